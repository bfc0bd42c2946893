# Di luar jam kerja: kapan petugas membaca, dan apa yang dilakukan bila ada bahaya. Sekali sehari tiap percakapan.
office-closed-now = Kantor sedang tutup. Petugas membacanya mulai { $day } pukul 08.00 WIB. Bila nyawa terancam, telepon 112.
