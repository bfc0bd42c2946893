# Kabar aduan bagi pelapor.

status-case =
    { $kind } { $reference }: { $topic }
    Keadaan: { $status }
    Di tangan: { $holder }
    Terakhir: { $step }
    { $next }
    { $pending }
status-next = Tanggal berikut: { $day }
status-no-date = Tidak ada tenggat yang berjalan.
status-line = { $reference } ({ $topic }): { $status }
status-list =
    Aduan Bapak/Ibu:
    { $lines }
    { $more }
other-cases = Masih ada { $count } aduan lain; ketik saja nomornya.
status-received = diterima, sedang diteruskan
status-office = ditangani petugas Ombudsman
status-routed = menunggu diterima narahubung instansi
status-accepted = sedang dikerjakan instansi
status-awaiting = menunggu jawaban Bapak/Ibu
status-resolved = sudah dijawab, menunggu tanggapan Bapak/Ibu
status-closed = selesai
status-rejected = tidak dilanjutkan
status-withdrawn = dicabut oleh Bapak/Ibu
status-lapsed = ditutup tanpa tanggapan pelapor
status-lapses = Bila tidak ada tanggapan sampai { $day }, kasus ditutup.
status-reopen = Dapat dibuka lagi sampai { $day }.
holder-office = Ombudsman Riau
holder-agency = { $agency }
holder-citizen = Bapak/Ibu
holder-nobody = tidak ada, sudah ditutup
pending-question = Instansi bertanya: { $text }
pending-consent = Instansi meminta data. Ketuk untuk melihatnya.
pending-confirm = Apakah masalahnya sudah selesai?
pending-withdrawal = Permintaan mencabut menunggu keputusan petugas.
pending-rate = Bapak/Ibu bisa memberi nilai.

ask-status-code = Tulis nomor aduan dan kode rahasianya, misalnya 7K3PT-Y 4821-0937.
status-code-unclear = Kami perlu nomor dan kode dalam satu pesan, misalnya 7K3PT-Y 4821-0937.
code-wrong = Nomor atau kode itu tidak cocok. Mohon periksa lagi.
code-limited = Terlalu banyak percobaan. Mohon coba lagi satu jam lagi, atau ketik petugas.
new-code =
    Kode rahasia baru untuk { $reference }: { $secret }
    Kode yang lama tidak berlaku lagi.
ask-which-code = Kode untuk aduan yang mana? { $more }
no-own-cases = Belum ada aduan dari obrolan ini.
no-such-case = Aduan itu tidak ditemukan di obrolan ini.
not-possible-now = Untuk { $reference } hal itu tidak bisa dilakukan sekarang.

ask-new-or-old = Apakah ini tambahan untuk aduan yang ada, atau aduan baru? { $more }
ask-which-reply = Jawaban ini untuk aduan yang mana? { $more }
ask-reply = Pertanyaan tentang { $reference }: { $text } Silakan tulis jawabannya. Identitas tetap tidak dibuka.
ask-add = Tulis keterangan tambahan untuk { $reference }, atau kirim foto.
reply-sent = Jawaban untuk { $reference } sudah diteruskan ke { $agency }, tanpa identitas.
added-to-case = Keterangan sudah ditambahkan ke { $reference }.
file-added-to-case = Kiriman itu sudah ditambahkan ke { $reference }. Instansi belum bisa membukanya.
request-over = Permintaan itu sudah tidak berlaku.

ask-consent-value = { $agency } memerlukan { $field } untuk menangani { $reference }. Tulis di sini; sebelum diteruskan, kami tunjukkan dulu persis apa yang dibaca.
ask-consent =
    { $agency } meminta data ini untuk { $reference }. Yang akan dibaca persis:
    { $lines }

    Izinkan?
consent-given =
    Data ini sudah diteruskan untuk { $reference }:
    { $lines }
consent-refused = Baik, data tidak diberikan. { $reference } tetap berjalan.
field-line = { $field }: { $value }
field-not-given = (tidak diisi)

ended-already = Terima kasih. { $reference } memang sudah ditutup.
confirmed = Terima kasih. { $reference } kami catat selesai.
ask-rate = Bagaimana pelayanan untuk { $reference }? 1 sangat kurang, 5 sangat baik.
ask-rate-reason = Terima kasih. Apa yang kurang dari pelayanan untuk { $reference }? Tulis singkat, atau lewati. Hanya petugas Ombudsman yang membacanya.
rating-explained = Terima kasih, sudah kami catat untuk petugas.
rated = Terima kasih atas penilaiannya.
ask-not-yet = Mohon maaf. Apa yang belum beres pada { $reference }? Tulis singkat.
reopened-at-office = { $reference } kami buka kembali dan petugas Ombudsman menanganinya.
reopened = { $reference } kami buka kembali dan kami sampaikan ke { $agency }. Petugas Ombudsman juga diberi tahu.
ask-complete-identity =
    Identitas untuk { $reference } belum lengkap. Tulis dalam satu pesan: nama lengkap, tempat dan tanggal lahir, status kawin, pekerjaan, dan alamat. Instansi tidak melihatnya.
identity-kept = Identitas untuk { $reference } sudah disimpan. Instansi tidak melihatnya.

## Kabar untuk petugas

officer-reopened =
    { $reference } dibuka kembali oleh pelapor.
    { $text }
officer-danger-added =
    DARURAT: ada pesan tentang bahaya pada { $reference }.
    { $story }
officer-danger =
    DARURAT: ada pesan tentang bahaya, aduannya belum dikirim.
    { $story }
