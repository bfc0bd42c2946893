# Yang hanya ada di WhatsApp: tombol yang membuka daftar pilihan, paling panjang 20 huruf.

whatsapp-list = Pilih
whatsapp-poll = Pilih satu
