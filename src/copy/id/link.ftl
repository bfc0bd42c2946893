# Menghubungkan chat lain dengan laporan yang sama. Tidak ada yang menyebut isi laporan: layar terkunci pun terbaca orang.

status-with-link =
    { $body }

    Hubungkan chat ini? Sesudah itu kabar laporan sampai di sini dan tidak perlu kode lagi. Hanya untuk pemilik laporan: kami pastikan dulu.
choice-link = Hubungkan chat ini
    .words = hubungkan | sambungkan | hubungkan chat
link-wished =
    Permintaan untuk { $reference } kami catat. Chat ini baru terhubung setelah dipastikan itu Bapak/Ibu sendiri: di chat yang dipakai melapor, atau oleh petugas. Sesudahnya laporan dari kedua chat menjadi satu. Sampai saat itu, nomor dan kode tetap bisa dipakai.
link-own = Chat ini sudah terhubung dengan { $reference }.
link-duty = Chat ini dipakai untuk tugas, jadi tidak bisa dihubungkan. Pakai chat lain, atau ketik petugas.
link-not-now = Permintaan seperti ini sudah ada. Mohon tunggu jawabannya, atau coba lagi besok.

new-chat = { $channel ->
    [telegram] chat Telegram baru
    [whatsapp] chat WhatsApp baru
    [web] chat web baru
   *[other] chat baru
 }
link-question =
    Ada yang ingin menghubungkan { $chat } dengan laporan Bapak/Ibu, nomor { $reference }. Apakah itu Bapak/Ibu sendiri?
    Kalau ya, semua laporan Bapak/Ibu bisa dilihat dan diurus dari sana. Kalau ragu, pilih "Bukan saya".
choice-link-yes = Ya, saya
    .words = ya | iya | ya saya | iya saya | betul saya | itu saya
choice-link-no = Bukan saya
    .words = bukan | tidak | itu bukan saya
link-granted = Chat itu kini terhubung. Kabar laporan kami kirim ke chat yang terakhir Bapak/Ibu pakai.
link-officer-decides = Terima kasih. Sebelum chat itu terhubung, petugas memeriksanya dulu.
link-refused =
    Baik, chat itu tidak kami hubungkan. Tetapi ada yang tahu nomor dan kode { $reference }. Ketik kode untuk mendapat kode baru; kode yang lama lalu tidak berlaku.
choice-new-code = Kode baru
    .words = kode | kode baru | ganti kode
link-done = Chat ini sudah terhubung. Kabar laporan sampai di sini. Untuk melihat keadaannya atau meminta kode baru, kode rahasia tidak perlu lagi.
link-not-done = Chat ini tidak dihubungkan. Keadaan laporan tetap bisa dilihat dengan nomor dan kode. Perlu bantuan? Ketik petugas.
link-expired = Permintaan menghubungkan chat ini belum dijawab dan sudah berakhir. Kalau chat lama tidak bisa dibuka lagi, minta sekali lagi; petugas yang memeriksa.
link-by-officer = Petugas menghubungkan { $chat } dengan laporan Bapak/Ibu. Kalau itu bukan Bapak/Ibu, segera ketik petugas.
link-at-once = Chat ini kini terhubung dengan { $reference }. Kabar selanjutnya kami kirim ke sini.
