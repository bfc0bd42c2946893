# Halaman kantor: dibaca asisten, kepala dan admin di peramban. Masuknya lewat tautan dari chat masing-masing.

## Masuk dan keluar

office-enter = Masuk ke halaman kantor
office-enter-explained = Tautan hanya berlaku satu kali dan hanya untuk pemiliknya. Setiap masuk dicatat. Tautan baru: ketik "kantor" di chat Anda dengan Narahubung.
office-enter-token = Kode dari tautan (bagian sesudah tanda #)
office-enter-button = Masuk
office-enter-used = Tautan ini sudah pernah dipakai. Ketik "kantor" di chat Anda untuk tautan baru.
office-enter-expired = Tautan ini tidak berlaku lagi. Ketik "kantor" di chat Anda untuk tautan baru.
office-enter-unknown = Tautan ini tidak dikenal. Ketik "kantor" di chat Anda untuk tautan baru.
office-enter-gone = Anda tidak terdaftar lagi sebagai petugas kantor.
office-enter-over = Anda sudah keluar karena halaman lama tidak dipakai. Ketik "kantor" di chat Anda untuk tautan baru.
office-leave = Keluar
office-other-language = English
office-second = Kode kedua
office-second-explained = Tulis kode enam angka dari aplikasi kode di HP Anda.
office-second-set = Kepala dan admin masuk dengan kode kedua. Pindai gambar ini dengan aplikasi kode di HP Anda (misalnya Google Authenticator atau Aegis), lalu tulis kode enam angka yang muncul.
office-second-qr = Kode QR untuk aplikasi kode
office-second-key = Tidak bisa memindai? Tulis kunci ini di aplikasi:
office-second-code = Kode enam angka
office-second-button = Lanjut
office-second-wrong = Kode itu tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.
office-second-too-many = Sudah lima kali keliru. Tunggu 15 menit, lalu coba lagi.

## Semua halaman

office-nav = Bagian halaman kantor
office-nav-inbox = Kasus
office-changed = Keadaannya sudah berubah sebelum ini dilakukan, jadi tidak ada yang dilakukan. Lihat keadaan sekarang, lalu putuskan lagi.
office-nobody = Anda tidak punya chat lagi yang dapat dihubungi, jadi tindakan ini tidak dapat dilakukan.
office-done = Sudah dilakukan.
office-send = Kirim
office-back = Kembali
office-none = Tidak ada
office-date = { $day }

## Daftar kasus

office-inbox = Kasus
office-inbox-open = Kasus terbuka, yang paling mendesak di atas
office-inbox-empty = Tidak ada kasus yang cocok.
office-search = Cari nomor kasus
office-search-button = Cari
office-search-none = Tidak ada kasus dengan nomor itu. Nomor kasus berbentuk seperti 7K3PT-Y.
office-filter = Saring
office-filter-lane = Jalur
office-filter-status = Keadaan
office-filter-agency = Instansi
office-filter-only = Hanya
office-filter-lewat = Yang lewat waktu
office-filter-saya = Yang saya pegang
office-filter-all = Semua
office-filter-every-open = Semua yang terbuka
office-page-next = Berikutnya
office-page-earlier = Sebelumnya
office-lane = { $lane ->
        [laporan] Laporan
        [konsultasi] Konsultasi
       *[aduan] Aduan
    }
office-status = { $status ->
        [received] Baru
        [office] Di kantor
        [routed] Menunggu narahubung
        [accepted] Dikerjakan instansi
        [awaiting] Menunggu pelapor
        [resolved] Menunggu tanggapan pelapor
       *[closed] Selesai
    }
office-clock = { $clock ->
        [acknowledge] Diterima narahubung
        [answer] Jawaban instansi
        [check] Pemeriksaan kantor
        [confirm] Tanggapan pelapor
        [handle] Penanganan kantor
        [decide] Keputusan kantor tentang waktu
        [promise] Janji narahubung
       *[progress] Kabar narahubung
    }
office-until = sampai { $day }
office-standing = berhenti sementara
office-no-agency = Instansi belum jelas
office-no-topic = Topik belum jelas
office-badge-emergency = Darurat
office-badge-protected = Dilindungi
office-badge-late = Lewat waktu
office-badge-mine = Anda pegang
office-badge-link = Minta menghubungkan chat
office-badge-withdrawal = Minta dicabut

## Satu kasus

office-case-next = Tenggat
office-case-no-clock = Tidak ada tenggat yang berjalan.
office-case-agency-reads = Yang dibaca instansi
office-case-office-reads = Cerita lengkap untuk kantor, tanpa identitas
office-case-spoken = Belum ada kata tertulis; dengarkan lampirannya.
office-case-history = Riwayat
office-case-acts = Yang dapat dilakukan
office-case-facts = Keterangan
office-case-filed = Masuk
office-case-event = Kejadian
office-case-place = Tempat
office-case-agency = Instansi
office-case-holder = Pemegang
office-case-holder-mine = Anda
office-case-people = Pelapor bersama
office-case-attachments = Lampiran
office-case-attachments-count = { $count }, dibuka untuk instansi: { $shown }
office-case-alike = Kasus serupa
office-case-rating = Penilaian
office-case-stars = { $stars } dari 5
office-case-evidence = Foto jawaban mirip dengan kasus
office-case-unchecked = Belum diperiksa lengkap
office-case-checked = Sudah diperiksa lengkap
office-case-identity-missing = Identitas belum dilengkapi
office-case-emergency-open = Darurat: belum ada petugas yang menangani.
office-case-emergency-taken = Darurat: ditangani { $name }.
office-case-protected = Dilindungi: hanya petugas yang menentukan jalannya kasus ini.
office-case-time-asked = Narahubung minta waktu sampai { $day }.
office-case-withdrawal = Pelapor minta laporannya dicabut.
office-case-link-wish = Ada chat lain yang minta dihubungkan dengan pelapor.
office-case-news-asked = Pelapor menanyakan kabar pada { $day }.
office-case-reason = Alasan (dicatat)
office-case-words = Kata-kata Anda
office-case-choice = Pilih salah satu
office-case-erased = Data pelapor sudah dihapus; yang tersisa hanya untuk hitungan.
office-case-closed-on = Selesai
office-identity-short = Identitas
office-identity = Identitas pelapor { $reference }
office-identity-note = Pembukaan ini dicatat dengan alasan Anda. Halaman ini tidak disimpan; tutup setelah dibaca.
office-identity-none = Tidak ada identitas yang tercatat.
office-files = Lampiran { $reference }
office-files-one = Lampiran { $number }
office-files-save = Simpan lampiran { $number }
office-act = { $act ->
        [acknowledge] Saya tangani
        [grant-time] Beri waktu
        [refuse-time] Jangan beri waktu
        [link] Hubungkan chat
        [link-refuse] Jangan hubungkan chat
        [withdraw] Setujui pencabutan
        [carry-on] Tetap tangani
        [inform] Beri kabar kepada pelapor
        [take] Ambil alih
        [assign] Teruskan
        [answer] Jawab pelapor
        [check] Sudah diperiksa lengkap
        [hand-back] Kembalikan kepada instansi
        [reject] Hentikan
        [attachments] Buka lampiran
        [release] Buka lampiran untuk instansi
        [withhold] Tutup lampiran dari instansi
       *[identity] Buka identitas pelapor
    }
office-actor = { $actor ->
        [citizen] Pelapor
        [focal] Narahubung
        [officer] Petugas
       *[system] Sistem
    }
office-move = { $move ->
        [filed] Masuk
        [routed] Dikirim kepada narahubung
        [to-office] Ke kantor
        [accepted] Diterima narahubung
        [asked] Pertanyaan kepada pelapor
        [data-requested] Permintaan data pelapor
        [replied] Jawaban pelapor
        [consented] Pelapor mengizinkan data
        [consent-refused] Pelapor menolak memberi data
        [redirected] Dialihkan
        [progressed] Kabar dari instansi
        [resolved] Jawaban instansi
        [confirmed] Pelapor menyatakan selesai
        [lapsed] Selesai tanpa tanggapan pelapor
        [withdrawal-asked] Minta dicabut
        [withdrawal-declined] Pencabutan tidak disetujui
        [withdrawn] Dicabut
        [reopened] Dibuka lagi
        [rated] Dinilai
        [rating-explained] Alasan penilaian
        [news-asked] Pelapor menanyakan kabar
        [informed] Kabar dari kantor
        [added] Tambahan dari pelapor
        [checked] Diperiksa lengkap
        [rejected] Dihentikan
        [taken-over] Diambil alih kantor
        [handed-back] Dikembalikan kepada instansi
        [handed-over] Dioper kepada rekan
        [vacated] Ditinggalkan narahubungnya
        [answered] Jawaban kantor
        [interim-told] Pelapor diberi tahu ada keterlambatan
        [overdue] Lewat waktu
        [escalated] Naik ke atasan
        [silent] Tidak ada tanggapan
        [ready] Narahubung siap
        [on-track] Berjalan
        [hindered] Ada kendala
        [promised] Janji tanggal
        [extension-asked] Minta waktu
        [extension-granted] Waktu diberi
        [extension-refused] Waktu tidak diberi
        [identity-completed] Identitas dilengkapi
        [files-shown] Lampiran dibuka untuk instansi
        [files-withheld] Lampiran ditutup dari instansi
       *[co-signed] Digabung dengan kasus lain
    }

## Siaran

office-nav-broadcasts = Siaran
office-broadcasts = Siaran
office-broadcasts-empty = Belum ada siaran.
office-broadcast = Siaran { $id }
office-broadcast-new = Siaran baru
office-broadcast-state = { $state ->
        [waiting] Menunggu persetujuan
        [planned] Dijadwalkan
        [sending] Sedang dikirim
        [paused] Dijeda
        [sent] Selesai
       *[cancelled] Dibatalkan
    }
office-broadcast-progress = Kemajuan
office-broadcast-fate = Terkirim { $sent } dari { $count }. Menunggu { $open }, gagal { $failed }, dilewati { $skipped }, belum pasti { $unknown }. Sampai { $delivered }, dibaca { $read }.
office-broadcast-ack = Menyatakan sudah membaca
office-broadcast-left-out = Tidak dikirimi: { $count } orang, { $why ->
        [excepted] karena dikecualikan
        [stopped] karena meminta berhenti
        [blocked] karena memblokir bot
        [inactive] karena tidak aktif lagi
        [leave] karena sedang cuti
        [no-address] karena tidak punya alamat
        [no-due-case] karena tidak ada kasus yang jatuh waktu
       *[other] { $why }
    }.
office-broadcast-people = Penerima
office-broadcast-csv = Unduh sebagai CSV
office-broadcast-column-name = Nama
office-broadcast-column-agency = Instansi
office-broadcast-column-channel = Kanal
office-broadcast-column-state = Keadaan
office-broadcast-column-reason = Sebab
office-broadcast-column-sent = Terkirim
office-broadcast-column-answer = Jawaban
office-broadcast-row = { $state ->
        [read] Dibaca
        [delivered] Sampai
        [sent] Terkirim
        [failed] Gagal
        [skipped] Dilewati
        [unknown] Belum pasti
        [claimed] Sedang dikirim
       *[pending] Menunggu
    }
office-broadcast-act = { $act ->
        [approve] Setuju, kirim
        [refuse] Jangan dikirim
        [pause] Jeda
        [resume] Lanjutkan
        [cancel] Batalkan
       *[retry] Ulangi yang gagal
    }

## Jejak

office-nav-audit = Jejak
office-audit = Jejak audit
office-audit-older = Yang lebih lama
office-audit-unnamed = Petugas tanpa nama
office-audit-column-when = Waktu
office-audit-column-who = Siapa
office-audit-column-act = Tindakan
office-audit-column-case = Kasus
office-audit-column-detail = Keterangan
office-audit-actor = { $actor ->
        [nobody] Server atau tidak dikenal
       *[other] Bukan petugas kantor
    }
office-audit-act = { $act ->
        [filed] Kasus masuk
        [identity-kept] Identitas disimpan
        [consented] Data diizinkan
        [consent-refused] Data ditolak
        [link-made] Tautan dibuat
        [identity-opened] Identitas dibuka
        [attachments-opened] Lampiran dibuka
        [files-released] Lampiran dibuka untuk instansi
        [files-withheld] Lampiran ditutup dari instansi
        [released-opened] Lampiran dilihat narahubung
        [evidence-opened] Foto jawaban dilihat pelapor
        [link-refused] Tautan ditolak
        [code-changed] Kode rahasia diganti
        [chat-link-wished] Minta menghubungkan chat
        [chat-link-refused] Chat tidak dihubungkan
        [chats-linked] Chat dihubungkan
        [invited] Undangan dibuat
        [joined] Bergabung
        [approved] Penunjukan disetujui
        [refused] Penunjukan ditolak
        [admin-joined] Admin bergabung
        [duty-ended] Tugas berakhir
        [agency-added] Instansi ditambahkan
        [leave-set] Cuti dicatat
        [leave-ended] Cuti berakhir
        [directory-imported] Direktori dimuat
        [directory-exported] Direktori diunduh
        [coverage-opened] Peta jangkauan dibuka
        [broadcast] Siaran ditulis
        [broadcast-act] Tindakan atas siaran
        [emergency-acknowledged] Darurat ditangani
        [roster-changed] Piket diubah
        [notice-told] Kabar disampaikan
        [spoken-for] Berbicara untuk pelapor
        [leaflet-made] Selebaran dibuat
        [failed-event-again] Pesan gagal dicoba lagi
        [failed-event-resolved] Pesan gagal ditutup
        [identity-corrected] Identitas diperbaiki
        [data-copied] Salinan data diberikan
        [erased] Data dihapus
        [muted] Pengirim dibisukan
        [unmuted] Pengirim dibunyikan
        [commitment-opened] Register komitmen dibuka
        [commitment-changed] Komitmen diubah
        [commitment-scanned] Pindaian komitmen disimpan
        [commitment-consent-asked] Persetujuan diminta
        [commitment-consented] Persetujuan diberikan
        [channel-resumed] Kanal dilanjutkan
        [whatsapp-pairing-opened] Halaman WhatsApp dibuka
        [console-entered] Masuk ke halaman kantor
        [console-refused] Masuk ditolak
        [console-left] Keluar dari halaman kantor
        [second-code-set] Kode kedua dipasang
        [second-code-refused] Kode kedua ditolak
        [second-code-dropped] Kode kedua dilupakan
        [setting-changed] Pengaturan diubah
        [setting-taken-back] Pengaturan dikembalikan
        [learned-taken-back] Pelajaran ditarik
        [learning-goes-on] Pelajaran dilanjutkan
       *[other] { $act }
    }

## Pengaturan

office-nav-settings = Pengaturan
office-settings = Pengaturan
office-setting-differs = Berbeda dari bawaan
office-setting-none-differs = Semua masih seperti bawaan.
office-setting-policies = Aturan
office-setting-holidays = Hari libur
office-setting-value = Nilai
office-setting-save = Simpan
office-setting-back = Kembali ke bawaan
office-setting-shipped = Bawaan: { $value }.
office-setting-own = Diubah { $name }, { $day }.
office-setting-nobody = di luar halaman ini
office-setting-changed = Sudah disimpan dan berlaku dalam beberapa detik. Perubahan ini dicatat.
office-setting-wrong = Nilai itu tidak bisa dipakai di sini, jadi tidak ada yang diubah.
office-setting-gone = Aturan itu tidak ada, atau sudah seperti bawaan.
office-setting-same = Nilainya sudah begitu.
office-setting-forbidden = Anda tidak boleh mengubah pengaturan.
office-holiday-day = Hari
office-holiday-name = Nama hari
office-holiday-is = Kantor
office-holiday-closed = tutup
office-holiday-works = bekerja
office-yes = Ya
office-no = Tidak
office-unit = { $unit ->
        [cases] kasus
        [days] hari
        [hours] jam
        [messages] pesan
        [minute-of-day] menit
        [minutes] menit
        [people] orang
        [per-10-minutes] dalam sepuluh menit
        [per-day] sehari
        [per-hour] sejam
        [per-minute] semenit
        [working-days] hari kerja
       *[other] { "" }
    }

## Sistem

office-nav-running = Sistem
office-running = Keadaan sistem
office-channels = Kanal
office-channel = { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] Percakapan web
       *[other] { $channel }
    }
