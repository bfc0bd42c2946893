# Pesan sehari sekali untuk yang bertugas, dan jawabannya. Pendek: apa, sampai kapan, satu pertanyaan, satu ketukan.

## Narahubung

focal-reminder =
    { $late ->
        [0] { $count } kasus menunggu jawaban, paling cepat { $due }.
       *[other] { $count } kasus menunggu jawaban, { $late } sudah lewat batas waktu. Mohon dijawab hari ini.
    }
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } lagi.
    }
    { $late ->
        [0] Bisa dijawab pada waktunya?
       *[other] Bisa dijawab hari ini?
    }
# Untuk yang tidak menjawab sendiri: wakil, atasan, pimpinan, Inspektorat.
focal-ladder =
    { $reopened ->
        [0] { $count } kasus lewat batas waktu dan belum dijawab. Mohon dibantu hari ini.
       *[other] { $count } kasus perlu dibantu hari ini; { $reopened } dibuka lagi oleh pelapor.
    }
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } lagi.
    }
    Bisa Bapak/Ibu pastikan dijawab?
focal-day-line =
    { $reference } · { $late ->
        [late] lewat { $day }
        [reopened] lagi, { $day }
       *[soon] { $day }
    } · { $label }
focal-progress-ask =
    Bagaimana kemajuan { $count } kasus ini? Mohon dijawab sampai { $until }.
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } lagi.
    }
    Mulai dari { $about }.
focal-noted-next =
    { $noted }
    Berikutnya { $reference }, { $topic }: bagaimana kemajuannya?
focal-ready = Baik, terima kasih. Kami catat Bapak/Ibu siap menjawab.
focal-on-track = Kemajuan { $reference } kami catat.
focal-hindered =
    { $count ->
        [1] Kendala kami catat
       *[other] Kendala untuk kasus dalam pesan itu kami catat
    } dan kami sampaikan kepada petugas Ombudsman.
focal-promised = Kami catat: { $reference } sampai { $day }. Kami ingatkan sebelum hari itu.
focal-time-asked = Permintaan waktu { $reference } sampai { $day } kami teruskan ke petugas. Selama belum diputuskan, batas waktunya tetap.
focal-question-time = Sampai tanggal berapa waktu yang diperlukan untuk { $reference }? Pilih, atau tulis tanggal dan alasannya, misalnya "sampai 5 April karena blanko habis".
focal-question-time-reason = { $day } melewati batas waktu { $reference }, jadi petugas Ombudsman yang memutuskan. Apa alasannya? Alasan ini dibaca pelapor bila disetujui.
focal-question-trouble = Apa kendala { $reference }? Pilih, atau tulis sendiri. Petugas Ombudsman membacanya.
focal-question-hindrance = Apa kendalanya? Pilih, atau tulis sendiri. Petugas Ombudsman membacanya.
focal-time-unclear = Kami belum menangkap tanggalnya.
focal-time-too-far = Permintaan waktu paling lama sampai { $day }.
focal-news-time-granted = Permintaan waktu { $reference } disetujui: jawaban ditunggu sampai { $day }. Pelapor sudah kami kabari.
focal-news-time-refused = Permintaan waktu { $reference } tidak disetujui. Jawaban tetap ditunggu sampai { $day }.
focal-trouble-others = Menunggu pihak lain.
focal-trouble-data = Data atau berkas belum lengkap.
focal-trouble-means = Anggaran atau alat belum ada.

choice-focal-ready = Siap
    .words = siap dijawab | bisa | ya | iya
choice-focal-trouble = Kendala
    .words = ada kendala | terkendala | belum bisa | tidak bisa
choice-focal-on-track = Ada kemajuan
    .words = kemajuan | sedang dikerjakan | maju
choice-focal-needs-time = Butuh waktu
    .words = minta waktu | perlu waktu | butuh waktu lagi
choice-focal-time = Minta waktu
    .words = butuh waktu | perlu waktu | perpanjang
choice-focal-day = { $day }
choice-focal-trouble-others = Menunggu pihak lain
    .words = menunggu | pihak lain
choice-focal-trouble-data = Data belum lengkap
    .words = data kurang | berkas kurang | berkas belum lengkap
choice-focal-trouble-means = Anggaran atau alat
    .words = anggaran | alat | dana

## Petugas

officer-reminder =
    { $late ->
        [0] { $count } langkah menunggu kantor, paling cepat { $due }.
       *[other] { $count } langkah menunggu kantor, { $late } sudah lewat batas waktu. Mohon dilihat hari ini.
    }
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } lagi.
    }
    Buka yang pertama?
officer-day-line =
    { $reference } · { $late ->
        [late] lewat { $day }
       *[soon] { $day }
    } · { $what ->
        [check] periksa berkas
        [handle] tentukan jalannya
        [decide] putuskan permintaan waktu
        [late-agency] { $agency } belum menjawab
        [late-office] langkah kantor terlambat
       *[answer] jawab
    }
officer-time-asked =
    { $reference }: { $agency } minta waktu sampai { $day } (batas sekarang { $due }).
    Alasannya: "{ $text }"
    Setujui?
officer-time-granted = { $reference } ditunggu sampai { $day }. Pelapor dan narahubung kami beri tahu.
officer-time-refused = Permintaan waktu { $reference } ditolak. Narahubung kami beri tahu; batas waktunya tetap.
officer-refused-no-time-asked = Narahubung { $reference } tidak sedang minta waktu.
officer-card-time-asked = Narahubung minta waktu sampai { $day }: "{ $text }"
officer-hindered =
    Kendala dari { $agency } untuk { $references }:
    "{ $text }"
officer-holidays-changed =
    Tabel hari libur berubah. { $count ->
        [0] Tidak ada batas waktu yang bergeser.
       *[other] { $count } batas waktu bergeser:
    }
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } lagi.
    }
officer-moved-line =
    { $reference } · { $what ->
        [acknowledge] diterima
        [check] diperiksa
        [confirm] tanggapan pelapor
        [handle] ditentukan jalannya
        [decide] permintaan waktu
        [promise] janji narahubung
        [progress] kabar kemajuan
        [revisit] pertanyaan kepada pelapor
       *[answer] dijawab
    } · { $from } → { $to }
officer-holidays-missing = Tabel hari libur { $year } belum ada. Tanpa tabel itu batas waktu tahun depan salah hitung. Mohon diisi sebelum tahun berganti.

choice-officer-grant-time = Setujui waktunya
    .words = setujui | boleh
choice-officer-refuse-time = Tolak
    .words = tidak disetujui | jangan
