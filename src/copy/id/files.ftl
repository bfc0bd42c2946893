# Kiriman selain tulisan: berkas, suara, video, album, tautan, dan pesan yang diubah.

album-taken = Foto-foto atau berkas itu kami simpan semuanya.
voice-taken = Pesan suara sudah kami simpan; petugas yang mendengarkannya. Mohon pilih atau tulis singkat jawaban berikut.
video-taken = Video sudah kami simpan.
document-taken = Berkas sudah kami simpan.
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
file-refused-lost = Satu kiriman Bapak/Ibu tidak berhasil kami ambil, jadi tidak tersimpan. Silakan kirim sekali lagi.
