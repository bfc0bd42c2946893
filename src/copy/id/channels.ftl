## Kanal: keadaannya, dan apa yang menunggu di sana. Bagi petugas.

command-kanal = kanal
    .words = kanal | keadaan kanal
command-lanjutkan = lanjutkan kanal
    .words = lanjutkan kanal
    .rest = lanjutkan

officer-channels =
    Keadaan kanal:
    { $lines }
officer-channels-line = { $name }: { $state }
officer-channels-state = { $state ->
    [ok] tersambung
    [degraded] tersambung, tidak lancar
    [held] { $why ->
        [refusals] dihentikan karena banyak pesan ditolak
       *[other] dihentikan karena diputus oleh WhatsApp
      }
   *[other] tidak tersambung
  }
officer-channels-waiting = – { $class ->
    [emergency] darurat
    [reply] jawaban
    [broadcast] siaran
   *[other] kabar
  } { $why ->
    [night] menunggu jam kantor
    [cap] menunggu karena batas jumlah pesan
    [spread] disebar agar tidak terkirim sekaligus
    [first-contact] menunggu orangnya menulis lebih dulu
    [window] menunggu orangnya menulis lagi
    [channel] tertahan bersama kanalnya
   *[other] menunggu giliran
  }: { $count }, paling lama { $age }
officer-channels-minutes = { $count } menit
officer-channels-hours = { $count } jam
officer-channels-days = { $count } hari
officer-channels-none = Belum ada kanal yang pernah tersambung.
officer-channel-held = Pengiriman lewat { officer-channel-name } dihentikan: { $why ->
    [refusals] dalam sepuluh menit terlalu banyak pesan ditolak
   *[other] sambungannya diputus, bukan karena jaringan
  }. Ini dapat menjadi tanda nomor akan diblokir. Periksa telepon kantor dahulu{ $why ->
    [refusals] {""}
   *[other] , lalu sambungkan lagi dengan "hubungkan whatsapp"
  }. Ketik "kanal" untuk melihat apa yang menunggu, dan "lanjutkan { $channel }" untuk mengirim lagi.
officer-channel-resumed = Pengiriman lewat { officer-channel-name } dilanjutkan.
officer-channel-not-held = Pengiriman lewat { officer-channel-name } tidak sedang dihentikan.
choice-officer-resume-channel = Lanjutkan { $name }
officer-first-contact = Satu pesan{ $reference ->
    [none] {""}
   *[other] {" "}tentang { $reference }
  } menunggu: penerimanya belum pernah menulis di WhatsApp, dan kami tidak memulai lebih dulu. Mohon minta ia menulis; narahubung mengetik "gabung" dengan kodenya.
