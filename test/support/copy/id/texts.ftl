# Texts for tests of the machinery, which must not depend on how the real ones are worded.
failed-event = GAGAL
officer-failed-event = ADA YANG GAGAL
officer-send-failed = TIDAK TERKIRIM
late-apology = MAAF TERLAMBAT
question = PERTANYAAN
yes = Ya
    .words = ya | iya
no = Tidak
officer-channel-down = PUTUS { $channel }
officer-channel-degraded = TERSENDAT { $channel }
officer-channel-back = TERSAMBUNG { $channel }
officer-waits-for-person = { $reference } menunggu pelapor
officer-channel-held = DIHENTIKAN { $channel }
officer-first-contact = { $reference } menunggu kata pertama
file-refused-lost = TIDAK TERSIMPAN
