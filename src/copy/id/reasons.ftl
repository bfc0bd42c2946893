# Untuk apa sebuah pertanyaan diajukan, bila orang bertanya balik. Pertanyaannya menyusul sesudah ini.

why-topic = Dari masalahnya kami tahu kantor mana yang mengurusnya.
why-place = Tempatnya menentukan kantor mana yang harus menjawab.
why-date = Waktunya membantu mencari berkas atau petugas yang bertugas saat itu. Perkiraan saja cukup.
why-reported = Maksudnya: apakah kantor itu sudah diberi tahu, lisan atau tertulis, bahwa ada masalah. Bila belum, kantor itu diberi kesempatan menjawab lebih dulu.
why-forward = Narahubung adalah orang di kantor itu yang menerima aduan dari kami dan menjawabnya. Identitas Bapak/Ibu tidak dibuka kepadanya tanpa izin.
why-confirm = Ini yang kami tangkap dari cerita Bapak/Ibu; aduannya belum dikirim. Identitas tidak dibuka ke instansi tanpa izin.
why-identity = Identitas dipakai petugas untuk memeriksa dan menghubungi Bapak/Ibu. Instansi tidak melihatnya tanpa izin. Bila berat, boleh dilewati.
why-summary = Setelah dikirim, Bapak/Ibu mendapat nomor dan kode untuk melihat kabarnya, dan membaca langkah berikutnya.
