## Catatan antarpetugas: tidak pernah dibaca pelapor maupun instansi

officer-card-notes = Catatan petugas ({ $count }):
officer-note-line = { $day }, { $name }: { $text }
officer-notes =
    Catatan petugas untuk { $reference }, tidak dibaca pelapor maupun instansi:
    { $lines }
officer-notes-none = Belum ada catatan untuk { $reference }. Ketik "catatan", nomor kasus, lalu isinya; hanya petugas yang membacanya.
officer-note-how = Ketik "catatan", nomor kasus, lalu isinya, misalnya "catatan 7K3PT-Y sudah ditelepon, menunggu surat". Dengan nomor saja, semua catatannya tampil.
officer-noted = Catatan untuk { $reference } disimpan. Hanya petugas yang membacanya.
