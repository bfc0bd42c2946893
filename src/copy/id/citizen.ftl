# Kata-kata bot untuk pelapor. Sopan, pendek, jelas, benar. Satu pertanyaan satu pesan, paling panjang 350 huruf.

## Sambutan

welcome =
    Selamat datang di layanan aduan { $office }. Layanan ini gratis.
    Ceritakan saja keluhannya: apa yang terjadi, di mana, dan kantor mana.
welcome-leaflet = Selamat datang di layanan aduan { $office }. Layanan ini gratis. Selebaran ini dari { $agency }; bila keluhannya tentang kantor lain, sebutkan saja kantornya.
welcome-leaflet-event = Selamat datang di layanan aduan { $office }. Layanan ini gratis.
welcome-aside =
    Selamat datang kembali di layanan aduan { $office }. Layanan ini gratis.
    Aduan yang dulu belum dikirim masih tersimpan; ketik lanjut untuk meneruskannya. Atau ceritakan saja keluhan yang baru.
welcome-short = Silakan ceritakan keluhannya dengan tulisan, atau pilih di bawah.
welcome-back = Selamat datang kembali. Aduan yang tadi masih tersimpan, kita lanjutkan.
greeting-again = Halo, Bapak/Ibu. Aduan yang tadi masih tersimpan.
going-on = Baik, kita lanjutkan.
with-salam =
    Waalaikumsalam, Bapak/Ibu.
    { $body }
with-notice =
    { $body }

    Data Bapak/Ibu hanya dipakai untuk menangani aduan ini dan tidak dibuka ke instansi tanpa izin.
with-notice-and-english =
    { $body }

    Data Bapak/Ibu hanya dipakai untuk menangani aduan ini dan tidak dibuka ke instansi tanpa izin.

    In English: this is the free complaint service of { $office }. Tap English below, or type english.
language-now = Baik, kita lanjutkan dalam bahasa Indonesia.
notice-full =
    Tentang data Bapak/Ibu: { $office } memakai cerita dan identitas hanya untuk menangani aduan ini, sesuai tugas Ombudsman (UU 37/2008) dan UU 27/2022. Disimpan tersandi selama penanganan dan masa arsip. Petugas membuka identitas hanya dengan alasan yang dicatat. Instansi tidak melihatnya kecuali Bapak/Ibu izinkan. Pesan juga lewat server aplikasi obrolan yang dipakai, yang bisa berada di luar negeri.
    Ingin melihat, memperbaiki, atau menghapus data: ketik data saya.
help =
    Ceritakan keluhannya, nanti kami tanya seperlunya.
    Kata yang bisa dipakai: lapor, status, tanya kabar, cabut, buka lagi, lanjut, kembali, lewati, batal, kode, petugas, data saya, english.
    Bila nyawa terancam, telepon 112.
    { $office }
thanks = Sama-sama, Bapak/Ibu.
calm = Kami mengerti ini menjengkelkan. Mohon maaf atas pengalaman Bapak/Ibu; kami bantu mencatatnya.
lost = Ini layanan aduan pelayanan publik. Ceritakan keluhannya, misalnya: KTP saya belum jadi di Disdukcapil Siak, sudah tiga bulan.
choose-one = Mohon pilih salah satu jawaban di atas, atau ketik batal.
unclear = Maaf, kami belum menangkap jawabannya.
old-button = Tombol itu dari pertanyaan yang sudah lewat.
corrected = Sudah kami ubah.
nothing-changed = Baik, tidak ada yang berubah.
nothing-to-cancel = Tidak ada aduan yang sedang dibuat.
cannot-skip = Yang ini tidak bisa dilewati.
cannot-go-back = Ini pertanyaan pertama.
failed-event = Maaf, pesan tadi belum bisa kami proses. Pesannya tersimpan dan petugas akan melihatnya. Bapak/Ibu boleh melanjutkan.
late-apology = Maaf, jawaban ini terlambat karena gangguan di pihak kami.

## Cerita

