# Permintaan menghubungkan chat yang diputuskan petugas.

officer-link-why =
    { $why ->
        [unreachable] chat lama tidak bisa dijangkau.
        [unanswered] chat lama tidak menjawab.
        [refused] chat lama pernah menjawab "Bukan saya".
        [both-have-cases] di kedua chat ada laporan, dan sesudahnya menjadi satu.
       *[duty] salah satu chat dipakai untuk tugas, jadi tidak dapat dihubungkan.
    }
officer-link-wish =
    { $reference }: ada permintaan menghubungkan { $chat }. Sebabnya sampai ke petugas: { $why }
    Pastikan lebih dahulu bahwa yang meminta adalah pelapornya sendiri. Identitas yang tercatat dibuka dengan "identitas { $reference } menghubungkan chat".
officer-card-link-wish = Minta menghubungkan { $chat }: { $why }
officer-question-link = Bagaimana Bapak/Ibu memastikan bahwa yang meminta adalah pelapor { $reference }? Tulis singkat; kami catat. Sesudah itu chatnya terhubung dengan semua laporan pelapor.
officer-linked = Chat baru terhubung dengan pelapor { $reference }. Kedua chat kami beri tahu.
officer-link-refused = Chat baru tidak dihubungkan dengan { $reference }. Yang meminta kami beri tahu.
officer-refused-no-link-wish = Untuk { $reference } tidak ada permintaan menghubungkan chat yang menunggu.
officer-refused-link-duty = Salah satu chat dipakai untuk tugas, jadi tidak dapat dihubungkan dengan { $reference }.
choice-officer-link = Hubungkan chat
    .words = hubungkan | sambungkan
choice-officer-link-refuse = Jangan hubungkan
    .words = jangan | tidak dihubungkan
