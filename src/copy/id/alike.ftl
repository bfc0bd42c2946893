## Kasus yang mungkin sama, bagi petugas

officer-card-alike = Mungkin sama dengan { $count } kasus lain: { $references }.
officer-pattern = Dalam { $days } hari ada { $count } aduan tentang { $topic } pada { $agency }. Mungkin satu sebab. Yang terbaru: { $references }.
