# Kata-kata untuk petugas (asisten) kantor Ombudsman.

## Kartu kasus, tanpa identitas pelapor

officer-card-heading =
    { $lane ->
        [laporan] Laporan
        [konsultasi] Konsultasi
       *[aduan] Aduan
    } { $reference }: { $topic } · { $status ->
        [received] baru
        [office] di kantor
        [routed] menunggu narahubung
        [accepted] dikerjakan instansi
        [awaiting] menunggu pelapor
        [resolved] menunggu tanggapan pelapor
       *[closed] selesai
    }
officer-card =
    { $heading }
    { $lines }
officer-card-emergency = DARURAT, belum ada yang menangani.
officer-card-emergency-taken = DARURAT, ditangani { $name }.
officer-card-call =
    Dipanggil { $time }: { $who ->
        [everybody] semua petugas.
        [head] kepala kantor ({ $name }).
       *[duty] { $name }, piket.
    }
officer-card-protected =
    DILINDUNGI: { $why ->
        [money] dugaan permintaan uang.
        [threat] dugaan ancaman.
        [violence] dugaan kekerasan.
        [child] menyangkut anak.
        [ombudsman] tentang Ombudsman sendiri.
        [names-focal-point] menyebut narahubung atau pimpinannya.
       *[other] tidak diteruskan lewat bot.
    }
officer-card-withdrawal-asked = PELAPOR MINTA DICABUT, { $day }. Pastikan kepada pelapor bahwa itu kemauannya sendiri. { $reason }
officer-card-withdrawn = Dicabut pelapor, { $day }. { $reason }
officer-card-why =
    Di kantor karena: { $why ->
        [no-focal-point] belum ada narahubung.
        [no-agency] instansinya belum jelas.
        [protected] dilindungi.
        [names-focal-point] menyebut narahubung atau pimpinannya.
        [consultation] pertanyaan untuk kantor.
        [to-check] perlu diperiksa sebelum diteruskan.
        [agency-first-off] aduan ke instansi sedang tidak dibuka.
        [copy] tembusan surat; petugas yang memutuskan.
        [initiative] prakarsa sendiri; petugas yang memutuskan.
        [taken-over] diambil alih.
        [returned] dikembalikan narahubung.
        [redirects] sudah beberapa kali dialihkan.
        [to-check] menunggu diteruskan petugas.
        [agency-first-off] jalur instansi sedang dimatikan.
        [overdue] lewat batas waktu.
       *[other] { $why }
    }
officer-card-agency = Instansi: { $agency }
officer-card-no-agency = Instansi: belum diketahui
officer-card-place = Tempat: { $place }
officer-card-date = Kejadian: { $date }
officer-card-story = Isi: { $text }
officer-card-attachments =
    { $count ->
        [0] Lampiran: tidak ada.
       *[other] Lampiran: { $count }{ $shown ->
            [0] { "" }
           *[other] , boleh dilihat instansi: { $shown }
        }.
    }
officer-card-identity-missing = Identitas pelapor belum lengkap.
officer-card-muted = Pelapor dibisukan sampai { $until }.
officer-card-checked = Berkas sudah diperiksa lengkap.
officer-card-unchecked = Berkas belum diperiksa.
officer-card-news-asked = Pelapor menanyakan kabar, { $day }.
officer-card-rating = Nilai dari pelapor: { $stars } dari 5. { $reason }
officer-card-rating-reason = Yang kurang: { $text }
officer-card-holder =
    Dipegang: { $kind ->
        [mine] Bapak/Ibu sendiri.
        [focal] narahubung { $name }.
       *[officer] { $name }.
    }
officer-card-due = Batas waktu: { $day }.
officer-whole =
    Isi lengkap { $reference }{ $parts ->
        [1] :
       *[other] { " " }(bagian { $part } dari { $parts }):
    }
    { $text }

## Darurat

officer-emergency =
    DARURAT { $reference }: { $topic }
    Tempat: { $place }
    { $lines }
    Siapa yang menangani?
officer-emergency-unanswered =
    Belum menjawab sejak { $time }: { $who ->
        [everybody] semua petugas.
        [head] kepala kantor ({ $name }).
       *[duty] { $name }, piket.
    }
officer-emergency-taken = DARURAT { $reference } ditangani { $name }.
officer-place-unknown = belum diketahui
officer-acknowledged = { $reference } Bapak/Ibu tangani. Petugas lain kami beri tahu. Hubungi pelapor secepatnya; nomornya dibuka dengan "identitas { $reference } darurat".

## Antrean

officer-queue =
    Antrean: { $count } kasus{ $pages ->
        [1] .
       *[other] , halaman { $page } dari { $pages }.
    }
    { $lines }
