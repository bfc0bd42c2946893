# Membuka lagi aduan yang sudah ditutup.

command-buka-lagi = buka lagi
    .words = buka lagi | buka kembali | buka lagi aduan | buka lagi laporan | buka kembali aduan | buka kembali laporan
    .rest = buka lagi | buka kembali
choice-reopen = Buka lagi
    .words = buka | buka kembali
ask-which-reopen = Aduan mana yang dibuka lagi? { $more }
ask-reopen = Baik, { $reference } kita buka lagi. Apa yang masih perlu diselesaikan? Tulis singkat, atau lewati.
reopen-still-open = { $reference } masih berjalan, jadi tidak perlu dibuka lagi.
reopen-too-late =
    { $reference } hanya dapat dibuka lagi sampai { $day }, dan hari itu sudah lewat.
    Bila masalahnya masih ada atau muncul lagi, buat aduan baru; boleh menyebut nomor ini. Petugas juga bisa ditanya.
reopen-not-yours =
    { $reference } dihentikan oleh kantor, jadi tidak dapat dibuka lagi lewat obrolan.
    Bila Bapak/Ibu berkeberatan atau ada hal baru, datang atau hubungi kantor kami: { $address }, { $telephone }. Boleh juga bertanya kepada petugas di sini, atau membuat aduan baru.
nothing-to-reopen = Tidak ada aduan yang dapat dibuka lagi dari obrolan ini.
