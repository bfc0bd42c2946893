## Siaran: pesan kantor untuk banyak narahubung

officer-broadcast-text =
    Tulis pesan untuk narahubung. Sebelum dikirim, Bapak/Ibu melihat dulu isi dan jumlah penerimanya.
    Boleh memakai { $variables }; tiap penerima membaca datanya sendiri.
officer-broadcast-variable = { "{" }{ $name }{ "}" } belum dikenal. Yang dikenal: { $variables }.
officer-broadcast-audience =
    Siapa yang menerima siaran ini? Pilih, atau tulis sendiri, misalnya "Disdukcapil, Dinas Pendidikan Siak kecuali Pekanbaru".
officer-broadcast-unknown = "{ $what }" belum kami kenal. Tulis jenis instansi atau nama daerahnya.
officer-broadcast-preview =
    Penerima: { $who ->
        [none] { $to ->
            [due] narahubung dengan kasus yang jatuh waktu
            [silent] narahubung yang belum menjawab sampai lewat waktu
           *[any] semua narahubung
        }
       *[other] { $who }
    }, { $count } orang.
    { $lines }
officer-broadcast-except = Kecuali: { $who }
officer-broadcast-channel =
    { $channel ->
        [telegram] Telegram
        [whatsapp] WhatsApp
        [web] Percakapan web
       *[other] { $channel }
    }: { $count } orang, sekitar { $minutes } menit.
officer-broadcast-sample = Bagi { $name }: { $text }
officer-broadcast-at =
    Dikirim { $every ->
        [week] tiap minggu, mulai { $day }
        [month] tiap bulan, mulai { $day }
       *[once] { $day }
    } pukul { $time } WIB.
officer-broadcast-second = Penerimanya banyak: petugas lain perlu menyetujui dahulu.
officer-broadcast-as-sent = Beginilah pesan yang mereka terima:
officer-broadcast-excluded =
    Tidak dikirimi: { $count } orang, { $why ->
        [excepted] karena dikecualikan
        [stopped] karena meminta berhenti
        [blocked] karena memblokir bot
        [inactive] karena tidak aktif lagi
        [leave] karena sedang cuti
        [no-address] karena tidak punya alamat
        [no-due-case] karena tidak ada kasus yang jatuh waktu
       *[other] { $why }
    }.
officer-broadcast-nobody = Tidak ada penerima untuk pilihan itu.
officer-broadcast-confirm =
    { $at ->
        [now] Kirim sekarang ke { $count } orang?
       *[later] Jadwalkan untuk { $count } orang?
    } Untuk meminta jawaban, tulis "pilihan: hadir / tidak hadir".
officer-broadcast-tried = Itulah pesannya, hanya kepada Bapak/Ibu.
officer-broadcast-when = Kapan dikirim? Misalnya "besok 09.00", "3 Desember 10.00", atau "tiap Senin 09.00".
officer-broadcast-when-unclear = Waktunya belum kami pahami.
officer-broadcast-sent =
    { $how ->
        [second] Siaran untuk { $count } orang menunggu persetujuan petugas lain.
        [later] Siaran untuk { $count } orang dijadwalkan.
       *[now] Siaran dikirim bertahap ke { $count } orang. Tidak ada yang dikirimi dua kali.
    }
officer-broadcast-cancelled = Baik, siaran tidak jadi dikirim.
officer-broadcast-look =
    Siaran { $id } untuk { $count } orang menunggu persetujuan Bapak/Ibu:
    { $text }
officer-broadcast-list =
    Siaran terbaru:
    { $lines }
officer-broadcast-none = Belum ada siaran. Ketik "siaran" untuk menulisnya.
officer-broadcast-line = { $id } · { $day } · { $state ->
        [waiting] menunggu persetujuan
        [planned] dijadwalkan
        [sending] sedang dikirim
        [paused] dijeda
        [sent] selesai
       *[cancelled] dibatalkan
    } · { $count } orang · { $text }