officer-queue-empty = Tidak ada kasus yang menunggu petugas.
officer-queue-only-failed = Tidak ada kasus yang menunggu, tetapi { $count } pesan gagal diproses dan perlu dilihat. Ketik "gagal".
officer-queue-failed = Pesan yang gagal diproses dan perlu dilihat (ketik "gagal"): { $count }
officer-queue-group =
    { $group ->
        [emergency] Darurat:
        [protected] Dilindungi:
        [office] Perlu petugas:
        [new] Baru:
       *[rest] Lainnya:
    }
officer-queue-line =
    { $reference } · { $topic } · { $agency } · { $state ->
        [overdue] LEWAT BATAS WAKTU
        [received] baru
        [office] di kantor
        [routed] menunggu narahubung
        [accepted] dikerjakan instansi
        [awaiting] menunggu pelapor
        [resolved] menunggu tanggapan pelapor
       *[closed] selesai
    }{ $link ->
        [yes] { " " }· minta menghubungkan chat
       *[no] { "" }
    }{ $mine ->
        [yes] { " " }· Bapak/Ibu pegang
       *[no] { "" }
    }{ $withdrawal ->
        [asked] { " " }· MINTA DICABUT
       *[none] { "" }
    }
officer-no-agency = instansi belum jelas

## Pertanyaan tentang satu kasus

officer-again =
    { $why }
    { $question }
officer-question-assign = { $reference } diteruskan ke instansi mana? Tulis nama dan daerahnya, misalnya "Dinas Sosial Siak".
officer-question-answer = Tulis jawaban kantor untuk { $reference }. Jawaban diteruskan apa adanya, lalu pelapor ditanya apakah sudah terjawab.
officer-question-reject = Mengapa { $reference } dihentikan? Pilih alasannya, atau tulis sendiri. Alasan ini dibaca pelapor.
officer-question-hand-back = Ada catatan untuk instansi saat { $reference } dikembalikan? Tulis tanpa identitas pelapor, atau lewati.
officer-question-inform = Tulis kabar untuk pelapor { $reference }. Kalimat Bapak/Ibu diteruskan apa adanya; kasusnya tetap berjalan.
officer-question-identity = Untuk apa identitas pelapor { $reference } dibuka? Alasannya dicatat.
officer-question-attachments = Untuk apa lampiran { $reference } dibuka? Alasannya dicatat.
officer-question-release = Lampiran { $reference } mana yang boleh dilihat instansi? Nomornya sama dengan di halaman lampiran; lihat dulu isinya. Dari foto dibuang data tersembunyinya; berkas lain dan suara diteruskan apa adanya.
officer-question-release-reason = Untuk apa lampiran { $reference } dibuka bagi instansi ({ $count })? Alasannya dicatat, dan pelapor diberi tahu.
officer-question-withhold = Mengapa lampiran { $reference } ditutup bagi instansi? Alasannya dicatat.
officer-write-reason = Tulis alasan dengan kalimat sendiri.
officer-reason-too-short = Alasannya terlalu pendek.
officer-too-short = Kalimatnya terlalu pendek untuk dipahami pelapor. Mohon ditulis lebih lengkap.
officer-too-long = Kalimatnya terlalu panjang, paling banyak { $longest } huruf. Mohon dipersingkat.
officer-agency-unknown = Instansi itu belum kami temukan. Coba tulis dengan nama lain.
officer-agency-which = Pilih salah satu, atau tulis nama lain.
officer-choose = Mohon pilih salah satu.
officer-only-words = Di sini kami hanya membaca tulisan. Mohon ditulis dengan kata-kata.
officer-cannot-skip = Bagian ini perlu diisi. Ketik "kembali" bila tidak jadi.
officer-help-question = Tulis jawabannya, pilih salah satu, atau ketik "kembali".
officer-late-button = Tombol itu untuk pertanyaan yang sudah lewat.
officer-cancelled = Baik, tidak ada yang diubah.

## Setelah sebuah tindakan

officer-taken-over = { $reference } kini di kantor. Pelapor dan narahubung kami beri tahu.
officer-checked = Berkas { $reference } dicatat lengkap. Pelapor kami beri tahu.
officer-question-reported = { $reference } kini laporan; tenggatnya dihitung dari hari ini. Pelapor kami beri tahu.
officer-assigned = { $reference } diteruskan ke { $agency }. Bila belum ada narahubungnya, kasus kembali ke antrean.
officer-answered = Jawaban { $reference } kami teruskan kepada pelapor.
officer-informed = Kabar { $reference } kami teruskan kepada pelapor.
officer-rejected = { $reference } dihentikan. Alasan dan langkah yang masih terbuka kami sampaikan kepada pelapor.
officer-handed-back = { $reference } dikembalikan ke { $agency }.
officer-withdrawal-granted = { $reference } ditutup atas permintaan pelapor. Pelapor kami beri tahu.
officer-withdrawal-declined = { $reference } tetap ditangani. Pelapor kami beri tahu.
officer-link = { $what ->
        [identity] Identitas pelapor
       *[attachments] Lampiran
    } { $reference } dapat dibuka lewat tautan. Tautan berlaku satu kali, selama 10 menit, untuk Bapak/Ibu saja. Pembukaan dan alasannya dicatat.
