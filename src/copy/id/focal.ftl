# Kata-kata untuk narahubung. Pendek, sopan, tanpa identitas pelapor.

## Kartu kasus

focal-lane =
    { $lane ->
        [laporan] Laporan
        [konsultasi] Konsultasi
       *[aduan] Aduan
    }
focal-card-heading =
    { focal-lane } { $reference } untuk { $agency }: { $topic }
focal-card =
    { $heading }
    { $lines }
focal-card-short =
    { focal-lane } { $reference } untuk { $agency }. { $standing }
# Yang tersisa di obrolan narahubung setelah kasusnya bukan lagi tugasnya.
focal-card-left =
    { focal-lane } { $reference }: { $why ->
        [redirected] dialihkan ke instansi lain.
        [returned] dikembalikan ke kantor Ombudsman.
        [office] ditangani kantor Ombudsman.
        [rejected] dihentikan oleh kantor Ombudsman.
        [closed] selesai.
       *[duty-ended] bukan lagi tugas Bapak/Ibu.
    }
focal-card-place = Tempat: { $place }
focal-card-date = Kejadian: { $date }
focal-card-text = Isi: { $text }
focal-card-told = Menurut pelapor, hal ini sudah disampaikan ke instansi.
focal-card-attachments =
    { $count ->
        [0] Lampiran: tidak ada.
       *[other] Lampiran: { $count }.
    }
focal-card-first-due = Jawaban awal ditunggu sampai { $day }.
focal-card-due = Jawaban ditunggu sampai { $day }.
focal-card-taken = Sudah diterima oleh { $name }.
focal-card-status =
    { $status ->
        [routed] Belum diterima.
        [accepted] Sudah Bapak/Ibu terima.
        [awaiting] Menunggu jawaban pelapor.
        [resolved] Sudah dijawab, menunggu tanggapan pelapor.
        [closed] Sudah selesai.
       *[office] Sedang di kantor Ombudsman.
    }
focal-whole =
    Isi lengkap { $reference }{ $parts ->
        [1] :
       *[other] { " " }(bagian { $part } dari { $parts }):
    }
    { $text }

## Tanggal kejadian dan data diri (dipakai bersama)

case-date-day = { $day }
case-date-about = sekitar { $day }
case-date-month =
    { $month ->
        [m01] Januari
        [m02] Februari
        [m03] Maret
        [m04] April
        [m05] Mei
        [m06] Juni
        [m07] Juli
        [m08] Agustus
        [m09] September
        [m10] Oktober
        [m11] November
       *[m12] Desember
    } { $year }
case-date-year = tahun { $year }
case-field-name = nama lengkap
case-field-nik = NIK
case-field-phone = nomor HP
case-field-address = alamat
case-field-birthDate = tanggal lahir
case-field-birthPlace = tempat lahir
case-field-maritalStatus = status perkawinan
case-field-occupation = pekerjaan

## Kabar tentang kasus

focal-news-reply =
    Jawaban pelapor untuk { $reference }:
    { $text }
focal-news-addition =
    Tambahan dari pelapor untuk { $reference }:
    { $text }
focal-news-files = Ada { $count } lampiran { $reference } yang kini dapat Bapak/Ibu lihat.
focal-news-values =
    Pelapor mengizinkan data berikut untuk { $reference }. Mohon dipakai hanya untuk menyelesaikan kasus ini.
    { $lines }
focal-value = { $field }: { $value }
focal-value-missing = { $field }: tidak diberikan
focal-news-consent-refused = Pelapor tidak mengizinkan datanya dibuka untuk { $reference }. Bapak/Ibu tetap dapat bertanya atau memberi penjelasan umum.
focal-news-confirmed = Pelapor menyatakan { $reference } sudah selesai. Terima kasih, Bapak/Ibu.
focal-news-lapsed = Kasus { $reference } ditutup tanpa tanggapan pelapor. Pelapor masih dapat membukanya lagi selama beberapa hari.
focal-news-reopened =
    Pelapor menyatakan { $reference } belum selesai. Kasus kembali kepada Bapak/Ibu.
    { $said }
focal-news-opened-again =
    Pelapor membuka kembali { $reference }. Kasus kembali kepada Bapak/Ibu.
    { $said }
focal-news-said = Pesannya: { $text }
focal-news-rated = Pelapor memberi nilai { $stars } dari 5 untuk { $reference }.
focal-news-redirected = Kasus { $reference } dialihkan ke instansi lain. Tidak ada lagi yang perlu Bapak/Ibu kerjakan.
focal-news-taken-over = Kasus { $reference } kini ditangani langsung oleh kantor Ombudsman. Tidak ada lagi yang perlu Bapak/Ibu kerjakan.
focal-news-rejected = Kasus { $reference } dihentikan oleh kantor Ombudsman. Tidak ada lagi yang perlu Bapak/Ibu kerjakan.
focal-news-withdrawn = Kasus { $reference } dicabut oleh pelapornya. Tidak ada lagi yang perlu Bapak/Ibu kerjakan.
focal-news-handed-back =
    Kasus { $reference } dikembalikan kantor Ombudsman kepada instansi Bapak/Ibu.
    { $said }
focal-news-handed-over = Kasus { $reference } kini Bapak/Ibu lanjutkan dari rekan.

## Daftar kasus dan pengingat

focal-list =
    Kasus Bapak/Ibu hari ini: { $count }
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } lagi.
    }
focal-list-empty = Tidak ada kasus yang menunggu Bapak/Ibu hari ini. Terima kasih.
focal-line =
    { $reference } · { $topic } · { $state ->
        [overdue] LEWAT BATAS WAKTU
        [routed] belum diterima
        [accepted] sedang dikerjakan
        [awaiting] menunggu pelapor
        [resolved] menunggu tanggapan pelapor
       *[office] di kantor Ombudsman
    }{ $due }
focal-line-due = , ditunggu sampai { $day }
## Pertanyaan

focal-again =
    { $why }
    { $question }
focal-question-ask = Tulis pertanyaan untuk pelapor { $reference }. Kami teruskan tanpa membuka identitasnya. Untuk nama, NIK, nomor HP, alamat atau tanggal lahir pakai "Minta data pemohon".
focal-question-data = Data apa yang diperlukan untuk { $reference }? Boleh beberapa, misalnya "nama dan NIK". Pelapor melihat permintaan ini dan memutuskan sendiri.
focal-question-redirect = { $reference } seharusnya ditangani instansi mana? Tulis nama dan daerahnya, misalnya "Dinas Sosial Siak".
focal-question-redirect-reason = Apa alasan { $reference } dialihkan? Alasan ini dibaca pelapor dan kantor Ombudsman.
focal-question-progress = Tulis kabar kemajuan { $reference }. Kalimat Bapak/Ibu kami teruskan kepada pelapor.
focal-question-resolve = Jelaskan penyelesaian { $reference }: apa yang sudah dilakukan dan apa yang perlu dilakukan pelapor. Foto bukti boleh dikirim lebih dahulu. Penjelasan ini diteruskan, lalu pelapor ditanya apakah sudah selesai.
focal-too-short = Kalimatnya terlalu pendek untuk dipahami pelapor. Mohon ditulis lebih lengkap.
focal-too-long = Kalimatnya terlalu panjang, paling banyak { $longest } huruf. Mohon dipersingkat.
focal-no-field = Kami belum menangkap data yang dimaksud.
focal-picked =
    Data yang akan diminta untuk { $reference }:
    { $fields }
    Tambah lagi, atau pilih "Minta data ini".
focal-agency-unknown = Instansi itu belum kami temukan. Coba tulis dengan nama lain.
focal-agency-which = Pilih salah satu, atau tulis nama lain.
focal-only-words = Di sini kami hanya dapat meneruskan tulisan. Mohon ditulis dengan kata-kata.
focal-cannot-skip = Bagian ini perlu diisi. Ketik "kembali" bila tidak jadi.
focal-help-question = Tulis jawabannya, atau ketik "kembali" untuk ke kartu kasus.
focal-late-button = Tombol itu untuk pertanyaan yang sudah lewat.
focal-cancelled = Baik, tidak ada yang dikirim.

## Setelah sebuah tindakan

focal-accepted = Kasus { $reference } Bapak/Ibu terima. Pelapor sudah kami kabari. Apa langkah berikutnya?
focal-asked = Pertanyaan untuk { $reference } kami teruskan. Jawaban pelapor akan masuk ke percakapan ini.
focal-data-requested =
    Permintaan data untuk { $reference } kami teruskan:
    { $fields }
    Pelapor memutuskan sendiri; jawabannya akan masuk ke percakapan ini.
focal-progressed = Kabar kemajuan { $reference } kami teruskan kepada pelapor. Terima kasih.
focal-resolved = Penjelasan untuk { $reference } kami teruskan. Bila pelapor menyatakan belum selesai, kasus kembali kepada Bapak/Ibu.
focal-redirected = Kasus { $reference } dialihkan ke { $agency }. Terima kasih.
focal-returned = Kasus { $reference } dikembalikan ke kantor Ombudsman. Terima kasih.

## Yang tidak dapat dilakukan sekarang

focal-refused-taken = Kasus { $reference } sudah diterima oleh { $name }.
focal-refused-at-office = Kasus { $reference } sedang di kantor Ombudsman. Tidak ada yang perlu Bapak/Ibu kerjakan.
focal-refused-accept-first = Kasus { $reference } belum diterima. Mohon diterima dulu, atau dialihkan.
focal-refused-already-yours = Kasus { $reference } sudah Bapak/Ibu terima.
focal-refused-awaiting = Kasus { $reference } sedang menunggu jawaban pelapor. Sementara itu Bapak/Ibu dapat memberi kabar atau menyelesaikannya.
focal-refused-answered = Kasus { $reference } sudah dijawab dan menunggu tanggapan pelapor. Bila belum selesai, kasus kembali kepada Bapak/Ibu.
focal-refused-closed = Kasus { $reference } sudah selesai. Tidak ada yang perlu dikerjakan lagi.
focal-refused-no-data = Data pemohon pada { $reference } tidak dapat diminta lewat bot. Bila diperlukan, ketik "petugas" untuk bicara dengan kantor Ombudsman.
focal-no-files = Tidak ada lampiran { $reference } yang dapat dilihat.
focal-not-yours = Kasus { $reference } tidak ada dalam daftar Bapak/Ibu.

## Kata-kata bebas

focal-lost =
    Maaf, kami belum tahu kata-kata itu untuk kasus yang mana. { $count ->
        [0] Saat ini tidak ada kasus yang menunggu Bapak/Ibu.
        [1] Ada satu kasus; buka dulu, lalu pilih tindakannya.
       *[other] Buka dulu kasusnya, lalu pilih tindakannya.
    } Untuk mengadu sebagai warga, ketik "lapor".
focal-greeting =
    Selamat datang, Bapak/Ibu. { $count ->
        [0] Saat ini tidak ada kasus yang menunggu.
       *[other] Kasus yang menunggu: { $count }.
    } Ketik "kasus" untuk melihat daftarnya.
focal-welcome = Sama-sama, Bapak/Ibu.
focal-calm = Kami mengerti pekerjaan ini bisa melelahkan. Ketik "kasus" bila Bapak/Ibu siap melanjutkan, atau "petugas" untuk bicara dengan kantor Ombudsman.
focal-choose-act = Supaya tidak salah kirim, pilih dulu tindakan untuk { $reference }.
focal-help = Bapak/Ibu narahubung di sini. "kasus" menampilkan kasus yang menunggu; buka satu, lalu pilih tindakannya. Identitas pelapor tidak ditampilkan kecuali ia mengizinkan. "lapor" untuk mengadu sebagai warga, "petugas" untuk bicara dengan kantor Ombudsman.
focal-not-one = Daftar kasus hanya untuk narahubung instansi. Bila Bapak/Ibu diundang menjadi narahubung, ketik "gabung" diikuti kode dari kantor Ombudsman. Untuk mengadu, ketik "lapor".

