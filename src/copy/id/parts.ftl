# Satu kasus, beberapa instansi: tiap instansi menjawab bagiannya sendiri, pelapor membaca semua jawaban di bawah satu nomor.

notice-agency-added = { $reference } juga kami sampaikan kepada { $agency }. Yang dibacanya hanya isi aduan, tanpa identitas dan lampiran. Kami kabari setiap ada jawaban.
notice-agency-dropped = { $agency } tidak lagi kami tunggu untuk { $reference }. Instansi lain tetap kami tunggu jawabannya.
notice-agency-dropped-last = { $agency } tidak lagi kami tunggu untuk { $reference }; instansi lain sudah menjawab semuanya. Menurut Bapak/Ibu, apakah masalahnya sudah selesai?
notice-resolved-in-part =
    Jawaban { $agency } untuk { $reference }:
    "{ $text }"
    Masih ada { $waiting } instansi yang kami tunggu jawabannya. Sesudah itu kami tanyakan apakah masalahnya selesai.
notice-answered-in-part =
    Jawaban kantor Ombudsman untuk { $reference }:
    "{ $text }"
    Masih ada { $waiting } instansi yang kami tunggu jawabannya. Sesudah itu kami tanyakan apakah masalahnya selesai.
status-in-part = sebagian sudah dijawab, masih menunggu { $waiting } instansi
status-with-parts =
    { $body }
    Yang menjawab:
    { $lines }
status-part =
    { $agency }: { $status ->
        [received] sedang diteruskan
        [office] ditangani petugas Ombudsman
        [routed] menunggu diterima narahubungnya
        [accepted] sedang dikerjakan
        [awaiting] menunggu jawaban Bapak/Ibu
        [resolved] sudah menjawab
        [dropped] tidak ditunggu lagi
       *[closed] selesai
    }{ $due }
status-part-due = , paling lambat { $day }
status-dropped = tidak ditunggu lagi
step-agency-added = { $day }: disampaikan juga kepada instansi lain.
step-dropped = { $day }: salah satu instansi tidak ditunggu lagi.
ask-not-yet-whose = Beberapa instansi sudah menjawab { $reference }. Jawaban siapa yang belum menyelesaikannya?
choice-agency = { $agency }
choice-all-agencies = Semuanya
    .words = semua | dua duanya | keduanya | semua instansi
choice-reply-to = Jawab { $agency }
choice-see-request-of = Permintaan { $agency }

## Untuk narahubung

focal-news-called-in =
    Kantor Ombudsman meminta jawaban instansi Bapak/Ibu untuk kasus { $reference }.
    { $said }
focal-news-dropped = Jawaban untuk kasus { $reference } tidak perlu lagi; kasus itu tidak ada lagi di daftar Bapak/Ibu.

## Untuk petugas

officer-card-part-of = Bagian dari kasus { $reference }.
officer-card-part =
    Juga dijawab { $agency }, nomor { $reference }: { $status ->
        [received] sedang diteruskan.
        [office] di kantor.
        [routed] menunggu narahubung.
        [accepted] dikerjakan.
        [awaiting] menunggu pelapor.
        [resolved] sudah menjawab.
       *[closed] selesai.
    }
officer-add-agency-how = Ketik "tambah instansi", nomor kasus, lalu nama instansi yang juga perlu menjawab, misalnya "tambah instansi 7K3PT-Y dinas sosial siak".
officer-question-add-agency = Instansi mana yang juga perlu menjawab { $reference }? Tulis nama dan daerahnya.
officer-question-add-agency-what = Apa yang perlu dijawab instansi itu untuk { $reference }? Tulis singkat; narahubungnya membacanya. Boleh dilewati.
officer-agency-on-it = { $agency } sudah menangani kasus ini.
officer-agency-added = { $agency } kini ikut menjawab { $reference }, dengan nomor sendiri { $part }. Tiap instansi hanya melihat bagiannya; pelapor membaca setiap jawaban dan ditanya sekali setelah semuanya menjawab.
officer-dropped = { $agency } tidak lagi ditunggu untuk { $reference }. Pelapor dan narahubungnya diberi tahu.
officer-refused-part = Itu bagian dari { $whole }; hal ini dilakukan pada { $whole }.
officer-refused-whole = { $reference } bukan bagian dari kasus lain.
officer-refused-many-parts = { $reference } sudah dijawab banyak instansi.
choice-officer-drop = Tidak ditunggu lagi
    .words = tidak ditunggu | keluarkan
