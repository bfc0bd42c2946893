# Nota kesepahaman dan komitmen instansi: daftar, janji dan hasilnya, persetujuan yang dicatat.

commitment-kind =
    { $kind ->
        [mou] Nota kesepahaman
       *[commitment] Komitmen
    }
commitment-list =
    { $count } nota kesepahaman dan komitmen{ $pages ->
        [1] :
       *[other] , halaman { $page } dari { $pages }:
    }
    { $lines }
commitment-none = Belum ada nota kesepahaman atau komitmen. Ketik "komitmen baru" lalu nama instansinya.
commitment-line =
    { $id } · { $kind ->
        [mou] MoU
       *[commitment] Komitmen
    } { $party } · { $stage }{ $ends }
commitment-until = { "" } · sampai { $day }
commitment-stage =
    { $stage ->
        [drafted] konsep
        [planned] direncanakan
        [signed] ditandatangani
       *[expired] sudah berakhir
    }
commitment-card =
    { $kind ->
        [mou] Nota kesepahaman
       *[commitment] Komitmen
    } dengan { $party } · { $stage }
    { $lines }
commitment-unverified = Dari berita, belum dipastikan kantor.
commitment-signatory = Penanda tangan: { $name }, { $position }
commitment-number = Nomor: { $number }
commitment-dates = Ditandatangani: { $signed }. Berakhir: { $ends }.
commitment-day-unknown = belum diisi
commitment-scan = Ada: pindai naskah bertanda tangan, dimasukkan { $day }.
commitment-no-scan = Belum ada: pindai naskah bertanda tangan.
commitment-recorded = Ada: persetujuan tercatat { $name }, { $position }, { $day } pukul { $time } WIB. Sidik jari dokumen { $fingerprint }…
commitment-not-recorded = Belum ada: persetujuan tercatat.
commitment-asked = Persetujuan sudah diminta dan dapat diberikan sampai { $day }.
commitment-no-promises = Belum ada janji yang dapat diukur.
commitment-period = Kasus yang disampaikan { $from } sampai { $to }, dihitung dari catatan kasus:
commitment-promise =
    { $kind ->
        [first-answer] Kabar pertama paling lama { $within } hari kerja
        [progress] Kabar kemajuan paling lama setiap { $within } hari
        [resolution] Jawaban akhir paling lama { $within } hari kerja
       *[satisfaction] Penilaian pelapor paling rendah { $within } dari 5
    }
commitment-measured = { $promise }: { $kept } dari { $of } ({ $share }%). { $rest }
commitment-measured-stars = { $promise }: { $kept } dari { $of } ({ $share }%), rata-rata { $average }. { $rest }
commitment-measured-none = { $promise }: belum ada yang dapat dihitung. { $rest }
commitment-running = Masih berjalan: { $count }.
commitment-unknown = Komitmen "{ $id }" tidak ada di daftar. Namanya dapat dilihat dengan mengetik "komitmen".
commitment-begin-how = Ketik "komitmen baru" lalu nama instansinya, misalnya "komitmen baru Dinas Sosial Siak".
commitment-begin-unknown = Instansi itu tidak kami temukan. Ketik "komitmen baru" lalu nama instansi dan daerahnya.
commitment-begin-which = Instansi yang mana?
commitment-begun = Konsep komitmen dengan { $party } dibuat dengan nama "{ $id }" dan janji yang lazim. Selanjutnya diisi di halamannya.
commitment-page-url =
    Halaman komitmen dapat dibuka lewat tautan ini, satu kali, dalam { $minutes } menit, oleh Bapak/Ibu saja.
    { $url }
commitment-consent-asked = Teruskan pesan berikut kepada pimpinan { $party }. Yang membuka tautannya dapat membaca naskahnya dan menyatakan setuju, satu kali. Naskahnya tidak dapat diubah lagi dalam tautan itu.
commitment-consent-forward =
    Yth. Pimpinan { $party },
    { $office } memohon persetujuan Bapak/Ibu atas komitmen layanan pengaduan. Naskahnya dapat dibaca dan disetujui di tautan berikut, sampai { $day }:
    { $url }
commitment-recorded-notice = Persetujuan { $party } tercatat: { $name }, { $position }. Sidik jari dokumennya { $fingerprint }…
commitment-ends =
    { $kind ->
        [mou] Nota kesepahaman
       *[commitment] Komitmen
    } dengan { $party } berakhir { $count ->
        [0] hari ini
        [1] besok
       *[other] { $count } hari lagi
    }, { $day }. Bila akan diperpanjang, mohon disiapkan sekarang.

choice-commitment-list = Daftar komitmen
choice-commitment-open = { $id }
choice-commitment-next = Berikutnya
choice-commitment-page = Halaman komitmen
choice-commitment-edit = Ubah di halaman
choice-commitment-this-month = Hasil bulan ini
choice-commitment-consent = Minta persetujuan

## Naskah yang disetujui, dan dokumennya

