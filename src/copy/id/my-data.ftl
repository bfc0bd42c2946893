# "data saya": melihat, memperbaiki, mengambil salinan, dan menghapus data sendiri.

summary-my-data =
    Data Bapak/Ibu yang kami simpan:
    { $lines }

    Apa yang ingin dilakukan?
data-no-identity = Identitas: belum diisi
data-chat = Dikenal lewat: { $channel ->
    [telegram] Telegram
    [web] obrolan di web
    [whatsapp] WhatsApp
   *[other] obrolan ini
 }
data-cases = { $count ->
    [0] Aduan: belum ada
   *[other] Aduan: { $references }
 }
data-cases-more = { $references }, dan { $more } lagi
data-files = Foto dan berkas: { $count }

ask-data-field = Bagian mana yang ingin diperbaiki?
ask-data-value = Tulis { $field } yang benar. Sebelum disimpan, kami tunjukkan dulu.
data-value-unclear = Maaf, itu belum bisa kami baca sebagai { $field }. Mohon tulis lagi, atau ketik batal.
confirm-data-value =
    Akan disimpan:
    { $line }

    Sebelumnya: { $before }
    Dengan menyimpan, Bapak/Ibu setuju data ini dipakai untuk menangani aduan. Simpan?
data-corrected =
    Sudah disimpan:
    { $line }

data-copy-note = Salinan data Bapak/Ibu ada di pesan berikut. Di ponsel bersama, hapus pesannya setelah disimpan di tempat aman.
data-copy-head =
    Salinan data 1/{ $total }, { $day }
    Disimpan oleh { $office }

    { $lines }
data-copy-case =
    Salinan data { $number }/{ $total }
    { $kind } { $reference }, { $day }
    Masalah: { $topic }
    Instansi: { $agency }
    Tempat: { $place }
    Keadaan: { $status }
    Foto dan berkas: { $files }

    Cerita:
    { $story }

    Riwayat:
    { $events }
data-copy-event = { $step } { $said }
data-copy-draft =
    Aduan yang belum dikirim:
    { $story }

erase-explained =
    Yang dihapus: identitas, cerita, percakapan, foto dan berkas, serta catatan tentang obrolan ini.
    Yang tetap ada, tanpa nama: nomor aduan, masalah, instansi, daerah, tanggal, dan hasilnya, untuk statistik. Juga catatan petugas mana membuka data apa, dan kapan, tanpa isi datanya.
    Pesan yang sudah sampai di ponsel siapa pun tidak bisa kami tarik.
ask-erase = Penghapusan tidak bisa dibatalkan. Kalau yakin, ketik HAPUS. Kalau tidak, ketik batal.
erase-unclear = Data belum dihapus. Ketik HAPUS untuk menghapus, atau batal.
erase-kept = Baik, tidak ada yang dihapus.
ask-erase-open = Masih ada aduan yang berjalan: { $references }. Datanya dipakai untuk menanganinya dan mungkin wajib kami simpan selama itu (UU 27/2022). Cabut dulu aduannya dengan mengetik cabut, atau minta petugas memutuskan.
erase-asked = Permintaan menghapus data sudah kami sampaikan ke petugas. Kabarnya kami sampaikan di sini.
erase-duty = Bapak/Ibu terdaftar sebagai narahubung atau petugas. Data itu diurus oleh { $office }, telepon { $telephone }.
erased-farewell = Data Bapak/Ibu sudah dihapus. Terima kasih sudah memakai layanan ini. Bila menulis lagi, Bapak/Ibu kami anggap orang baru.

officer-erase-asked = Pelapor { $references } meminta datanya dihapus. Aduannya masih berjalan, jadi petugas yang memutuskan: selesaikan atau tolak dengan alasan "Permintaan pelapor", lalu pelapor bisa menghapus datanya sendiri lewat "data saya".

choice-data-correct = Perbaiki
    .words = perbaiki | ubah | ganti | koreksi
choice-data-copy = Ambil salinan
    .words = salinan | ambil | unduh | salin
choice-data-erase = Hapus data saya
    .words = hapus | hapus data | hapus semua
choice-data-notice = Aturan data
    .words = aturan | privasi | selengkapnya
choice-data-field = { $field }
choice-data-keep = Ya, simpan
    .words = ya | iya | simpan | betul | benar
choice-data-officer = Minta petugas memutuskan
    .words = petugas | minta petugas
