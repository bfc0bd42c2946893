## Kasus yang mungkin sama, bagi petugas

officer-card-alike = Mungkin sama dengan { $count } kasus lain: { $references }.
officer-pattern = Dalam { $days } hari ada { $count } aduan tentang { $topic } pada { $agency }. Mungkin satu sebab. Yang terbaru: { $references }.
officer-co-sign-how = Ketik "satukan" dengan dua nomor: kasus yang disatukan, lalu kasus yang diikuti, misalnya "satukan 8R2DX-H 7K3PT-Y". Keduanya tentang hal yang sama, pada instansi yang sama.
officer-co-sign-no-case = Salah satu nomor itu tidak ada, atau keduanya sama.
officer-co-sign-closed = Tidak dapat disatukan: salah satunya sudah ditutup.
officer-co-sign-protected = Tidak dapat disatukan: kasus yang dilindungi atau darurat berjalan sendiri.
officer-co-sign-parts = Tidak dapat disatukan: salah satunya dijawab oleh beberapa instansi.
officer-co-sign-differ = Tidak dapat disatukan: instansi atau jalurnya berbeda.
officer-co-sign-ask =
    Satukan { $reference } dengan { $other }? Keduanya pada { $agency }.
    { $reference } ditutup, pelapornya diberi tahu dan mendapat kabar dengan nomornya sendiri; instansi mengerjakan { $other } untuk { $people } orang. Pelapor dapat membukanya lagi.
choice-officer-co-sign = Ya, satukan
    .words = ya | satukan saja
officer-co-signed = { $reference } disatukan dengan { $other }. Pelapornya diberi tahu; pelapor dan instansi hanya tahu berapa orang yang mengadu.
officer-card-people = Diadukan oleh { $people } orang.
focal-news-co-signed = Kasus { $reference } kini diadukan oleh { $people } orang.
focal-card-people = Diadukan oleh { $people } orang.