officer-broadcast-report =
    Siaran { $id }, { $state ->
        [waiting] menunggu persetujuan
        [planned] dijadwalkan
        [sending] sedang dikirim
        [paused] dijeda
        [sent] selesai
       *[cancelled] dibatalkan
    }: { $text }
    Terkirim { $sent } dari { $count }. Menunggu { $open }, gagal { $failed }, dilewati { $skipped }, belum pasti { $unknown }. Sampai { $delivered }, dibaca { $read } (sejauh kanalnya memberi tahu).
    { $lines }
officer-broadcast-acked = Menyatakan sudah membaca: { $count }
officer-broadcast-answer = { $text }: { $count }
officer-broadcast-unanswered =
    Belum menjawab:
    { $lines }
officer-broadcast-unanswered-line = { $name } · { $agency }
officer-broadcast-gone = Siaran { $id } tidak kami temukan.
officer-broadcast-too-late =
    Itu tidak bisa lagi: siaran { $id } { $state ->
        [waiting] menunggu persetujuan petugas lain
        [planned] sudah dijadwalkan
        [sending] sedang dikirim
        [paused] dijeda
        [sent] sudah selesai
       *[cancelled] sudah dibatalkan
    }.
officer-broadcast-act =
    Siaran { $id } { $act ->
        [approve] disetujui dan dikirim
        [refuse] tidak dikirim
        [pause] dijeda; yang sudah terkirim tetap terkirim
        [resume] dilanjutkan
        [cancel] dibatalkan; yang sudah terkirim tetap terkirim
       *[retry] dikirim ulang kepada yang gagal saja
    }.
officer-broadcast-ended = Siaran { $id } selesai: terkirim { $sent }, gagal { $failed }, dilewati { $skipped }, belum pasti { $unknown }.

choice-officer-all = Semua narahubung
    .words = semua | semuanya
choice-officer-due = Yang kasusnya jatuh waktu
    .words = jatuh waktu | terlambat
choice-officer-silent = Yang belum menjawab
    .words = belum menjawab | diam
choice-officer-send = Kirim sekarang
    .words = kirim
choice-officer-schedule = Jadwalkan
    .words = jadwalkan
choice-officer-try = Coba ke saya dulu
    .words = coba
choice-officer-ack = Minta tanda sudah dibaca
    .words = tanda baca
choice-officer-no-ack = Tanpa tanda sudah dibaca
choice-officer-when = Atur waktunya
    .words = waktu | jadwal
choice-officer-now = Sekarang saja
    .words = sekarang
choice-officer-change-text = Ubah teks
    .words = ubah
choice-officer-reports = Daftar siaran
choice-officer-report = Siaran { $id }
choice-officer-report-one = Lihat laporannya
choice-officer-refresh = Segarkan
choice-officer-broadcast-approve = Setuju, kirim
choice-officer-broadcast-refuse = Jangan dikirim
choice-officer-broadcast-pause = Jeda
choice-officer-broadcast-resume = Lanjutkan
choice-officer-broadcast-cancel = Batalkan
choice-officer-broadcast-retry = Ulangi yang gagal

## Kepada narahubung

focal-broadcast =
    Pesan kantor Ombudsman untuk narahubung:
    { $text }
focal-broadcast-asks =
    Pesan kantor Ombudsman untuk narahubung, mohon dijawab:
    { $text }
choice-focal-has-read = Sudah saya baca
    .words = sudah baca | sudah dibaca | siap
focal-broadcast-read = Terima kasih, kami catat sudah dibaca.
focal-broadcast-answered = Terima kasih, jawaban Bapak/Ibu kami catat: { $text }.
focal-announcements-off = Baik, pengumuman umum tidak kami kirimi lagi. Pesan tentang kasus tetap datang. Ketik "mulai siaran" bila ingin menerimanya kembali.
focal-announcements-on = Baik, pengumuman umum kami kirimi lagi.
command-berhenti-siaran = berhenti siaran
    .words = berhenti siaran | stop siaran | berhenti pengumuman
command-mulai-siaran = mulai siaran
    .words = mulai siaran | mulai pengumuman