office-channel-state = { $state ->
        [ok] tersambung
        [degraded] tersambung, tidak lancar
        [held] { $why ->
            [refusals] dihentikan karena banyak pesan ditolak
           *[other] dihentikan karena diputus oleh WhatsApp
        }
       *[down] tidak tersambung
    }
office-channel-waiting = { $class ->
        [emergency] Darurat
        [reply] Jawaban
        [broadcast] Siaran
       *[notice] Kabar
    } { $why ->
        [night] menunggu jam kantor
        [cap] menunggu karena batas jumlah pesan
        [spread] disebar agar tidak terkirim sekaligus
        [first-contact] menunggu orangnya menulis lebih dulu
        [window] menunggu orangnya menulis lagi
        [channel] tertahan bersama kanalnya
       *[turn] menunggu giliran
    }: { $count }, paling lama { $minutes } menit
office-channel-resume = Kirim lagi
office-channel-pair = Hubungkan telepon WhatsApp
office-failed = Gagal dan perlu dilihat
office-failed-again = Coba lagi
office-failed-done = Sudah beres
office-queues = Antrean pekerjaan
office-queues-out = Antrean tidak dapat dijangkau saat ini.
office-queue-name = Antrean
office-queue-waiting = Menunggu
office-queue-active = Dikerjakan
office-queue-failed = Gagal
office-queue-paused = Dijeda

## Jaringan

office-nav-network = Jaringan
office-network = Jaringan narahubung
office-network-csv = Unduh direktori sebagai CSV
office-network-register = Buka register komitmen
office-network-people = Narahubung
office-network-missed = Tanpa narahubung, ada aduan
office-network-uncovered = Ada narahubung, wilayahnya belum
office-network-silent = Tidak pernah menanggapi
office-network-lapsing = Masa penunjukan habis dalam 60 hari
office-network-map = Per kabupaten dan kota (tanda seru: tidak ada orang, padahal ada aduan)
office-network-wide = Provinsi dan pusat
office-network-commitments = Nota kesepahaman dan komitmen
office-network-name = Nama
office-network-agency = Instansi
office-network-reached = Dihubungi lewat
office-network-open = Kasus terbuka
office-network-late = Lewat waktu
office-network-cases = Aduan, 90 hari
office-network-waiting = Menunggu
office-network-areas = Wilayah
office-network-offered = Kasus
office-network-until = Sampai
office-network-party = Pihak
office-network-kind = Jenis
office-network-stage = Keadaan
office-network-reach = { $reach ->
        [blocked] memblokir bot
       *[no-address] belum pernah menulis
    }
