flow-busy = Pesan Bapak/Ibu banyak sekali dalam satu menit. Semuanya kami terima dan baca; jawabannya kami tahan sebentar. Setelah satu menit, ketik "lanjut".
flow-loop = Pesan yang sama datang berulang, sehingga balasan otomatis kami hentikan. Bila Bapak/Ibu bukan mesin, tulis kalimat lain atau ketik "petugas".
