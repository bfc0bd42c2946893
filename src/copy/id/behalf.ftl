# Aduan yang dicatat petugas untuk orang lain, dan kabar bagi pelapor yang tidak memakai obrolan.

## Pertanyaan kepada petugas yang mencatat

ask-source = Dari mana aduan ini? Pilih salah satu.
source-unclear = Mohon pilih salah satu sumbernya.
ask-kind-behalf = Ini konsultasi (pertanyaan kepada petugas), bukan keluhan?
ask-proxy = Pelapor menyampaikannya sendiri, atau lewat kuasa? Bila lewat kuasa, tulis nama dan hubungannya, misalnya "Budi Santoso, anak".
proxy-unclear = Nama dan hubungannya belum lengkap.
ask-identity-behalf =
    Siapa pelapornya? Tulis nama, nomor telepon, dan alamat; boleh ditambah NIK, tempat dan tanggal lahir, status kawin, dan pekerjaan.
    Sampaikan kepadanya: data disimpan selama penanganan, dan instansi tidak melihatnya tanpa izin.
behalf-source =
    { $source ->
        [counter] datang langsung
        [letter] surat
        [telephone] telepon
        [social] media sosial
        [copy] tembusan surat
       *[initiative] prakarsa sendiri
    }
line-behalf = Dicatat petugas: { $source }
line-proxy = Lewat kuasa: { $name } ({ $relation })
missing-source = - dari mana aduannya
missing-proxy = - sendiri atau lewat kuasa
choice-source-counter = Datang langsung
    .words = datang | langsung | loket | ots
choice-source-letter = Surat
    .words = surat masuk | pos | email
choice-source-telephone = Telepon
    .words = telpon | telepon masuk | wa telepon
choice-source-social = Media sosial
    .words = medsos | facebook | instagram | tiktok
choice-source-copy = Tembusan surat
    .words = tembusan
choice-source-initiative = Prakarsa sendiri
    .words = prakarsa | inisiatif | inisiatif sendiri
choice-proxy-none = Pelapor sendiri
    .words = sendiri | tidak | bukan | tanpa kuasa
choice-edit-proxy = Kuasa
    .words = wakil

## Sesudah dicatat

officer-recorded =
    { $kind } { $reference } dicatat, { $date }. Sumber: { $source }.
    Kode rahasia belum ditunjukkan kepada siapa pun: cetak tanda terima, atau bacakan kodenya kepada pelapor.
    { $next }
officer-recorded-alone =
    { $kind } { $reference } dicatat, { $date }. Sumber: { $source }.
    Petugas memutuskan kelanjutannya dari kartu kasus.
next-recorded-konsultasi = Langkah berikut: dijawab dari kartu kasus, paling lambat { $day }.
officer-record-open = Masih ada catatan yang belum dikirim. Ketik "lanjut" untuk meneruskannya, atau "batal".
officer-card-recorded =
    Dicatat petugas: { $source }. { $chat ->
        [none] Pelapor tidak memakai obrolan; kabarnya ada di "sampaikan".
        [linked] Pelapor sudah terhubung lewat obrolan.
       *[nobody] { "" }
    }
officer-card-proxy = Lewat kuasa ({ $relation }).
officer-code-read =
    Kode rahasia { $reference }: { $secret }
    Bacakan hanya kepada pelapor. Kode sebelumnya tidak berlaku lagi.
officer-refused-not-recorded = { $reference } tidak dicatat petugas, jadi pelapornya sudah memegang kodenya sendiri.
officer-refused-has-chat = Pelapor { $reference } sudah terhubung lewat obrolan dan dapat meminta kodenya sendiri.
officer-paper-link = Halaman cetak { $reference }: tautan berlaku satu kali, selama { $minutes } menit, untuk Anda saja. Pada tanda terima dicetak kode baru; kode sebelumnya tidak berlaku lagi.
officer-letter-link = Surat untuk pelapor { $reference }: tautan berlaku satu kali, selama { $minutes } menit, untuk Anda saja.

choice-officer-receipt = Cetak tanda terima
    .words = cetak | tanda terima
choice-officer-read-code = Bacakan kode
    .words = kode | baca kode

## Kata pelapor yang dicatat petugas

officer-question-reply-for =
    Instansi bertanya kepada pelapor { $reference }: "{ $text }"
    Tulis jawaban pelapor; diteruskan tanpa identitasnya.
officer-question-not-yet-for = Apa yang menurut pelapor { $reference } belum beres? Tulis kata-katanya; diteruskan tanpa identitasnya.
officer-replied-for = Jawaban pelapor { $reference } diteruskan, tanpa identitasnya.
officer-done-for = { $reference } dicatat selesai menurut pelapor.
officer-not-yet-for = { $reference } dibuka kembali atas kata pelapor.
officer-refused-nothing-asked = Tidak ada pertanyaan instansi yang menunggu jawaban pelapor { $reference }.
officer-refused-not-answered = { $reference } belum dijawab, jadi belum ada yang ditanyakan kepada pelapor.
choice-officer-reply-for = Catat jawaban pelapor
    .words = jawaban pelapor
choice-officer-done-for = Pelapor: sudah selesai
    .words = sudah selesai
choice-officer-not-yet-for = Pelapor: belum selesai
    .words = belum selesai

## Yang perlu disampaikan (kata "sampaikan")

officer-due-none = Tidak ada kabar yang perlu disampaikan lewat telepon atau surat.
officer-due =
    Perlu disampaikan kepada pelapor tanpa obrolan: { $count }.
    { $lines }
officer-due-line = { $number }. { $reference }, { $day }: { $text }
officer-due-one =
    Untuk pelapor { $reference }, { $day }:
    { $text }
    Nomor teleponnya: ketik "identitas { $reference } menyampaikan kabar". Sudah disampaikan?
officer-due-told = Dicatat: kabar { $reference } disampaikan { $how ->
        [telephone] lewat telepon.
        [letter] lewat surat.
       *[in-person] langsung.
    }
officer-due-gone = Kabar itu sudah disampaikan.
officer-queue-beside =
    Tidak ada kasus yang menunggu.
    { $lines }
officer-queue-due = Perlu disampaikan lewat telepon atau surat (ketik "sampaikan"): { $count }
choice-officer-due-telephone = Sudah, lewat telepon
    .words = telepon | sudah telepon
choice-officer-due-letter = Sudah, lewat surat
    .words = surat | sudah surat
choice-officer-due-in-person = Sudah, langsung
    .words = langsung | sudah langsung
choice-officer-due-print = Cetak surat
    .words = cetak
choice-officer-due-list = Yang perlu disampaikan
    .words = sampaikan

## Jumlah kontak (kata "jumlah")

officer-contacts =
    Kontak { $month }: { $total }
    { $kinds }
    Cara datang:
    { $ways }
officer-contacts-kind =
    { $kind ->
        [aduan] Aduan ke instansi
        [laporan] Laporan
        [konsultasi] Konsultasi
        [made-report] Konsultasi yang menjadi laporan
        [copy] Tembusan
        [initiative] Prakarsa sendiri
       *[emergency] Darurat di antaranya
    }: { $count }
officer-contacts-way =
    { $way ->
        [chat] Obrolan
        [counter] Datang langsung
        [letter] Surat
        [telephone] Telepon
       *[social] Media sosial
    }: { $count }

## Chat yang terhubung lewat tanda terima

officer-linked-by-receipt = Pelapor { $reference } kini terhubung lewat { $chat } dengan kode pada tanda terimanya. Kabar selanjutnya sampai sendiri.
