## Aduan yang disatukan dengan aduan lain tentang hal yang sama

notice-co-signed = { $reference } kami satukan dengan aduan lain tentang hal yang sama: { $people } orang mengadu, dan instansi mengerjakannya sekali untuk semua. Nama Bapak/Ibu tidak diketahui pelapor lain. Kabarnya tetap kami kirim ke sini. Bila ternyata lain masalahnya, { $reference } dapat dibuka lagi.
notice-of-co-signed =
    { $status ->
        [received] { $reference }: aduan bersama ini sedang diteruskan.
        [office] { $reference }: aduan bersama ini sekarang di petugas Ombudsman.
        [routed] { $reference }: aduan bersama ini sudah disampaikan kepada instansi.
        [accepted] { $reference }: instansi mengerjakan aduan bersama ini.
        [awaiting] { $reference }: instansi menunggu keterangan tentang aduan bersama ini.
        [resolved] { $reference }: instansi sudah menjawab aduan bersama ini. Bila bagi Bapak/Ibu belum selesai, buka lagi.
        [goes-on] { $reference } kami kerjakan lagi tersendiri, karena pelapor yang lain mencabut aduannya.
       *[closed] { $reference }: aduan bersama ini ditutup. Bila bagi Bapak/Ibu belum selesai, buka lagi.
    }
status-co-signed = disatukan dengan aduan lain tentang hal yang sama
step-co-signed = { $day }: disatukan dengan aduan lain tentang hal yang sama.