ask-story = Silakan ceritakan kejadiannya dengan kata-kata sendiri: apa yang terjadi, kapan, di mana, dan kantor mana.
ask-story-with-file = Terima kasih, sudah kami terima. Sekarang ceritakan singkat: apa keluhannya, di mana, dan kantor mana?
ask-more-story = Boleh ceritakan sedikit lagi: apa yang terjadi dan kantor mana?
ask-story-again = Silakan tulis ulang ceritanya; cerita yang baru akan menggantikan yang lama.
added-to-draft = Sudah kami tambahkan ke cerita.
photo-taken = { $count ->
    [1] Foto sudah kami terima.
   *[other] Foto sudah kami terima, jumlahnya { $count }.
 }
location-taken = Titik lokasi sudah kami simpan.
unsupported-sticker = Terima kasih. Stiker tidak bisa kami baca; mohon ceritakan dengan tulisan, foto, atau pesan suara.
unsupported-contact = Terima kasih. Kontak itu tidak kami simpan. Mohon ceritakan dengan tulisan.
unsupported-poll = Maaf, jenis pesan itu tidak bisa kami baca. Mohon ceritakan dengan tulisan.
unsupported-call = Maaf, panggilan di nomor ini tidak bisa diangkat. Silakan tulis pesan atau kirim pesan suara; kami baca semuanya.
unsupported-unknown = Maaf, jenis pesan itu tidak bisa kami baca. Mohon ceritakan dengan tulisan.

## Yang kami tangkap

line-topic = Masalah: { $topic }
line-agency = Instansi: { $agency }
line-place = Tempat: { $place }
line-date = Waktu: { $date }
line-reported = Sudah disampaikan ke instansi: ya
line-not-reported = Sudah disampaikan ke instansi: belum
line-not-reported-forward = Sudah disampaikan ke instansi: belum, kami bawakan
line-agency-unknown = Instansi: dicarikan petugas
line-story = Cerita: { $story }
line-identity = Identitas: { $identity }
line-confidential = Kerahasiaan: identitas dirahasiakan dari instansi
line-not-confidential = Kerahasiaan: boleh ditanyakan instansi, tetap minta izin dulu
line-files = Lampiran: { $count }, hanya untuk Ombudsman
line-protected = Penanganan: langsung oleh petugas Ombudsman
identity-none = belum diisi (boleh menyusul)
identity-later = belum diisi, dilengkapi nanti
identity-given = { $name }
identity-incomplete = { $name } (belum lengkap, boleh menyusul)
date-day = { $day }
date-about = sekitar { $day }
date-loose = sekitar { $day }
the-agency = instansi tersebut
this-matter = pelayanan ini
understood-and =
    Yang kami tangkap:
    { $lines }

    { $question }
confirm-understood =
    Yang kami tangkap:
    { $lines }

    Sudah benar?

## Pertanyaan

ask-kind = Apakah Bapak/Ibu ingin bertanya kepada petugas, bukan melaporkan keluhan?
ask-topic = Keluhan ini tentang apa? Pilih, atau tulis dengan kata sendiri.
topic-unclear = Maaf, kami belum mengenali masalahnya.
ask-agency = Kantor atau instansi mana yang dikeluhkan? Pilih, atau tulis namanya.
agency-unclear = Maaf, kami belum mengenali instansinya.
ask-place = Di mana kejadiannya? Tulis desa/kelurahan atau kecamatan, atau pilih kabupaten/kota.
ask-place-with-pin = Titik lokasinya di kecamatan dan kabupaten/kota mana? Tulis, atau pilih kabupaten/kota.
ask-which-place = Tempat mana yang dimaksud?
ask-district = Di kecamatan atau desa/kelurahan mana di { $regency }?
place-unclear = Maaf, kami belum mengenali tempatnya.
place-outside = Tempat itu sepertinya di luar Riau.
ask-date = Kapan terakhir terjadi? Tulis tanggalnya, atau misalnya "3 minggu lalu".
date-unclear = Maaf, kami belum menangkap waktunya.
ask-reported = Apakah keluhan ini sudah pernah disampaikan ke { $agency }?
reported-unclear = Maaf, kami belum menangkap jawabannya.
ask-forward = Keluhan ini belum disampaikan ke { $agency }. Kami bisa membawakannya sekarang ke narahubung mereka, dengan tenggat jawaban { $day }. Bawakan?
ask-forward-gap = Keluhan ini belum disampaikan ke { $agency }. Narahubung di sana belum terdaftar, jadi petugas kami yang akan mencarikan jalannya. Bawakan sekarang?
ready-text =
    Baik. Ini teks yang bisa Bapak/Ibu sampaikan ke { $agency }:

    "Saya menyampaikan keluhan tentang { $topic }. { $story } Mohon ditanggapi dan diberi tanda terima."

    Draf ini kami simpan. Ketik lanjut kapan saja untuk meneruskannya. Kabarnya kami tanyakan { $day }.
