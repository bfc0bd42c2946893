## Pesan yang gagal diproses, bagi petugas

command-gagal = gagal
    .words = gagal | pesan gagal
    .rest = gagal
officer-failed =
    Pesan yang gagal diproses: { $count }. Ditampilkan { $shown } yang terlama.
    { $lines }
    "Coba lagi" memproses pesan itu sekali lagi; pengirimnya mendapat jawabannya. "Selesai" menutupnya. Catatan boleh ditulis: gagal selesai NOMOR catatan.
officer-failed-line = { $id } · { $day } pukul { $time } · { $channel } · { $fault }
officer-failed-none = Tidak ada pesan yang gagal diproses.
officer-failed-gone = Pesan gagal nomor { $id } sudah ditangani, atau nomornya keliru. Ketik "gagal" untuk daftarnya.
officer-failed-again = Pesan nomor { $id } kami proses sekali lagi. Bila gagal lagi, pesan itu muncul kembali di "gagal".
officer-failed-done = Pesan nomor { $id } ditutup.
choice-officer-failed-again = Coba lagi { $id }
choice-officer-failed-done = Selesai { $id }