officer-released = { $count } lampiran { $reference } dapat dilihat instansi begitu siap. Pelapor kami beri tahu.
officer-withheld = Lampiran { $reference } tidak dapat dibuka instansi lagi. Pelapor kami beri tahu.
officer-open-how = Ketik "identitas" atau "lampiran", lalu nomor kasus dan alasannya, misalnya "lampiran 7K3PT-Y memeriksa tanda terima".

## Yang tidak dapat dilakukan sekarang

officer-refused-closed = { $reference } sudah selesai.
officer-refused-at-office = { $reference } sudah di kantor.
officer-refused-at-agency = { $reference } tidak sedang di kantor.
officer-refused-answered = { $reference } sudah dijawab dan menunggu tanggapan pelapor.
officer-refused-take-first = { $reference } perlu diambil alih dulu.
officer-refused-consultation = { $reference } pertanyaan untuk kantor, jadi dijawab di sini dan tidak diteruskan ke instansi.
officer-refused-protected = { $reference } dilindungi dan tidak dikembalikan begitu saja. Pakai "Teruskan" untuk memilih sendiri instansinya, misalnya Inspektorat; narahubung yang disebut dalam aduan tidak akan menerimanya.
officer-refused-no-consultation = { $reference } bukan konsultasi.
officer-refused-checked = Berkas { $reference } tidak perlu diperiksa lagi.
officer-refused-no-agency = Instansi { $reference } belum diketahui. Pakai "Teruskan" untuk memilihnya.
officer-refused-no-focal-point = Instansi { $reference } belum punya narahubung. Kasus diteruskan sendiri begitu ada; sementara itu dapat dijawab atau diteruskan ke instansi lain.
officer-refused-no-attachments = { $reference } tidak mempunyai lampiran.
officer-refused-nothing-to-release = { $reference } tidak mempunyai lampiran yang masih tertutup.
officer-refused-none-released = Tidak ada lampiran { $reference } yang boleh dilihat instansi.
officer-refused-no-emergency = { $reference } bukan keadaan darurat yang menunggu.
officer-refused-no-news = Pelapor { $reference } tidak sedang menanyakan kabar.
officer-refused-no-withdrawal = Tidak ada permintaan mencabut { $reference } yang menunggu.
officer-refused-acknowledged = { $reference } sudah ditangani { $name }.
officer-case-erased =
    Data pelapor { $reference } sudah dihapus atas permintaannya. Yang tersisa hanya catatan tanpa nama:
    Masalah: { $topic }
    Instansi: { $agency }
    Masuk: { $filed }
    Selesai: { $closed }
officer-erased-unknown = tidak dicatat
officer-no-case = Kasus { $reference } tidak ditemukan.

## Undangan

officer-invite-agency =
    { $role ->
        [focal] Narahubung
        [deputy] Wakil narahubung
        [superior] Atasan narahubung
       *[chief] Pimpinan
    } instansi mana yang diundang? Tulis nama dan daerahnya, misalnya "Disdukcapil Siak".
officer-invite-area = Wilayah mana yang dilayani { duty-role } { $agency }? Pilih seluruh wilayah, atau tulis nama kecamatannya.
officer-area-unknown = Wilayah itu belum kami temukan di daerah instansi tersebut.
officer-area-which = Pilih salah satu, atau tulis nama lain.
officer-whole-area = seluruh wilayah instansi
officer-invited = Kode undangan { $code } untuk { $agency }, wilayah: { $area }. Berlaku 7 hari dan satu kali. Teruskan pesan berikut kepada orangnya.
officer-invite-forward =
    Bapak/Ibu diundang { $office } menjadi { duty-role } { $agency }. Buka percakapan dengan layanan ini, lalu ketik:
    gabung { $code }
officer-new-focal-point =
    { $name }, { $position }, ingin menjadi { duty-role } { $agency }, wilayah: { $area }.
    { $lines }
    Setujui?
officer-approved = { $name } kini { duty-role } { $agency }. Orangnya kami beri tahu.
officer-refused = Permintaan { $name } untuk { $agency } ditolak. Orangnya kami beri tahu.
officer-appointment-gone = Permintaan itu sudah diputuskan.

## Kabar untuk petugas

