## Pelajaran dari koreksi, bagi petugas

officer-learning =
    { $lines }

    "belajar" dengan nomor kasus menunjukkan dari kata apa dugaan topiknya berasal.
officer-learning-none = Dugaan topik dan instansi memakai data kantor saja. Belum ada pelajaran dari koreksi yang berlaku.
officer-learning-in-force = Dugaan topik dan instansi memakai pelajaran dari { $lessons } kasus, berlaku sejak { $day }. Pada { $of } kasus yang tidak ikut dipelajari: { $before } tepat sebelumnya, { $after } dengan pelajaran ini.
officer-learning-held = Pelajaran terakhir sudah dibatalkan. Tidak ada pelajaran baru sampai petugas memilih "Lanjutkan belajar".
officer-learning-guesses =
    Dugaan untuk { $reference }:
    { $lines }
officer-learning-because = { $topic }, karena: { $words }
officer-learning-no-guess = Tidak ada kata dalam cerita { $reference } yang menunjukkan topik.
officer-learning-take-back = Pelajaran terakhir dibatalkan. Yang berlaku sekarang yang sebelumnya, dan tidak ada pelajaran baru sampai petugas memilih "Lanjutkan belajar" di "belajar".
officer-learning-go-on = Pelajaran dari koreksi dilanjutkan. Yang baru hanya berlaku bila dugaan tidak menjadi lebih buruk.
choice-officer-learning-take-back = Batalkan pelajaran ini
choice-officer-learning-go-on = Lanjutkan belajar
