# Kertas bagi pelapor tanpa obrolan: tanda terima dan surat. Huruf yang dikenal printer: Latin biasa.

paper-receipt-title = Tanda terima { $kind } { $reference }
paper-receipt-day = Dicatat { $day }
paper-receipt-text =
    Masalah: { $topic }
    Instansi: { $agency }

    Layanan ini gratis. Instansi tidak mengetahui siapa pelapornya tanpa izin pelapor.
paper-receipt-box = Nomor dan kode rahasia
paper-receipt-number = Nomor: { $reference }
paper-receipt-code = Kode rahasia: { $secret }
paper-receipt-keep = Simpan kertas ini. Dengan nomor dan kode, kabarnya dapat dilihat siapa pun yang memegangnya. Pindai kode di bawah untuk membuka obrolan; di sana kabar selanjutnya bisa sampai sendiri.
paper-contact = { $address }, telepon { $telephone }
paper-channel =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
       *[web] Situs web
    }
paper-letter-title = Kabar pengaduan { $reference }
paper-letter-day = { $day }
paper-letter-to = Kepada Yth. { $name }
paper-letter-reporter = Pelapor
paper-letter-text =
    { $text }

    Tanggapan Anda dapat disampaikan langsung, lewat telepon, atau lewat surat dengan menyebut nomor pengaduan ini.

    Hormat kami,
    { $office }
paper-letter-box = Alamat kami

web-paper-title = Halaman cetak
web-paper-heading = Kertas untuk pelapor
web-paper-explained = Tautan ini hanya untuk Anda dan hanya dapat dibuka satu kali. Pada tanda terima dicetak kode rahasia baru; serahkan hanya kepada pelapor atau kuasanya.
web-paper-button = Buka sekali
web-paper-ready = Siap dicetak
web-paper-save = Simpan PDF
web-paper-print = Buka untuk dicetak
web-paper-close = Tutup halaman ini sesudah dicetak, dan hapus berkas yang tersimpan di komputer bersama.
