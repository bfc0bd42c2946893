# Kiriman selain tulisan: berkas, suara, video, album, tautan, dan pesan yang diubah.

album-taken = Foto-foto atau berkas itu kami terima semuanya.
voice-taken = Pesan suara sudah kami terima; petugas yang mendengarkannya. Mohon pilih atau tulis singkat jawaban berikut.
video-taken = Video sudah kami terima.
document-taken = Berkas sudah kami terima.
link-taken = Tautan sudah kami catat; isinya tidak kami buka.
line-story-spoken = Cerita: pesan suara, didengarkan petugas
agency-view-spoken = (Cerita berupa pesan suara. Petugas mendengarkannya lebih dahulu.)

edited-story = Pesan yang diubah sudah menggantikan kalimat lama dalam cerita.
edited-answer = Jawaban yang sudah kami terima tidak ikut berubah. Untuk mengubahnya, jawab pertanyaan ini atau pilih Ubah sesuatu di ringkasan.
edited-too-late = Aduan yang sudah dikirim tidak ikut berubah bila pesannya diubah. Untuk menambah keterangan, tulis pesan baru.

focal-card-spoken = Cerita: pesan suara, didengarkan petugas Ombudsman
officer-card-spoken = Isi: pesan suara, dengarkan dari lampiran

file-refused-kind = Satu kiriman Bapak/Ibu tidak kami simpan: isinya bukan foto, PDF, dokumen, suara atau video yang kami kenali. Silakan kirim sebagai foto atau PDF.
file-refused-large = Satu kiriman Bapak/Ibu tidak kami simpan karena lebih besar dari 20 MB. Silakan kirim yang lebih kecil, misalnya foto dari bagian yang penting.
file-refused-many = Hari ini sudah banyak kiriman dari Bapak/Ibu, jadi yang ini tidak kami simpan. Silakan kirim yang terpenting saja besok, atau ketik petugas bila mendesak. Tulisan tetap kami terima.
file-refused-short = Maaf, tempat penyimpanan kami sedang penuh, jadi kiriman ini tidak tersimpan. Silakan kirim lagi besok, atau ketik petugas bila mendesak. Tulisan tetap kami terima.
file-refused-lost = Satu kiriman Bapak/Ibu tidak berhasil kami ambil, jadi tidak tersimpan. Silakan kirim sekali lagi.

officer-files-short = Ruang penyimpanan berkas hampir habis. Foto dan berkas baru tidak kami terima sampai pengelola sistem mengosongkan ruang; pengirimnya sudah diberi tahu. Aduan tertulis tetap berjalan.
officer-files-room = Ruang penyimpanan berkas sudah cukup lagi. Foto dan berkas baru kembali diterima.

## Boleh dilihat instansi?

ask-files = Foto yang Bapak/Ibu kirim kini hanya untuk Ombudsman. Data tersembunyi di dalamnya (lokasi, nama perangkat) kami buang, tetapi wajah, nama, atau alamat yang tampak tetap terlihat. Berkas lain dan suara tidak ikut. Boleh dilihat instansi?
ask-files-hidden = Foto { $reference } kini hanya untuk Ombudsman. Data tersembunyi di dalamnya kami buang, tetapi yang tampak pada foto tetap terlihat. Boleh dilihat instansi?
ask-files-shown = Foto { $reference } kini boleh dilihat instansi. Tetap boleh?
files-shown = Baik. Foto { $reference } dapat dilihat instansi begitu data tersembunyinya kami buang.
files-hidden = Baik. Foto { $reference } tidak dapat dibuka instansi lagi. Yang sudah sempat dilihat tidak dapat kami tarik kembali.
file-added-and-shown = Kiriman itu sudah ditambahkan ke { $reference }. Bila berupa foto, instansi dapat melihatnya begitu data tersembunyinya kami buang.
line-files-shown = Lampiran: { $count }, foto boleh dilihat instansi
agency-view-files = foto, tanpa data tersembunyi
agency-view-no-files = tidak ada
step-files-shown = { $day }: lampiran boleh dilihat instansi.
step-files-withheld = { $day }: lampiran tidak dapat dilihat instansi lagi.

choice-files-no = Tidak, cukup Ombudsman
    .words = tidak | jangan | tidak boleh | ndak | gak | ga | cukup ombudsman
choice-files-yes = Boleh
    .words = ya | iya | boleh dilihat | setuju | iyo | ok | oke
choice-case-files = Foto untuk instansi
    .words = foto | lampiran
choice-edit-files = Lampiran
    .words = foto | berkas

focal-files-link =
    Lampiran { $reference } ({ $count }) dapat dibuka lewat tautan ini, satu kali, dalam 10 menit, oleh Bapak/Ibu saja. Mohon dipakai hanya untuk menyelesaikan kasus ini.
    { $url }
focal-files-limit = Sudah banyak tautan lampiran yang Bapak/Ibu minta dalam satu jam ini. Mohon coba lagi nanti untuk { $reference }.
officer-file-unreadable = Satu lampiran { $reference } tidak dibuka untuk instansi: gambarnya tidak dapat dibaca utuh. Yang tampak di dalamnya dapat dijelaskan dengan kata-kata.