kept-until-told = Draf kami simpan. Setelah disampaikan, ketik lanjut untuk meneruskannya di sini.
ask-identity =
    Untuk memeriksa laporan kami perlu identitas. Disimpan selama pemeriksaan; instansi TIDAK melihatnya kecuali Bapak/Ibu izinkan. Dengan menjawab, Bapak/Ibu setuju.
    Tulis dalam satu pesan: nama lengkap, tempat dan tanggal lahir, status kawin, pekerjaan, dan alamat.
ask-identity-danger =
    Siapa nama Bapak/Ibu, dan nomor HP yang bisa dihubungi petugas sekarang? Instansi tidak melihatnya tanpa izin. Dengan menjawab, Bapak/Ibu setuju.
ask-identity-aduan =
    Siapa nama Bapak/Ibu? Boleh ditambah alamat. Disimpan selama aduan berjalan; instansi TIDAK melihatnya kecuali Bapak/Ibu izinkan. Dengan menjawab, Bapak/Ibu setuju. Boleh dilewati.
identity-unclear = Maaf, kami belum menangkap namanya. Contoh: Rahmawati, Siak 4 Mei 1995, kawin, ibu rumah tangga, Kampung Rempak. Boleh juga ketik lewati.
ask-confidential = Apakah identitas Bapak/Ibu dirahasiakan dari instansi?
ask-edit = Bagian mana yang ingin diubah?
agency-view =
    Yang dibaca instansi:
    { $lines }
    Lampiran: { $files }

    { $text }
ask-strike = Tulis kata atau kalimat dari cerita yang tidak boleh dibaca instansi, persis seperti tertulis.
strike-unclear = Kata itu tidak ada dalam cerita.

## Ringkasan

summary-aduan =
    Ringkasan aduan
    { $lines }

    Kirim sekarang?
summary-laporan =
    Ringkasan laporan
    { $lines }

    Kirim sekarang?
summary-konsultasi = { $lines }
summary-question =
    Pertanyaan untuk petugas
    { $lines }

    Kirim sekarang?
summary-unclear = Ketik kirim untuk mengirim, atau ubah untuk memperbaiki.
draft-kept = Draf kami simpan. Ketik lanjut kapan saja untuk meneruskannya.
draft-dropped = Draf sudah dihapus.
draft-waits = Aduan yang sedang dibuat masih tersimpan. Ketik lanjut untuk meneruskannya.
ask-draft-or-new = Masih ada aduan yang belum dikirim. Lanjutkan yang itu?
ask-draft-or-new-text = Masih ada aduan yang belum dikirim. Apakah ini tambahan untuk aduan itu, atau aduan baru?
draft-nudge =
    Aduan Bapak/Ibu di sini belum dikirim.
    { $missing }
    Ketik lanjut untuk meneruskannya, atau batal untuk menghentikannya.
draft-promised =
    Aduan Bapak/Ibu masih kami simpan. Apakah sudah disampaikan ke instansi?
    Ketik lanjut untuk meneruskannya di sini, atau batal untuk menghentikannya.
nudge-missing =
    Yang masih kurang:
    { $lines }
