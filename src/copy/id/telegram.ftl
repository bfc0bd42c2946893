# Yang hanya ada di Telegram: menu perintah dan perkenalan sebelum orang menekan Mulai.

telegram-menu-lapor = Sampaikan keluhan pelayanan publik
telegram-menu-status = Lihat perkembangan aduan
telegram-menu-lanjut = Lanjutkan aduan yang belum selesai
telegram-menu-batal = Batalkan yang sedang diisi
telegram-menu-kode = Minta kode rahasia baru
telegram-menu-petugas = Bicara dengan petugas
telegram-menu-data-saya = Data Bapak/Ibu yang kami simpan
telegram-menu-bantuan = Cara memakai layanan ini
focal-menu-kasus = Kasus saya hari ini
officer-menu-antrean = Kasus yang menunggu petugas
officer-menu-gagal = Pesan yang gagal diproses
officer-menu-undang = Undang narahubung
officer-menu-siaran = Kirim pesan kepada narahubung
# Paling panjang 512 huruf.
telegram-description =
    Narahubung menerima keluhan Bapak/Ibu tentang pelayanan publik di Riau: KTP, akta, sekolah, rumah sakit, bantuan sosial, jalan, air, listrik, tanah, dan lainnya.

    Ceritakan saja dengan kata-kata sendiri. Kami bantu menyusunnya, lalu membawanya ke instansi yang tepat. Identitas Bapak/Ibu tidak dibuka kepada instansi tanpa izin.

    Bila ada bahaya bagi jiwa, hubungi 112 lebih dahulu.
# Paling panjang 120 huruf.
telegram-short = Sampaikan keluhan tentang pelayanan publik di Riau, dan terima jawabannya di sini.
telegram-group = Layanan aduan ini hanya lewat obrolan pribadi, agar cerita Bapak/Ibu tidak terbaca orang lain. Silakan tulis di { $link }
