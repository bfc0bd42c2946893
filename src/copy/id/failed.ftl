## Pesan dan pekerjaan yang gagal, bagi petugas

command-gagal = gagal
    .words = gagal | pesan gagal
    .rest = gagal
officer-failed =
    Yang gagal diproses: { $count }. Ditampilkan { $shown } yang terlama.
    { $lines }
    "Coba lagi" menjalankannya sekali lagi; pengirim pesan mendapat jawabannya. "Selesai" menutupnya. Catatan boleh ditulis: gagal selesai NOMOR catatan.
officer-failed-line = { $id } · { $day } pukul { $time } · { $channel } · { $fault }
officer-failed-job-line = { $id } · { $day } pukul { $time } · { $work ->
    [route] meneruskan kasus
    [clock] mengingatkan tenggat
    [silence] mengingatkan draf
    [picture] menyiapkan foto
    [remind] menulis pengingat harian
    [duty] memindahkan tugas
    [learn] belajar dari koreksi
   *[broadcast] menulis siaran
  }{ $reference ->
    [none] {""}
   *[other] {" "}{ $reference }
  } · { $fault }
officer-failed-none = Tidak ada yang gagal diproses.
officer-failed-gone = Nomor { $id } sudah ditangani, atau nomornya keliru. Ketik "gagal" untuk daftarnya.
officer-failed-again = Nomor { $id } dijalankan sekali lagi. Bila gagal lagi, muncul kembali di "gagal".
officer-failed-done = Nomor { $id } ditutup.
choice-officer-failed-again = Coba lagi { $id }
choice-officer-failed-done = Selesai { $id }
