# Kabar tentang tenggat, dan hal yang hanya dikirim oleh sistem sendiri.

notice-interim =
    Jawaban untuk { $reference } belum kami terima sampai batas waktunya, { $due }. Kami mohon maaf.
    Petugas kami sedang menanyakannya. Kabar berikutnya paling lambat { $next }. Bapak/Ibu tidak perlu melapor ulang.

officer-reminder =
    Pengingat: { $reference } ({ $agency }) harus { $what ->
        [check] diperiksa
       *[answer] dijawab
    } paling lambat { $due }, pukul 16.00.
officer-overdue =
    Lewat batas waktu: { $reference } ({ $agency }) belum { $what ->
        [acknowledge] diterima narahubung
        [check] diperiksa petugas
       *[answer] dijawab
    } sampai { $due }.
officer-many-wrong-codes = Sudah { $count } kode rahasia salah dalam satu jam dari alamat yang tidak dikenal. Pengecekan status dengan kode ditahan dulu; pelapor yang memakai aplikasinya sendiri tetap dilayani.
officer-link-url = { $url }