commitment-text =
    Kami, pimpinan { $party }, berkomitmen menindaklanjuti pengaduan masyarakat yang disampaikan melalui narahubung kami bersama { $office }, dengan ukuran berikut:
    { $promises }
    Ukuran ini dihitung dari catatan kasus, tanpa identitas pelapor.
commitment-text-promise = - { $promise }.
commitment-paper-heading =
    { $kind ->
        [mou] Nota Kesepahaman
       *[commitment] Komitmen Layanan Pengaduan
    }
commitment-paper-party = { $party }
commitment-paper-number = Nomor: { $number }
commitment-paper-recorded = Persetujuan tercatat
commitment-paper-who = { $name }, { $position }
commitment-paper-when = { $day }, pukul { $time } WIB
commitment-paper-how = Menyatakan "Ya, saya setuju" di halaman sekali pakai yang tautannya diteruskan petugas { $office }. Catatan ini bukan tanda tangan elektronik tersertifikasi.
commitment-paper-text-fingerprint = Sidik jari naskah (SHA-256): { $fingerprint }
commitment-paper-scan = { $scan ->
        [yes] Pindai naskah bertanda tangan basah sudah ada pada { $office } ketika persetujuan ini dicatat.
       *[no] Pindai naskah bertanda tangan basah belum ada pada { $office } ketika persetujuan ini dicatat.
    }

## Halaman petugas

web-commitment-title = Nota kesepahaman dan komitmen
web-commitment-explained = Tautan ini hanya untuk Bapak/Ibu dan hanya dapat dibuka satu kali. Pembukaan dan perubahannya dicatat.
web-commitment-button = Buka
web-commitment-opening = Sebentar…
web-commitment-used = Tautan ini sudah pernah dibuka. Ketik "komitmen" untuk meminta yang baru.
web-commitment-expired = Tautan ini sudah lewat waktunya. Ketik "komitmen" untuk meminta yang baru.
web-commitment-unknown = Tautan ini tidak kami kenal. Ketik "komitmen" untuk meminta yang baru.
web-commitment-gone = Waktu halaman ini sudah habis, atau yang dicari tidak ada. Ketik "komitmen" untuk meminta tautan baru.
web-commitment-failed = Belum berhasil. Coba lagi sebentar lagi.
web-commitment-wrong = Ada isian yang belum tepat. Mohon diperiksa.
web-commitment-list = Daftar
web-commitment-save = Simpan
web-commitment-saved = Sudah disimpan.
web-commitment-scan = Masukkan pindai naskah bertanda tangan (PDF, JPG, PNG, paling besar 20 MB)
web-commitment-scanned = Pindai sudah disimpan.
web-commitment-not-a-scan = Berkas ini bukan PDF, JPG, atau PNG, sehingga tidak disimpan.
web-commitment-see-scan = Unduh pindai
web-commitment-see-record = Unduh persetujuan tercatat
web-commitment-ask = Minta persetujuan
web-commitment-asked = Teruskan tautan ini kepada pimpinan unit
web-commitment-measure = Hitung
web-commitment-from = Dari
web-commitment-to = Sampai
web-commitment-kind = Jenis
web-commitment-mou = Nota kesepahaman
web-commitment-commitment = Komitmen
web-commitment-party = Pihak
web-commitment-signatory = Penanda tangan
web-commitment-position = Jabatan
web-commitment-number = Nomor
web-commitment-signedOn = Ditandatangani
web-commitment-endsOn = Berakhir
web-commitment-status = Keadaan
web-commitment-drafted = Konsep
web-commitment-planned = Direncanakan
web-commitment-signed = Ditandatangani
web-commitment-promises = Janji yang diukur
web-commitment-no-promise = tidak ada
web-commitment-text = Naskah. Kosong: kalimat lazim dengan janji di atas.
web-commitment-fingerprint = Sidik jari dokumen (SHA-256):

## Halaman pimpinan unit

web-consent-title = Persetujuan komitmen layanan
web-consent-explained = Halaman ini untuk pimpinan unit. Bacalah naskahnya; persetujuan dinyatakan satu kali, dicatat dengan nama, jabatan, dan waktu.
web-consent-button = Baca naskah
web-consent-opening = Sebentar…
web-consent-used = Persetujuan lewat tautan ini sudah tercatat. Terima kasih.
web-consent-expired = Tautan ini sudah lewat waktunya atau sudah diganti. Mohon hubungi petugas yang meneruskannya.
web-consent-unknown = Tautan ini tidak kami kenal. Mohon hubungi petugas yang meneruskannya.
web-consent-failed = Belum berhasil. Coba lagi sebentar lagi.
web-consent-wrong = Nama dan jabatan perlu diisi.
web-consent-name = Nama Bapak/Ibu
web-consent-position = Jabatan
web-consent-yes = Ya, saya setuju
web-consent-recorded = Persetujuan Bapak/Ibu sudah tercatat. Terima kasih. Sidik jari dokumennya (SHA-256), boleh disimpan:
