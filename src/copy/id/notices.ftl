# Kabar untuk pelapor. Kalimat narahubung dan petugas dikutip apa adanya dan selalu disebut dari siapa.

notice-accepted =
    Pengaduan { $reference } sudah diterima narahubung { $agency } dan sedang dikerjakan.
    { $due }
notice-due = Jawaban ditunggu sampai { $day }.
notice-asked =
    Pertanyaan dari { $agency } tentang { $reference }:
    "{ $text }"
    Bapak/Ibu dapat menjawab di sini. Identitas tetap tidak ditampilkan.
notice-consent =
    { $agency } meminta data untuk menyelesaikan { $reference }:
    { $fields }
    Bapak/Ibu boleh mengizinkan atau menolak. Sebelum dikirim, Bapak/Ibu melihat dulu isinya.
notice-progressed =
    Kabar dari { $agency } tentang { $reference }:
    "{ $text }"
notice-redirected =
    { $agency } mengalihkan { $reference } ke { $to }. Alasannya:
    "{ $text }"
    Bapak/Ibu tidak perlu melapor ulang.
notice-returned =
    { $agency } mengembalikan { $reference } ke kantor Ombudsman. Alasannya:
    "{ $text }"
    Kantor Ombudsman akan mencarikan instansi yang tepat. Bapak/Ibu tidak perlu melapor ulang.
notice-resolved =
    Jawaban { $agency } untuk { $reference }:
    "{ $text }"
    Menurut Bapak/Ibu, apakah masalahnya sudah selesai?
notice-assigned = Kantor Ombudsman meneruskan { $reference } kepada { $agency }. Kami kabari begitu ada jawaban.
notice-taken-over = { $reference } kini ditangani langsung oleh kantor Ombudsman. Bapak/Ibu tidak perlu melakukan apa-apa.
notice-handed-back = { $reference } kami serahkan kembali kepada { $agency } untuk ditindaklanjuti. Kami kabari begitu ada jawaban.
notice-the-agency = instansi terkait
notice-answered =
    Jawaban kantor Ombudsman untuk { $reference }:
    "{ $text }"
    Menurut Bapak/Ibu, apakah sudah terjawab?
notice-checked = Berkas { $reference } sudah diperiksa dan dinyatakan lengkap. Pemeriksaan dilanjutkan.
notice-question-reported = Pertanyaan { $reference } kini ditangani sebagai laporan. Nomor dan kodenya tetap; tidak ada yang perlu ditulis ulang.
notice-rejected =
    { $reference } tidak dapat kami lanjutkan. { $reason }
    Bila Bapak/Ibu berkeberatan atau ada hal baru, datang atau hubungi kantor kami: { $address }, { $telephone }. Pengaduan baru tetap boleh, ketik "lapor".
notice-reason-authority = Alasannya: hal ini bukan wewenang Ombudsman. Bapak/Ibu dapat membawanya ke lembaga yang berwenang; ketik "petugas" bila perlu petunjuk.
notice-reason-incomplete = Alasannya: data yang diminta belum dilengkapi. Setelah lengkap, Bapak/Ibu dapat melapor kembali.
notice-reason-court = Alasannya: pokok masalahnya sedang atau sudah diperiksa pengadilan. Upaya hukum tetap dapat ditempuh lewat pengadilan.
notice-reason-withdrawn = Alasannya: permintaan Bapak/Ibu sendiri. Bapak/Ibu dapat melapor kembali kapan saja.
notice-reason-words = Alasannya: { $text }
notice-files-shown = Petugas Ombudsman membolehkan instansi melihat { $count } lampiran { $reference }. Bila Bapak/Ibu berkeberatan, ubah lewat status atau ketik petugas.
notice-files-withheld = Petugas Ombudsman menutup lampiran { $reference }: instansi tidak dapat membukanya lagi.
notice-neutral = Ada kabar untuk nomor { $reference }.

notice-informed =
    Kabar dari kantor Ombudsman tentang { $reference }:
    "{ $text }"
notice-withdrawn = { $reference } ditutup atas permintaan Bapak/Ibu. Bila berubah pikiran, kasus masih dapat dibuka lagi.
notice-withdrawal-declined = Permintaan mencabut { $reference } sudah kami baca. { $reference } tetap kami tangani, dan Bapak/Ibu tidak perlu melakukan apa-apa. Bila ada yang ingin disampaikan, ketik "petugas".
notice-lapsed =
    { $reference } sudah dijawab, tetapi kami belum menerima tanggapan Bapak/Ibu, jadi kasusnya ditutup tanpa tanggapan pelapor.
    Bila belum beres, kasus dapat dibuka lagi sampai { $until }.

choice-notice-reply = Jawab
    .words = balas | menjawab
choice-notice-consent = Lihat permintaan data
    .words = lihat | permintaan | lihat permintaan
choice-notice-done = Sudah selesai
    .words = sudah | selesai | ya | iya | beres | sudah beres
choice-notice-not-done = Belum selesai
    .words = belum | tidak | ndak | belum beres
choice-notice-status = Lihat status
    .words = cek status | statusnya
choice-notice-news = Lihat
    .words = buka | lihat kabar
choice-notice-reopen = Buka lagi
    .words = buka kembali | belum | belum selesai | belum beres
