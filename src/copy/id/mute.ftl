## Pengirim yang dibisukan

muted = Karena pesan-pesan sebelumnya, pesan Bapak/Ibu tidak kami tanggapi di sini sampai { $until }. Aduan yang sudah terkirim tetap ditangani. Bila ada bahaya bagi jiwa, hubungi 112 atau tulis di sini apa yang terjadi. Hal lain: { $address }, telepon { $telephone }.

## Bagi petugas

officer-mute-how = Ketik "bisukan" dengan nomor kasus atau nomor pesan di "gagal", lalu alasannya, misalnya "bisukan 7K3PT-Y memaki berulang kali". "bunyikan" dengan nomor yang sama mengakhirinya.
officer-mute-reporter = pelapor { $reference }
officer-mute-sender = pengirim pesan gagal nomor { $id }
officer-mute-nobody = Tidak ada { $who }.
officer-mute-on-duty = Tidak dapat: { $who } bertugas di sini sebagai petugas atau narahubung.
officer-not-muted = Tidak sedang dibisukan: { $who }.
officer-question-mute = Mengapa { $who } dibisukan? Alasannya dicatat.
officer-question-mute-days = Berapa lama { $who } dibisukan? Pesannya dibalas satu kalimat saja; kasusnya tetap berjalan, dan tanda bahaya tetap didengar.
officer-muted = Dibisukan { $days } hari: { $who }. "bunyikan" dengan nomor yang sama mengakhirinya.
officer-unmuted = Pesan { $who } ditanggapi lagi seperti biasa.
choice-officer-mute-days = { $days } hari