officer-news-redirected =
    { $from } mengalihkan { $reference } ke { $to }. Alasannya:
    "{ $text }"
officer-news-returned =
    { $from } mengembalikan { $reference } ke kantor. Alasannya:
    "{ $text }"

officer-news-asked = Pelapor { $reference } ({ $agency }) menanyakan kabar.
officer-withdrawn =
    { $reference } ({ $agency }) dicabut oleh pelapor dan ditutup.
    { $reason }
officer-withdrawal-asked =
    Pelapor minta { $reference } dicabut. Laporan seperti ini tidak ditutup begitu saja: mungkin ada yang menekan. Pastikan dulu kepada pelapor.
    { $reason }
officer-withdrawal-reason = Alasannya: { $text }

## Kata-kata bebas

officer-welcome = Selamat datang, { $name }. Bapak/Ibu kini pengelola layanan ini. "antrean" menampilkan kasus, "undang" mengundang narahubung, "siaran" mengirim pesan kepada mereka, "bantuan" menjelaskan yang lain.
officer-help = Bapak/Ibu petugas di sini: "antrean" menampilkan kasus, "undang" mengundang narahubung, "siaran" mengirim pesan, "gagal" menampilkan pesan yang gagal diproses, "identitas" atau "lampiran" dengan nomor dan alasan membuka yang tersimpan. Pengirim yang menyalahgunakan layanan dapat dibisukan sementara dengan "bisukan"; "kanal" menampilkan keadaan tiap kanal; "piket" siapa yang dipanggil bila ada bahaya. Untuk mengadu sebagai warga, ketik "lapor".
officer-you-are-welcome = Sama-sama, Bapak/Ibu.
officer-lost = Maaf, kami belum mengerti. Ketik "antrean" untuk melihat kasus, "bantuan" untuk penjelasan, atau "lapor" untuk mengadu sebagai warga.
officer-unknown-word = Maaf, kami belum mengerti. Ketik "lapor" untuk mengadu, "status" untuk melihat kabar pengaduan, atau "bantuan".

## Pilihan

choice-officer-acknowledge = Saya tangani
    .words = tangani | saya yang tangani
choice-officer-withdraw = Setujui pencabutan
    .words = setujui | cabut
choice-officer-carry-on = Tetap tangani
    .words = tetap | tetap ditangani
choice-officer-inform = Beri kabar
    .words = kabari | kabar
choice-officer-take = Ambil alih
    .words = ambil | saya ambil
choice-officer-assign = Teruskan
    .words = terus | teruskan ke instansi | disposisi
choice-officer-answer = Jawab
    .words = menjawab | balas
choice-officer-check = Periksa lengkap
    .words = lengkap | periksa | berkas lengkap
choice-officer-to-report = Jadikan laporan
    .words = jadi laporan | laporan
choice-officer-hand-back = Kembalikan
    .words = kembalikan ke instansi
choice-officer-reject = Tolak
    .words = hentikan | menolak
choice-officer-attachments = Buka lampiran
    .words = lihat lampiran
choice-officer-release = Buka untuk instansi
    .words = buka lampiran untuk instansi | boleh dilihat instansi
choice-officer-withhold = Tutup dari instansi
    .words = tutup lampiran | tutup
choice-officer-photos = Semua foto
    .words = semua
choice-officer-file =
    { $kind ->
        [photo] Foto
        [voice] Suara
        [video] Video
       *[document] Berkas
    }, lampiran { $number }
choice-officer-read = Baca lengkap
    .words = baca | baca semua
choice-officer-open = { $reference }
choice-officer-queue = Antrean
    .words = daftar
choice-officer-next = Lihat berikutnya
    .words = berikutnya | lanjutan
choice-officer-back = Kembali
    .words = tidak jadi | batalkan
choice-officer-skip = Lewati
    .words = tidak ada | tanpa catatan
choice-officer-cancel = Batal
    .words = tidak jadi | batalkan
choice-officer-agency = { $agency }
choice-officer-area = { $area }
choice-officer-whole-area = Seluruh wilayah instansi
    .words = seluruh wilayah | seluruh | semua
choice-officer-reason-authority = Bukan wewenang Ombudsman
    .words = bukan wewenang
choice-officer-reason-incomplete = Data tidak dilengkapi
    .words = tidak melengkapi data | tidak lengkap
choice-officer-reason-court = Sedang atau sudah di pengadilan
    .words = pengadilan | di pengadilan
choice-officer-reason-withdrawn = Permintaan pelapor
    .words = dicabut | pencabutan
choice-officer-reason-other = Alasan lain
    .words = lainnya | lain
choice-officer-approve = Setujui
    .words = setuju
choice-officer-refuse = Tolak
    .words = tidak setuju
