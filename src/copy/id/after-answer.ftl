# Sesudah jawaban: "belum" pada aduan dapat menjadi laporan, dan beberapa minggu kemudian ditanya sekali lagi.

ask-not-yet-or-report = Mohon maaf. Apa yang belum beres pada { $reference }? Tulis singkat, lalu kami kembalikan kepada instansinya. Bila tidak ingin menunggu instansi lagi, jadikan laporan ke Ombudsman.
reopened-or-report = { $reference } kami buka kembali dan kami sampaikan ke { $agency }. Petugas Ombudsman juga diberi tahu. Bila lebih baik diperiksa Ombudsman, jadikan laporan; tidak perlu bercerita ulang.
choice-make-report = Jadikan laporan
    .words = laporan | jadikan laporan ombudsman | lapor ombudsman | buat laporan
made-report = { $reference } kini laporan ke Ombudsman. Petugas memeriksanya paling lambat { $day }; instansi tetap diminta menjawab. Nomor dan kodenya tetap.
report-already = { $reference } sudah menjadi laporan ke Ombudsman.
ask-missing-identity =
    Untuk memeriksa laporan { $reference }, yang belum ada dari identitas Bapak/Ibu:
    { $fields }
    Tulis dalam satu pesan. Instansi tidak melihatnya. Boleh juga nanti.
notice-revisit = { $reference } Bapak/Ibu nyatakan selesai pada { $confirmed }. Apakah masih beres? Bila masalahnya muncul lagi, kasus dapat dibuka lagi sampai { $until }.
choice-still-settled = Masih beres
    .words = masih | beres | ya | iya | masih baik | aman
choice-came-back = Muncul lagi
    .words = muncul | tidak | belum | rusak lagi | kambuh
still-settled = Terima kasih, syukurlah. { $reference } kami catat masih beres.
pending-revisit = Apakah masih beres?
step-made-report = { $day }: menjadi laporan ke Ombudsman.
step-revisited = { $day }: kami tanyakan apakah masih beres.
step-still-settled = { $day }: Bapak/Ibu menyatakan masih beres.

## Untuk narahubung dan petugas

focal-news-made-report = Kasus { $reference } kini laporan ke Ombudsman: petugas ikut memeriksanya. Jawaban Bapak/Ibu tetap ditunggu, tenggat barunya ada di kartu.
officer-made-report = Aduan { $reference } ({ $agency }) dijadikan laporan oleh pelapornya. Berkasnya menunggu diperiksa.
