# Menghubungkan WhatsApp kantor lagi: dibaca petugas, di chat dan di halaman sekali buka.

officer-pair-link =
    Buka tautan ini dan siapkan HP dengan nomor WhatsApp kantor: { $url }
    Tautannya hanya untuk Bapak/Ibu dan hanya dapat dibuka satu kali. Siapa pun yang memindai kodenya memegang WhatsApp kantor, jadi jangan diteruskan.
officer-pair-none = WhatsApp di sini tidak memakai HP, jadi tidak ada yang perlu dihubungkan.

web-open-pair-title = Hubungkan WhatsApp kantor
web-open-pair-explained = Siapkan HP dengan nomor WhatsApp kantor. Pembukaan halaman ini dicatat. Pastikan tidak ada orang lain yang melihat layar ini: siapa pun yang memindai kodenya memegang WhatsApp kantor.
web-open-pair-scan = Di HP: buka WhatsApp, Perangkat tertaut, Tautkan perangkat, lalu pindai kode ini. Kodenya berganti sendiri.
web-open-pair-qr = Kode untuk dipindai
web-open-pair-starting = WhatsApp sedang disiapkan. Tunggu sebentar; halaman ini berganti sendiri.
web-open-pair-away = Bagian WhatsApp tidak berjalan. Hubungi pengelola sistem.
web-open-pair-paired = WhatsApp kantor sudah terhubung. Pesan yang tertahan sedang dikirim. Halaman ini boleh ditutup.
web-open-pair-held = WhatsApp kantor sudah terhubung, tetapi pengirimannya masih dihentikan. Ketik "lanjutkan whatsapp" di obrolan bila sudah aman. Halaman ini boleh ditutup.
web-open-pair-over = Waktunya habis. Ketik "hubungkan whatsapp" di obrolan untuk tautan baru.
web-open-pair-telephone = Tidak bisa memindai? Tulis nomor WhatsApp kantor:
web-open-pair-ask = Minta kode angka
web-open-pair-waiting = Kode sedang diminta…
web-open-pair-code = Di HP: Perangkat tertaut, Tautkan perangkat, Tautkan dengan nomor telepon saja, lalu ketik kode ini:
web-open-pair-wrong = Nomor itu belum benar. Tulis lengkap, misalnya 6281234567890.
