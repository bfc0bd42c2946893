# Foto bukti dari instansi: diterima, dilihat pelapor, dan diperiksa bila mirip dengan bukti kasus lain.

focal-evidence-taken = { $count ->
        [1] Foto kami terima.
       *[other] { $count } foto kami terima.
    } Sekarang mohon tulis penjelasannya; keduanya dikirim bersama.
focal-evidence-enough = Sudah { $most } foto, itu cukup. Mohon tulis penjelasannya.
focal-evidence-only-photos = Sebagai bukti kami hanya dapat menerima foto. Mohon kirim sebagai foto, atau tulis penjelasannya.
focal-evidence-unreadable = Satu foto bukti untuk { $reference } tidak dapat dibaca, jadi tidak diteruskan. Jawaban Bapak/Ibu tetap terkirim.

officer-card-evidence = Bukti dari instansi: { $count } foto, di halaman lampiran sesudah lampiran pelapor.
officer-evidence-similar = Foto ini mirip dengan bukti kasus { $cases }. Mohon dibandingkan sebelum disimpulkan.
officer-evidence-seen = Jawaban { $reference } disertai foto. { $similar }

notice-evidence = Jawaban untuk { $reference } disertai { $count } foto dari instansi.
choice-notice-evidence = Lihat foto
    .words = foto | lihat foto | buka foto
evidence-link = Foto untuk { $reference } ({ $count }) dapat dilihat lewat tautan ini, satu kali, dalam { $minutes } menit.
    { $url }
evidence-none = Belum ada foto yang dapat dilihat untuk { $reference }.
evidence-limit = Tautan foto sudah banyak diminta dalam satu jam ini. Silakan coba lagi nanti.
