# Tanya kabar aduan sendiri.

command-kabar = tanya kabar
    .words = tanya kabar | mau tanya kabar | menanyakan kabar | minta kabar | tanya perkembangan | ada kabar | tanya kabar aduan | tanya kabar laporan
    .rest = tanya kabar | minta kabar
ask-which-news = Kabar aduan yang mana? { $more }
news-asked = Pertanyaan Bapak/Ibu tentang kabar { $reference } kami sampaikan kepada petugas. Keadaannya sekarang:
news-asked-already = Kabar { $reference } sudah ditanyakan pada { $day }. Mulai { $again } dapat ditanyakan lagi; begitu ada kabar, Bapak/Ibu kami beri tahu. Keadaannya sekarang:
news-your-turn = Untuk { $reference } kami menunggu jawaban Bapak/Ibu.
