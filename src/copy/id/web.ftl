# Halaman web: obrolan, simulator, dan halaman sekali buka untuk asisten.

web-name = Narahubung
web-title = { $office } · Narahubung
web-description = Sampaikan keluhan layanan publik lewat obrolan. Kami bantu teruskan ke instansi yang tepat dan kabari jawabannya.
web-skip = Langsung ke percakapan
web-nav = Halaman
web-nav-chat = Obrolan
web-nav-simulator = Simulator

## Darurat

web-not-emergency = Ini bukan saluran darurat. Dalam bahaya, telepon:
web-emergency-list = Nomor darurat
web-emergency-112 = Darurat
web-emergency-110 = Polisi
web-emergency-119 = Ambulans
web-emergency-113 = Pemadam

## Obrolan

web-chat-heading = Percakapan dengan Narahubung
web-log = Isi percakapan
web-welcome =
    Selamat datang, Bapak/Ibu. Ceritakan saja keluhan tentang layanan publik: apa yang terjadi, di mana, dan instansi apa.
    Boleh dengan bahasa sehari-hari, boleh sedikit demi sedikit.
web-welcome-privacy = Identitas Bapak/Ibu tidak ditunjukkan kepada instansi tanpa izin.
web-start = Mulai dari sini
web-start-report = Mau lapor
web-start-status = Cek status
web-start-help = Bantuan
web-input = Tulis pesan
web-input-hint = Tulis pesan…
web-send = Kirim
web-photo = Kirim foto
web-location = Kirim lokasi
web-choices = Pilihan jawaban
web-leave = Keluar dan hapus layar ini
web-leave-short = Keluar
web-leave-question = Keluar dan hapus layar ini?
web-leave-explained =
    Semua pesan di layar ini dihapus dan percakapan ini ditutup. Laporan yang sudah dikirim tetap kami kerjakan;
    kabarnya dapat dibuka kapan saja dengan nomor dan kode rahasia. Sudah dicatat?
web-leave-yes = Ya, keluar dan hapus
web-leave-no = Kembali
web-noscript = Halaman ini memerlukan JavaScript. Jika tidak dapat dinyalakan, hubungi kantor kami: { $telephone }.
web-noscript-plain = Halaman ini memerlukan JavaScript. Jika tidak dapat dinyalakan, silakan datang ke kantor kami.

## Yang dikatakan halaman sambil berjalan

web-say-you = Anda
web-say-bot = Narahubung
web-say-sending = mengirim…
web-say-sent = terkirim
web-say-waiting = Belum terkirim. Dicoba lagi begitu tersambung.
web-say-refused = Tidak dapat dikirim.
web-say-again = Coba lagi
web-say-offline = Sambungan terputus. Pesan Bapak/Ibu aman; kami menyambung lagi…
web-say-online = Tersambung lagi.
web-say-new = Pesan baru
web-say-photo = Foto
web-say-location = Lokasi terkirim
web-say-typing = Narahubung sedang menulis
web-say-chosen = dipilih
web-say-left = Layar ini sudah dibersihkan. Percakapan baru dapat dimulai kapan saja.
web-say-closed = Percakapan sebelumnya sudah ditutup. Silakan tulis untuk memulai yang baru.
web-say-too-long = Pesan terlalu panjang. Mohon dibagi menjadi beberapa pesan.
web-say-too-big = Foto terlalu besar. Ukuran terbesar 10 MB.
web-say-not-a-photo = Berkas ini bukan foto. Yang dapat dikirim: JPG, PNG, atau WebP.
web-say-slow-down = Terlalu banyak kiriman dalam waktu singkat. Dicoba lagi sebentar.
web-say-no-location = Lokasi tidak dapat dibaca. Tulis saja nama desa, kelurahan, atau jalannya.
web-say-asking-location = Membaca lokasi…

## Di samping percakapan

web-how = Cara kerjanya
web-how-1-title = Ceritakan
web-how-1 = Tulis keluhannya dengan kata sendiri. Kami hanya menanyakan yang masih kurang.
web-how-2-title = Periksa, lalu kirim
web-how-2 = Bapak/Ibu melihat ringkasannya lebih dulu, juga apa yang dibaca instansi. Tidak ada yang terkirim tanpa persetujuan.
web-how-3-title = Pantau
web-how-3 = Bapak/Ibu mendapat nomor dan kode rahasia, tahu siapa yang memegang dan sampai kapan.
web-promise = Gratis dan dijaga
web-promise-1 = Tidak dipungut biaya apa pun.
web-promise-2 = Nama dan nomor Bapak/Ibu disembunyikan dari instansi, kecuali diizinkan.
web-promise-3 = Isi percakapan disimpan terkunci di peladen kami.
web-shared-phone = Memakai telepon atau komputer bersama? Tekan “Keluar dan hapus layar ini” setelah selesai.
web-office-address = { $address }
web-office-telephone = Telepon { $telephone }

## Simulator

