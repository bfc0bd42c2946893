# Piket: siapa yang dipanggil bila ada bahaya bagi jiwa.

officer-roster =
    Piket, tiap hari dari pukul { $handover } sampai { $handover } besoknya. Yang disebut pertama dipanggil lebih dulu.
    { $lines }
    { $more }
officer-roster-line = { $days }: { $names }
officer-roster-line-gap = { $days }: KOSONG, semua petugas dipanggil
officer-roster-days = { $first }–{ $last }
officer-roster-one-channel = Hanya terjangkau lewat satu kanal: { $names }.
officer-roster-how = Mengisi: "piket 25-29 November Dewi, Hasan". Minta diganti: "piket tukar 25 November Hasan". Mengosongkan: "piket kosongkan 25 November".
officer-roster-set = Piket { $days }: { $names }. { $more }
officer-roster-set-order = Yang pertama dipanggil lebih dulu.
officer-roster-cleared = Piket { $days } kosong; bila ada bahaya, semua petugas dan kepala dipanggil.
officer-roster-too-far = Menukar piket paling jauh { $most } hari ke depan.
officer-roster-which-day = Hari yang mana? Tulis tanggalnya, misalnya "piket 25 November Dewi".
officer-roster-too-long = Paling banyak { $most } hari sekaligus. Mohon ditulis lebih pendek.
officer-roster-who = Siapa yang piket { $days }? Tulis namanya, yang dipanggil lebih dulu di depan: { $names }.
officer-roster-unknown = "{ $name }" bukan petugas di sini. Yang ada: { $names }.
officer-roster-same-name = "{ $name }" dapat berarti lebih dari satu orang: { $names }. Tulis nama lengkapnya.
officer-roster-not-yours = Anda tidak piket { $day }, jadi tidak ada yang ditukar.
officer-roster-swap-whom = Siapa yang menggantikan Anda { $day }? Tulis satu nama, misalnya "piket tukar { $day } Hasan".
officer-roster-swap-on = { $name } sudah piket { $day }.
officer-roster-swap-asked = { $name } kami tanya. Sampai ia setuju, { $day } tetap piket Anda.
officer-roster-taken = { $day } kini piket Anda.
officer-roster-changed = Piket { $day } sudah berubah.

## Kabar untuk yang bersangkutan

officer-roster-on = Anda piket { $days }, ditulis oleh { $by }. Bila ada bahaya bagi jiwa, Anda yang dipanggil, juga malam hari.
officer-roster-off = Anda tidak lagi piket { $days }, diubah oleh { $by }.
officer-roster-offer = { $name } minta digantikan piket { $day }. Bersedia?
officer-roster-offer-taken = { $name } menggantikan Anda piket { $day }.
officer-roster-gap = Daftar piket kosong: untuk { $reference } semua petugas dipanggil sekaligus. Mohon diisi dengan "piket".
officer-roster-gaps-ahead =
    Piket masih kosong; bila ada bahaya, semua petugas dipanggil sekaligus:
    { $days }
    Siapa yang mengisi?
officer-roster-day = { $day }

choice-officer-roster = Piket
    .words = jadwal piket
choice-officer-roster-fill = Saya piket { $day }
choice-officer-roster-take = Saya gantikan
    .words = bersedia | ya | setuju
