# Selebaran dengan kode yang membuka obrolan.

## Petugas (kata "selebaran")

officer-leaflets =
    Selebaran yang pernah dibuat, yang terbaru di atas:
    { $lines }
    Yang baru: "selebaran disdukcapil siak" untuk satu instansi, "selebaran acara Pasar Murah Dumai" untuk satu acara.
officer-leaflets-none = Belum ada selebaran. Ketik "selebaran disdukcapil siak" untuk satu instansi, atau "selebaran acara Pasar Murah Dumai" untuk satu acara.
officer-leaflet-line = { $id } · { $of }: dibuka { $starts } orang, { $cases } aduan
officer-leaflet-ready =
    Selebaran { $id } untuk { $of } siap dicetak:
    { $url }
    Yang membukanya dihitung.{ $agency ->
        [none] { "" }
       *[other] { " " }Instansinya diusulkan kepada pelapor, tidak dipaksakan.
    }
officer-leaflet-unknown = Instansi itu belum kami temukan. Coba tulis dengan nama lain, atau "selebaran acara" dan nama acaranya.
officer-leaflet-which = Instansi yang mana? Pilih salah satu, atau tulis nama lain.
officer-leaflet-long = Nama acaranya terlalu panjang, paling banyak { $longest } huruf.
choice-officer-leaflet = { $id }
choice-officer-leaflets = Selebaran
    .words = daftar selebaran

## Halaman yang dicetak

web-leaflet-title = Selebaran { $of }
web-leaflet-heading = Ada masalah dengan pelayanan { $of }?
web-leaflet-heading-event = Ada masalah dengan pelayanan publik?
web-leaflet-lead = Ceritakan kepada { $office }. Gratis, lewat obrolan, kapan saja.
web-leaflet-scan = Pindai dengan kamera HP
web-leaflet-step-1 = Ceritakan apa yang terjadi, dengan kata-kata sendiri.
web-leaflet-step-2 = Periksa ringkasannya, lalu kirim.
web-leaflet-step-3 = Kabarnya sampai di obrolan yang sama.
web-leaflet-secret = Instansi tidak mengetahui siapa Anda tanpa izin Anda.
web-leaflet-no-phone = Tanpa HP pun bisa: { $address }, telepon { $telephone }.
web-leaflet-print = Cetak
web-leaflet-sign = Selebaran { $id }{ $event ->
        [none] { "" }
       *[other] { " " }· { $event }
    }