nudge-complete = Semua sudah lengkap, tinggal dikirim.
missing-story = - cerita kejadiannya
missing-kind = - apakah ini pertanyaan atau keluhan
missing-topic = - masalahnya
missing-place = - tempat kejadiannya
missing-district = - kecamatan atau desanya
missing-agency = - instansinya
missing-date = - waktu kejadiannya
missing-files = - apakah instansi boleh melihat fotonya
missing-reported = - apakah sudah disampaikan ke instansi
missing-forward = - apakah perlu kami bawakan ke instansi
missing-identity = - identitas (boleh dilewati)
ask-cancel = Aduan ini belum dikirim. Simpan dulu, atau buang?

## Catatan

emergency-numbers =
    Bila ada nyawa terancam, hubungi SEKARANG:
    112 darurat, 119 ambulans, 110 polisi, 113 pemadam kebakaran.
    Petugas kami juga sudah diberi tahu.
self-harm-numbers =
    Pesan ini kami baca dengan sungguh-sungguh. Bapak/Ibu tidak harus menanggungnya sendirian.
    Bila Bapak/Ibu atau orang di dekat Bapak/Ibu ingin mengakhiri hidup, mohon SEKARANG juga:
    - minta seseorang yang dipercaya datang menemani,
    - telepon 119 lalu tekan 8: ada yang mendengarkan, tanpa bayar,
    - telepon 112 atau ke IGD terdekat bila sudah terluka.
    Petugas kami juga sudah diberi tahu.
protected-note = Aduan seperti ini kami tangani langsung. Tidak ada yang diteruskan ke instansi sebelum petugas Ombudsman memutuskannya.
private-note = Urusan antarwarga atau dengan badan swasta tidak dapat kami selesaikan. Bila ada kantor pemerintah yang tidak mau membantu, sebutkan kantornya; petugas yang akan menilai.
old-date = Kejadiannya sudah lebih dari dua tahun. Aturan membatasi laporan sampai dua tahun, tetapi petugas yang akan menilainya; silakan diteruskan.
outside-riau = { $place } di luar wilayah Riau. Bapak/Ibu juga bisa menghubungi Ombudsman pusat di 137 atau pengaduan@ombudsman.go.id. Bila kejadiannya di Riau, silakan lanjut.

## Tanda terima

receipt =
    { $kind } { $reference } diterima, { $date }.
    Kode rahasia: { $secret }
    Simpan nomor dan kode ini. Dengan keduanya, kabarnya bisa dilihat dari aplikasi mana pun.
    { $next }
kind-aduan = Aduan
kind-laporan = Laporan
kind-konsultasi = Pertanyaan
topic-name = { $topic }
topic-question = Tanya petugas
topic-unknown = Masalah belum jelas
next-aduan = Langkah berikut: dibawa ke narahubung { $agency }. Jawaban ditunggu paling lambat { $day }.
next-laporan = Langkah berikut: berkas diperiksa petugas, paling lambat { $day }. Instansi: { $agency }.
next-konsultasi = Langkah berikut: petugas menjawab di sini, paling lambat { $day }.
next-konsultasi-closed = Kantor sedang tutup; petugas membacanya mulai { $opens } pukul 08.00 WIB dan menjawab di sini, paling lambat { $day }. Bila nyawa terancam, telepon 112.
next-no-agency = Langkah berikut: petugas mencarikan instansi yang tepat, paling lambat { $day }.
next-protected = Langkah berikut: petugas Ombudsman memeriksanya, paling lambat { $day }.
next-emergency = Petugas jaga sudah diberi tahu. Bila ada bahaya, telepon 112 sekarang.

## Petugas

ask-human = Tulis keperluan Bapak/Ibu dalam satu pesan. Petugas akan menjawab di sini. Bila nyawa terancam, telepon 112.
ask-human-closed = Kantor sedang tutup. Tulis keperluan Bapak/Ibu dalam satu pesan; petugas membacanya mulai { $day } pukul 08.00 WIB. Bila nyawa terancam, telepon 112.
