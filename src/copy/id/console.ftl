# Jalan masuk ke halaman kantor: dibaca asisten, kepala dan admin di chat.

officer-console-link =
    Halaman kantor terbuka dengan tautan ini, satu kali, selama { $minutes } menit: { $url }
    Tautan ini milik Anda sendiri; siapa pun yang membukanya bekerja atas nama Anda. Jangan diteruskan.
officer-console-limit = Sudah terlalu banyak tautan dibuat dalam satu jam ini. Coba lagi nanti.
officer-console-second-set = Kode kedua untuk halaman kantor sudah dipasang di aplikasi Anda. Kalau bukan Anda yang memasang, segera hubungi pengelola sistem.