web-demo-note = Peragaan: semua orang dan aduan di sini contoh, tidak ada yang dikirim ke instansi sungguhan.
web-sim-title = Simulator Narahubung
web-sim-heading = Tiga telepon, satu aduan
web-sim-lead = Cobalah sebagai warga, narahubung instansi, dan asisten Ombudsman sekaligus. Yang dikirim di satu telepon muncul di telepon lain, dari mesin yang sama dengan yang dipakai sungguhan.
web-sim-citizen = Warga
web-sim-citizen-note = Menyampaikan keluhan, menerima kabarnya.
web-sim-focal = Narahubung instansi
web-sim-focal-note = Disdukcapil Kabupaten Siak. Tidak pernah melihat siapa pelapornya.
web-sim-officer = Asisten Ombudsman
web-sim-officer-note = Melihat antrean, membantu, dan mengambil alih bila perlu.
web-sim-example = Contoh keluhan
web-sim-example-text = Assalamualaikum, anak saya umur 7 bln blm punya akta, sdh 2x ke capil siak disuru balik terus alasannya server error. terakhir 3 minggu lalu
web-sim-cases = Kasus saya
web-sim-queue = Antrean
web-sim-restart = Ulangi
web-sim-time = Waktu kantor
web-sim-time-hour = + 1 jam
web-sim-time-working-day = + 1 hari kerja
web-sim-time-next = Tenggat berikutnya
web-sim-waiting-focal = Aduan untuk Disdukcapil Kabupaten Siak akan muncul di sini.
web-sim-waiting-officer = Kasus baru dan tanda bahaya akan muncul di sini.

## Halaman sekali buka untuk asisten

web-open-title = Halaman sekali buka
web-open-heading = Data tertutup
web-open-explained = Tautan ini hanya untuk Anda dan hanya dapat dibuka satu kali. Pembukaannya dicatat. Pastikan tidak ada orang lain yang melihat layar ini.
web-open-evidence-heading = Foto dari instansi
web-open-evidence-explained = Tautan ini hanya untuk Bapak/Ibu dan hanya dapat dibuka satu kali. Foto dikirim instansi bersama jawabannya.
web-open-files-heading = Lampiran kasus
web-open-files-explained = Tautan ini hanya untuk Bapak/Ibu dan hanya dapat dibuka satu kali. Pembukaannya dicatat. Isinya dari pelapor; mohon dipakai hanya untuk menyelesaikan kasus ini dan tidak disebarkan.
web-open-button = Buka sekali
web-open-opening = Membuka…
web-open-identity = Identitas pelapor { $reference }
web-open-attachments = Lampiran { $reference }
web-open-none = Tidak ada lampiran.
web-open-file = Lampiran { $number }
web-open-download = Simpan lampiran { $number }
web-open-broken = Lampiran { $number } tidak dapat dibaca. Minta tautan baru.
web-open-transcript = Teks mesin dari rekaman ini. Bisa salah dengar; dengarkan rekamannya sebelum dipakai.
web-open-coverage-heading = Peta jangkauan narahubung
web-open-coverage-missed = Tanpa narahubung, ada aduan
web-open-coverage-uncovered = Ada narahubung, wilayahnya belum
web-open-coverage-silent = Tidak pernah menanggapi
web-open-coverage-lapsing = Masa penunjukan habis dalam 60 hari
web-open-coverage-map = Per kabupaten dan kota
web-open-coverage-wide = Provinsi dan pusat
web-open-coverage-none = Tidak ada.
web-open-coverage-agency = Instansi
web-open-coverage-people = Orang
web-open-coverage-cases = Aduan, 90 hari
web-open-coverage-waiting = Menunggu
web-open-coverage-areas = Wilayah
web-open-coverage-name = Nama
web-open-coverage-offered = Kasus
web-open-coverage-until = Sampai
web-open-coverage-legend = Angka: jumlah narahubung dan wakilnya. Tanda seru: tidak ada orang, padahal ada aduan.
web-open-close = Tutup halaman ini setelah selesai. Isinya hilang begitu halaman ditutup.
web-open-used = Tautan ini sudah pernah dibuka. Minta tautan baru di obrolan.
web-open-expired = Tautan ini sudah lewat waktunya. Minta tautan baru di obrolan.
web-open-unknown = Tautan ini tidak dikenal. Salin tautan lengkap dari obrolan.
web-open-gone = Tidak ada lampiran yang dapat dilihat lewat tautan ini lagi. Buka kasusnya di obrolan.
web-open-failed = Sambungan terputus sebelum halaman terbuka. Coba sekali lagi.
web-field-name = Nama
web-field-birthPlace = Tempat lahir
web-field-birthDate = Tanggal lahir
web-field-maritalStatus = Status kawin
web-field-occupation = Pekerjaan
web-field-address = Alamat
web-field-phone = Telepon
web-field-nik = NIK

## Halaman galat

web-error-404 = Halaman ini tidak ada.
web-error-403 = Halaman ini tidak dapat dibuka dari sini.
web-error-413 = Kiriman terlalu besar.
web-error-429 = Terlalu banyak permintaan. Coba lagi sebentar.
web-error-400 = Permintaan ini tidak dapat dibaca.
web-error-500 = Ada gangguan di tempat kami. Coba lagi sebentar; yang sudah terkirim tidak hilang.
web-error-503 = Layanan sedang terganggu. Coba lagi sebentar; yang sudah terkirim tidak hilang.
web-error-back = Kembali ke obrolan
