# Orang-orang di instansi: penunjukan, cuti, mutasi, capaian. Dibaca narahubung dan petugas.

duty-role =
    { $role ->
        [deputy] wakil narahubung
        [superior] atasan narahubung
        [chief] pimpinan instansi
       *[focal] narahubung
    }
duty-until = , berlaku sampai { $day }

## Bergabung

duty-join-letter = Terakhir: nomor dan tanggal surat penunjukan Bapak/Ibu, dan sampai kapan berlaku. Contoh: "800/123/2026, 3 Januari 2026, sampai 31 Desember 2027". Boleh dilewati.
duty-join-letter-unclear = Kami belum menangkap nomor suratnya.
duty-join-held = Bapak/Ibu sudah terdaftar untuk { $agency }. Kode ini tidak kami pakai dan masih berlaku untuk orang lain.
duty-pending-letter = Surat penunjukan: { $letter }{ $until }.
duty-pending-no-letter = Surat penunjukan: belum disebutkan.
duty-pending-elsewhere =
    { $ended ->
        [yes] Pernah bertugas untuk { $agency }.
       *[no] Sudah bertugas untuk { $agency }.
    }

## Cuti: narahubung

duty-leave-days = Cuti dari tanggal berapa sampai tanggal berapa? Contoh: "3-7 Desember".
duty-leave-substitute = Siapa penggantinya selama cuti?
duty-leave-confirm =
    Cuti { $firstDay } sampai { $lastDay }.
    Pengganti di { $agency }: { $substitute }. Selama cuti, kasus dan pemberitahuan masuk kepadanya; setelah itu kembali kepada Bapak/Ibu.
    Sudah benar?
duty-leave-already = Cuti { $firstDay } sampai { $lastDay } sudah tercatat, penggantinya { $substitute }. Untuk mengakhirinya, ketik "cuti selesai".
duty-leave-none = Tidak ada cuti yang tercatat. Untuk mencatatnya, ketik misalnya "cuti 3-7 Desember, pengganti Bu Rina".
duty-leave-nobody = Belum ada rekan yang terdaftar di instansi Bapak/Ibu, jadi belum ada yang dapat menggantikan. Mohon hubungi kantor Ombudsman agar seorang pengganti diundang.
duty-leave-past = Tanggal itu sudah lewat.
duty-leave-long = Cuti lebih dari { $days } hari diatur oleh kantor Ombudsman. Mohon hubungi kami.
duty-leave-unclear = Kami belum menangkap tanggal atau nama penggantinya.
duty-leave-ending = Baik, cuti kami akhiri.
duty-leave-cancelled = Baik, cuti tidak jadi dicatat.
duty-leave-planned-absent = Cuti tercatat: { $firstDay } sampai { $lastDay }. Pengganti: { $substitute }. Bila berubah, ketik "cuti selesai".
duty-leave-planned-substitute = Bapak/Ibu menjadi pengganti { $absent } di { $agency }, { $firstDay } sampai { $lastDay }. Kasusnya kami kirim saat cuti dimulai.
duty-leave-planned-officer = { $absent } ({ $agency }) cuti { $firstDay } sampai { $lastDay }. Pengganti: { $substitute }.
duty-leave-dropped = Cuti { $absent } di { $agency }, { $firstDay } sampai { $lastDay }, dibatalkan. Bapak/Ibu tidak perlu menggantikan.
duty-leave-begins = Cuti Bapak/Ibu dimulai, sampai { $lastDay }. Kasus dan pemberitahuan masuk kepada { $substitute }.
duty-substitute-begins =
    Mulai hari ini Bapak/Ibu menggantikan { $absent } di { $agency } sampai { $lastDay }. { $count ->
        [0] Belum ada kasus terbuka.
       *[other] Kasus terbuka yang beralih: { $count }.
    }
duty-leave-ended =
    Cuti berakhir; kasus baru kembali masuk kepada Bapak/Ibu. { $count ->
        [0] { "" }
       *[other] Kasus yang kembali dari { $substitute }: { $count }.
    }
duty-substitute-ended = Tugas Bapak/Ibu menggantikan { $absent } di { $agency } selesai. Terima kasih.
choice-duty-leave-yes = Ya, benar
    .words = ya | iya | benar | betul | sudah benar | ok
choice-duty-person = { $name }
choice-duty-skip = Lewati
    .words = lewati | nanti saja | tidak ada

## Mutasi dan capaian: narahubung

duty-moving-how = Bila Bapak/Ibu pindah tugas atau berhenti, ketik "mutasi" diikuti kabarnya, misalnya "mutasi mulai 1 Desember, pengganti Bu Rina". Kantor Ombudsman yang mengaturnya.
duty-moving-told = Terima kasih sudah memberi kabar. Petugas mengatur penggantinya; sampai itu selesai, kasus tetap pada Bapak/Ibu.
duty-moving-office =
    Narahubung { $agency } memberi kabar akan pindah tugas:
    "{ $text }"
duty-score =
    Capaian Bapak/Ibu, { $days } hari terakhir
    Kasus diterima: { $cases }
    Dijawab: { $answered }, tepat waktu: { $inTime }
    { $average }
    { $stars }
duty-score-days = Rata-rata sampai dijawab: { $average } hari kerja
duty-score-stars = Nilai dari pelapor: { $average } dari 5 ({ $rated } penilaian)
duty-score-unrated = Nilai dari pelapor: belum ada
duty-score-none = Belum ada kasus yang Bapak/Ibu terima dalam { $days } hari terakhir.

