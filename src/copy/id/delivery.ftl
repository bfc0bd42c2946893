# To officers, about the bot's own troubles. Never a name, a number or a citizen's words.

officer-failed-event = Ada pesan warga yang belum bisa diproses. Pesannya tersimpan; ketik "gagal" untuk melihat daftarnya.
officer-failed-job = Satu pekerjaan sistem gagal berulang kali, misalnya meneruskan kasus. Sistem tetap mencoba; ketik "gagal" untuk melihatnya dan mohon beri tahu pengelola.
officer-send-failed = Satu pesan{ $reference ->
    [none] {""}
   *[other] {" "}tentang { $reference }
  } tidak dapat dikirim karena ditolak kanal. Mohon hubungi penerimanya dengan cara lain.
officer-waits-for-person = Satu pesan{ $reference ->
    [none] {""}
   *[other] {" "}tentang { $reference }
  } menunggu: di WhatsApp pelapor baru bisa dikirimi setelah ia menulis lagi. Bila mendesak, hubungi dengan cara lain.
officer-attachment-failed = Satu lampiran{ $reference ->
    [none] {""}
   *[other] {" "}pada { $reference }
  } tidak dapat diambil. Mohon minta pelapor mengirimnya lagi.

officer-channel-name = { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
    [web] Obrolan web
   *[other] Satu kanal
  }
officer-channel-down = { officer-channel-name } tidak tersambung sejak pukul { $since }. Pesan untuk warga dan narahubung di sana tertahan dan dikirim berurutan begitu tersambung lagi.{ $pair ->
    [yes] { " " }Bila WhatsApp di HP kantor tidak lagi menampilkan perangkat tertaut, ketik "hubungkan whatsapp".
   *[no] { "" }
 }
officer-channel-degraded = { officer-channel-name } tersambung, tetapi tidak lancar sejak pukul { $since }. Sebagian pesan mungkin tidak masuk atau tidak terkirim. Minta warga yang mendesak menulis lewat kanal lain.{ $pair ->
    [yes] { " " }Mungkin WhatsApp mengubah halamannya: mohon beri tahu pengelola.
   *[no] { "" }
 }
officer-channel-back = { officer-channel-name } tersambung lagi sejak pukul { $since }. Pesan yang tertahan sedang dikirim.
