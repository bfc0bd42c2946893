# Mencabut aduan sendiri.

command-cabut = cabut
    .words = cabut | cabut laporan | cabut aduan | cabut laporan saya | cabut aduan saya | mau cabut laporan | mau cabut aduan | saya mau cabut laporan | saya mau cabut aduan | mencabut laporan | mencabut aduan | tarik laporan | tarik aduan | tarik kembali laporan | tarik kembali aduan | batalkan laporan | batalkan aduan
    .rest = cabut | tarik laporan | tarik aduan | batalkan laporan | batalkan aduan
choice-withdraw = Cabut
    .words = cabut laporan | cabut aduan | tarik laporan
choice-withdraw-yes = Ya, cabut
    .words = ya | iya | cabut | yakin | ya cabut saja
choice-withdraw-no = Tidak jadi
    .words = tidak | batal | jangan | ndak | ndak jadi | gak jadi
choice-the-draft = Yang sedang dibuat
    .words = draf | yang belum dikirim | yang sedang ditulis
ask-which-withdraw = Aduan mana yang dicabut? { $more }
ask-withdraw =
    Cabut { $reference }? { $meaning }
    { $reason }
withdraw-means = Artinya kasus ditutup dan tidak dikerjakan lagi; yang menanganinya kami beri tahu. Sampai { $until } masih dapat dibuka lagi.
withdraw-means-officer = Untuk laporan seperti ini petugas Ombudsman yang memutuskan; sampai itu laporan tetap ditangani.
withdraw-reason-how = Alasannya boleh ditulis dulu di sini, boleh tidak; instansi tidak membacanya.
withdraw-reason = Alasan: "{ $text }"
withdrawn = { $reference } sudah kami tutup atas permintaan Bapak/Ibu. Bila berubah pikiran, kasus dapat dibuka lagi sampai { $until }: ketik buka lagi.
withdrawal-asked = Permintaan mencabut { $reference } sudah kami terima. Petugas Ombudsman yang memutuskannya, lalu Bapak/Ibu kami kabari. Sampai itu laporan tetap ditangani.
nothing-to-withdraw = Tidak ada aduan yang dapat dicabut dari obrolan ini.