duty-over-how = Ketik "oper" diikuti nomor kasus dan nama rekan, misalnya "oper 7K3PT-Y Bu Rina".
duty-over-not-yours = Kasus { $reference } tidak ada pada Bapak/Ibu.
duty-over-not-now = Hanya kasus yang sedang Bapak/Ibu kerjakan yang dapat dioper. Kasus { $reference } tidak termasuk.
duty-over-nobody = Belum ada rekan yang terdaftar di instansi Bapak/Ibu. Bila { $reference } bukan wewenang instansi, ketuk Alihkan di kartunya.
duty-over-whom = { $reference } dioper kepada siapa?
duty-over-done = { $reference } kini dikerjakan { $name }. Terima kasih.

## Akhir tugas

duty-ended =
    Bapak/Ibu { $name }, tugas untuk { $agency } { $why ->
        [transfer] berakhir karena pindah tugas.
        [resigned] berakhir atas permintaan Bapak/Ibu.
        [lapsed] berakhir: masa penunjukannya habis.
       *[removed] diakhiri oleh kantor Ombudsman.
    } Kasusnya sudah beralih. Terima kasih atas kerja samanya.
duty-lapsed-office =
    Masa penunjukan { $name } ({ $agency }) habis. { $count ->
        [0] Tidak ada kasus terbuka padanya.
       *[other] Kasus terbuka yang beralih: { $count }.
    } Undang penggantinya dengan "undang".

## Orang-orang suatu instansi: petugas

duty-people-how = Ketik "narahubung" diikuti nama instansinya, misalnya "narahubung disdukcapil siak", atau nomor kasus untuk melihat siapa yang menjawab berjenjang.
duty-people-none = Belum ada orang yang terdaftar untuk { $agency }. Undang dengan "undang".
duty-people-nobody = Saat ini tidak ada.
duty-people =
    { $agency }
    { $living }
    { $before }
duty-people-before =
    Sebelumnya:
    { $lines }
duty-line =
    { $name } · { duty-role } · { $area } · { $state ->
        [named] belum bergabung
       *[active] sejak { $since }
    }{ $until }
duty-line-ended =
    { $name } · { duty-role } · { $since } sampai { $ended } · { $why ->
        [transfer] pindah tugas
        [resigned] mengundurkan diri
        [lapsed] masa penunjukan habis
       *[removed] diberhentikan
    }
duty-card =
    { $name }
    { $lines }
duty-card-office = { duty-role } { $agency }, wilayah: { $area }, sejak { $since }
duty-card-cases = Kasus terbuka: { $cases }
duty-card-letter = Surat penunjukan: { $letter }
duty-card-until = Berlaku sampai { $day }
duty-card-leave = Cuti { $firstDay } sampai { $lastDay }, pengganti { $substitute }
duty-gone = Orang itu tidak bertugas lagi.
duty-end-why = Mengapa tugas { $name } diakhiri? Aksesnya berakhir saat itu juga. Kasus terbuka: { $cases }.
duty-end-successor = Siapa yang melanjutkan { $cases } kasus terbuka { $name }?
duty-ended-to = Tugas { $name } untuk { $agency } berakhir. Kasus terbuka yang beralih kepada { $successor }: { $cases }.
duty-ended-queue = Tugas { $name } untuk { $agency } berakhir. Kasus terbuka: { $cases }; ditawarkan kepada rekannya, atau masuk antrean bila tidak ada.
duty-leave-office = Cuti { $name }: tanggal berapa sampai tanggal berapa, dan siapa penggantinya? Contoh: "3-7 Desember, pengganti Rina".
duty-leave-nobody-office = { $name } satu-satunya yang terdaftar di instansinya. Undang wakilnya dahulu dengan "undang wakil".
duty-leave-ending-office = Cuti { $name } diakhiri.
duty-ladder =
    Yang menjawab untuk { $reference }, berjenjang:
    { $lines }
duty-ladder-line =
    { $rung ->
        [focal] 1. Narahubung:
        [deputy] 2. Wakil:
        [superior] 3. Atasan:
        [chief] 4. Pimpinan:
        [above] 5. Instansi di atasnya:
       *[inspectorate] 6. Inspektorat:
    } { $people }
duty-ladder-nobody = belum ada
duty-ladder-person =
    { $name }{ $joined ->
        [no] { " " }(belum bergabung)
       *[yes] { "" }
    }
duty-ladder-none = Kasus itu tidak ditemukan, atau instansinya belum jelas.
choice-duty-open = Lihat orangnya
choice-duty-end = Akhiri tugas
    .words = akhiri | berhentikan | mutasi
choice-duty-leave = Catat cuti
    .words = cuti
choice-duty-leave-end = Akhiri cuti
choice-duty-why-transfer = Pindah tugas
    .words = mutasi | pindah
choice-duty-why-resigned = Mengundurkan diri
    .words = mundur
choice-duty-why-removed = Diberhentikan
    .words = berhentikan
choice-duty-nobody = Tanpa pengganti
    .words = tidak ada | belum ada

## Peta jangkauan: petugas

coverage-map =
    Jangkauan: { $served } dari { $all } instansi punya narahubung.
    { $lines }
coverage-count =
    { $count ->
        [0] tidak ada
       *[other] { $count }
    }
coverage-missed = Tanpa narahubung, ada aduan: { coverage-count }
coverage-uncovered = Ada narahubung, wilayahnya belum: { coverage-count }
coverage-silent = Tidak pernah menanggapi: { coverage-count }
coverage-lapsing = Masa penunjukan habis dalam 60 hari: { coverage-count }
coverage-spot =
    - { $label }: { $cases } aduan{ $waiting ->
        [0] { "" }
       *[other] , { $waiting } menunggu
    }
coverage-areas = - { $label }: { $areas }
coverage-silent-one = - { $name } ({ $agency }): { $offered } kasus
coverage-lapsing-one = - { $name } ({ $agency }): { $until }
coverage-more = - dan { $count } lagi
coverage-link = Peta lengkapnya, satu kali buka: { $url }
