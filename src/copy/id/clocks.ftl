# Kabar tentang tenggat, dan hal yang hanya dikirim oleh sistem sendiri.

notice-interim =
    { $late ->
        [check-office] Pemeriksaan berkas { $reference } belum selesai sampai batas waktunya, { $due }. Kami mohon maaf.
        [answer-office] Jawaban kantor kami untuk { $reference } belum selesai sampai batas waktunya, { $due }. Kami mohon maaf.
       *[other] Jawaban untuk { $reference } belum kami terima sampai batas waktunya, { $due }. Kami mohon maaf; instansinya sudah kami ingatkan.
    }
    Kabar berikutnya paling lambat { $next }. Bapak/Ibu tidak perlu melapor ulang.
notice-extended =
    { $agency } memerlukan waktu untuk { $reference } sampai { $day }. Alasannya:
    "{ $text }"
    Petugas kami menyetujuinya. Jawaban ditunggu sampai hari itu; Bapak/Ibu tidak perlu melapor ulang.

officer-many-wrong-codes = Sudah { $count } kode rahasia salah dalam satu jam dari alamat yang tidak dikenal. Pengecekan status dengan kode ditahan dulu; pelapor yang memakai aplikasinya sendiri tetap dilayani.
officer-link-url = { $url }
