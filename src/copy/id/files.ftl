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

focal-news-album = Pelapor menambahkan beberapa lampiran pada { $reference }. Lampiran belum dibuka untuk instansi.
focal-card-spoken = Cerita: pesan suara, didengarkan petugas Ombudsman
officer-card-spoken = Isi: pesan suara, dengarkan dari lampiran

file-refused-kind = Satu kiriman Bapak/Ibu tidak kami simpan: isinya bukan foto, PDF, dokumen, suara atau video yang kami kenali. Silakan kirim sebagai foto atau PDF.
file-refused-large = Satu kiriman Bapak/Ibu tidak kami simpan karena lebih besar dari 20 MB. Silakan kirim yang lebih kecil, misalnya foto dari bagian yang penting.
file-refused-many = Hari ini sudah banyak kiriman dari Bapak/Ibu, jadi yang ini tidak kami simpan. Silakan kirim yang terpenting saja besok, atau ketik petugas bila mendesak. Tulisan tetap kami terima.
file-refused-short = Maaf, tempat penyimpanan kami sedang penuh, jadi kiriman ini tidak tersimpan. Silakan kirim lagi besok, atau ketik petugas bila mendesak. Tulisan tetap kami terima.
file-refused-lost = Satu kiriman Bapak/Ibu tidak berhasil kami ambil, jadi tidak tersimpan. Silakan kirim sekali lagi.

officer-files-short = Ruang penyimpanan berkas hampir habis. Foto dan berkas baru tidak kami terima sampai pengelola sistem mengosongkan ruang; pengirimnya sudah diberi tahu. Aduan tertulis tetap berjalan.
officer-files-room = Ruang penyimpanan berkas sudah cukup lagi. Foto dan berkas baru kembali diterima.