## Bergabung

focal-join-how = Ketik "gabung" diikuti kode undangan dari kantor Ombudsman, dalam satu pesan.
focal-join-invalid = Kode itu tidak berlaku. Mohon periksa lagi, atau minta kode baru kepada kantor Ombudsman.
focal-join-focal = Undangan { duty-role } { $agency }, wilayah: { $area }. Tulis nama lengkap dan jabatan, misalnya "Siti Aminah, Kepala Seksi Pelayanan".
focal-whole-area = seluruh wilayah instansi
focal-join-position = Terima kasih. Apa jabatan Bapak/Ibu di instansi?
focal-join-admin = Kode ini menjadikan Bapak/Ibu pengelola layanan ini. Tulis nama lengkap Bapak/Ibu.
focal-join-unclear = Kami belum menangkap nama atau jabatannya.
focal-join-waiting = Terima kasih, { $name }. Permintaan bergabung kami teruskan ke kantor Ombudsman. Kami kabari setelah disetujui.
focal-join-cancelled = Baik, tidak jadi bergabung. Kode undangan tetap dapat dipakai selama masih berlaku.
focal-joined-approved =
    Bapak/Ibu { $name } kini { duty-role } { $agency }, wilayah: { $area }. { $role ->
        [superior] Kasus yang lama tidak dijawab akan kami kabarkan ke percakapan ini.
        [chief] Kasus yang lama tidak dijawab akan kami kabarkan ke percakapan ini.
       *[focal] Kasus baru akan masuk ke percakapan ini; ketik "kasus" untuk melihat daftarnya.
    }
focal-joined-refused = Permintaan menjadi { duty-role } { $agency } belum dapat disetujui. Silakan hubungi kantor Ombudsman bila ada yang perlu dijelaskan.

## Pilihan

choice-focal-accept = Terima
    .words = saya terima | kami terima | siap | ok
choice-focal-ask = Tanya pelapor
    .words = tanya | bertanya | pertanyaan
choice-focal-data = Minta data pemohon
    .words = minta data | data pemohon
choice-focal-progress = Kabar kemajuan
    .words = kabar | kemajuan | proses | perkembangan
choice-focal-redirect = Alihkan
    .words = alih | tolak | bukan wewenang | salah alamat
choice-focal-resolve = Selesai
    .words = sudah selesai | beres | selesaikan
choice-focal-read = Baca lengkap
    .words = baca | lengkap | baca semua
choice-focal-files = Lihat lampiran
    .words = lampiran | lihat foto | buka lampiran
choice-focal-open = { $reference }
choice-focal-list = Daftar kasus
    .words = daftar | kasus saya
choice-focal-back = Kembali
    .words = tidak jadi | batalkan
choice-focal-to-office = Tidak tahu, kembalikan ke kantor Ombudsman
    .words = tidak tahu | kembalikan | ombudsman | kantor ombudsman
choice-focal-agency = { $agency }
choice-focal-field-name = Nama
    .words = nama lengkap
choice-focal-field-nik = NIK
    .words = nomor ktp | nomor induk kependudukan
choice-focal-field-phone = Nomor HP
    .words = hp | telepon | nomor telepon
choice-focal-field-address = Alamat
    .words = alamat rumah
choice-focal-field-birthDate = Tanggal lahir
    .words = tgl lahir
choice-focal-send-request = Minta data ini
    .words = kirim | minta | sudah cukup | cukup
choice-focal-cancel = Batal
    .words = tidak jadi | batalkan
choice-focal-complain = Lapor sebagai warga
    .words = mengadu
