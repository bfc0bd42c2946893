// A question for advice rather than a complaint. Whoever tells what was done to him complains, however he asks about it.

/** Asks for advice by itself, whatever is told beside it. */
const ASKS_ADVICE: readonly RegExp[] = [
  / (?:mau|ingin|hendak|numpang|izin|boleh|mohon|tumpang|nak|minta|nyuwun) (?:tanya|nanya|bertanya|batanya|konsultasi|konsul|penjelasan|pencerahan|petunjuk|saran|arahan|informasi|info|tanglet) /u,
  / (?:kemana|ke mana|di mana|dimana)(?: \w+){0,2} (?:lapor|melapor|urus|mengurus|mengadu) /u,
  / (?:apa|apakah|apo) ombudsman(?: \w+)? (?:bisa|boleh|menerima|melayani|menangani|itu|berwenang) /u,
];

const MAY =
  '(?:boleh|bolehkah|bisa|bisakah|wajib|wajibkah|harus|haruskah|perlu|perlukah|dapat|dapatkah|masih|kena|dijamin|ditanggung|sama|gratis|berhak|berlaku|termasuk|cukup|kudu|sudah bisa|diizinkan|sah|ada)';
const OR_NOT =
  '(?:tidak|belum|kah|nggak|atau tidak|apa tidak|apa belum|atau belum|engga|gimana|bagaimana|apa bagaimana)';
const ENDING =
  '(?: (?:ya|iya|sih|bapak|ibu|kak|kakak|min|admin|kah|bang|abang|mas|dong|kira|pun|lagi|menurut|aturan|tahun|depan|ini|sini|itu|kalau))*';

const ASKS: readonly RegExp[] = [
  / (?:bagaimana|gimana|cara|caro) (?:cara|caranya|prosedur|proses|syarat|langkah|alur|aturan|mekanisme|ketentuan|maurus|urus|mengurus|daftar|dapat|lapor|klaim|buat|bikin|cek|mengecek|mencabut|ganti|pindah|bayar)\w* /u,
  / (?:apa|apakah|apo) (?:saja |aja )?(?:syarat|persyaratan|beda|perbedaan|benar|bisa|boleh|ada|perlu|harus|memang|betul|itu|wajib|masih|dijamin|ditanggung|gratis|saya (?:bisa|boleh|harus|perlu)|kalau|laporan|aduan|ombudsman|biaya|dokumen|berkas)\w* /u,
  / (?:syarat|persyaratan|syaratnya|dokumen|berkas|bedanya|biayanya|caranya|prosedurnya|jadwalnya)(?: \w+){0,4}? (?:apa|apo|berapa|gimana|bagaimana|kapan)(?: saja| aja)? /u,
  / (?:berapa|brapa|brp) (?:biaya|biayanya|tarif|lama|hari|harga|bayar|bayarnya|ongkos|denda|syarat|batas|umur|usia|bulan batas)\w* | (?:biaya|biayanya|tarif|bayar|bayarnya|batasnya|dendanya|lamanya|ongkosnya|iurannya|umurnya)(?: \w+){0,4}? (?:berapa|brapa|brp) /u,
  / (?:kemana|ke mana|di mana|dimana|lewat mana|ke siapa|kepada siapa|ke dinas mana|ke kantor mana|di kantor mana|dinas mana|kantor mana|instansi mana|bagian mana|sama siapa)(?: (?:ya|iya|bapak|ibu|kak|min|sih|harus|saya|buka|alamat|alamatnya))* (?:$|\||buka|bayar|kantor|alamat|daftar|urus|lapor)\w* ?/u,
  / (?:jam|kapan|hari)(?: \w+)? (?:berapa|apa) (?:buka|tutup|pelayanan|operasional)\w* | kapan(?: \w+){0,3} (?:buka|dibuka|mulai|pendaftaran|jadwal|cair|pencairan|pembagian)\w* | (?:buka|dibuka|mulai|tutup|cair|jadwal\w*)(?: \w+){0,2} (?:kapan|jam berapa) | (?:sabtu|minggu|jumat|hari ini|besok|libur|tanggal merah) (?:\w+ )?(?:buka|tutup|layani|melayani)(?: tidak| ya| kah)? (?:\||$) ?/u,
  new RegExp(` ${MAY}(?: \\w+){0,9}? ${OR_NOT}${ENDING} (?:$|\\|)`, 'u'),
  new RegExp(` ${MAY}(?: \\w+){0,9}? (?:tidak|belum) (?:ya|tahun depan|menurut|kalau|kalo|jika|bila) `, 'u'),
  new RegExp(
    `^(?: \\w+){0,3} ${MAY}(?: \\w+){1,12} (?:gimana|bagaimana|caranya|ya)(?: ya| bapak| kak)? (?:$|\\|)`,
    'u',
  ),
  / (?:gimana|bagaimana|baa|piye|macam mana|macam mane|gimana caranya|bagaimana caranya|caranya)(?: (?:ya|cara|care|bapak|ibu|kak|min|sih|bang))* (?:$|\|)/u,
  / (?:jadwal|syarat|persyaratan|prosedur|alur|tata cara|cara|alamat|nomor|kontak|biaya|tarif|formulir|contoh)(?: \w+){1,7} (?:apa|apa saja|dong|ya|min|kak|bapak|berapa|kapan|dimana) (?:$|\|)/u,
  /^ (?:\w+ ){0,2}?(?:syarat|persyaratan|cara|caranya|prosedur|alamat|jadwal|tarif|biaya)(?: \w+){1,8} (?:$|\|)/u,
  / (?:dulu|langsung|ke) (?:\w+ )?(?:apa|atau) (?:\w+ ){1,3}(?:dulu|langsung|saja|mawon)(?: bapak| ya| bu| ibu| kak)* (?:$|\|)/u,
  / (?:sama|beda|bedanya)(?: \w+){0,4} (?:dengan|sama|dan|dari) \w+ ?(?:apa|tidak|kah)? ?$/u,
  / (?:daftar|bayar|lapor|urus|cek|ambil|konsultasi) (?:ke|di|sama) (?:siapa|mana) /u,
  new RegExp(` \\w{3,}kah${ENDING} (?:$|\\|)`, 'u'),
  / (?:tanggal|bulan|tahun|jam|umur|usia|kelas) berapa(?: (?:ya|sih|bapak|ibu|kak|min))* (?:$|\|)/u,
  /^ (?:\w+ ){0,2}?(?:boleh|bisa|wajib|harus|perlu|sah) (?:tidak|kah) (?!\w+ (?:juga|jadi))/u,
  / (?:is there|are there|can i|can we|could i|may i|how (?:do|can|much|long|to)|what (?:is|are|documents|do)|where (?:is|can|do|should)|when (?:is|does|do)|do i|does (?:it|the)|should i|will (?:the|my|i)|which office|who (?:do|should|can)) /u,
];

/** What was done to somebody, or was not. */
const COMPLAINS =
  / (?:ditolak|dipersulit|disuruh (?:balik|pulang|tunggu|menunggu|datang)|tidak (?:jadi|mau|dibayar|datang|keluar|cair|dilayani|ditanggapi|pernah|diangkut|mengalir|dijawab|kunjung|diproses|sesuai|adil|jelas|dibagi|dikasih|diberi|dikembalikan|transparan|masuk masuk)|pungli|lambat|dipotong|padam|berlubang|hancur|sampai sekarang|sampai hari|petugas(?:nya)? (?:minta|bilang|marah|malah)|diminta uang|minta uang|kok (?:bisa|belum|tidak|lama|malah|baru|masih|cuma|\w+)|kenapa|mengapa|malah|dipungut|dibentak|dimarahi|dicoret|dihapus|dipaksa|kecewa|padahal|tolong diperbaiki|mohon ditindak|mohon diperbaiki|bikin susah|korupsi|curang|katanya|pantas|dibiarkan|sampai kapan|layak (?:minum|makan)|judi|harusnya|seharusnya|oknum) /u;
const WAITS =
  / (?:sudah|telah|hampir|dari|sejak) (?:\w+ )?(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|beberapa) ?(?:hari|minggu|bulan|tahun|kali|x|jam)(?! lebih kejadian)\w*(?: \w+){0,4} (?:belum|tidak|masih) | belum (?:jadi|juga|ada kabar|keluar|cair|dibayar|selesai|dapat|diperbaiki|diangkut|terbit|siap) | (?:rusak|mati|banjir|hilang|bocor|salah) (?:\w+ )?(?:terus|sudah|parah|lagi) /u;

/** What makes a message sound like a question, each worth its weight once. */
const SOUNDS: readonly (readonly [RegExp, number])[] = [
  [
    / (?:apa|apakah|apo|opo|siapa|bagaimana|gimana|gmn|berapa|brapa|kapan|mana|dimana|kemana|kmana|betulkah|benarkah|\w{3,}kah) /u,
    1.5,
  ],
  [
    / (?:boleh|bisa|wajib|harus|perlu|dapat|masih|kena|bayar|gratis|sama|ada|butuh|pakai|termasuk|ditanggung|berlaku)(?: \w+){0,8}? (?:tidak|atau) /u,
    1,
  ],
  [
    / (?:tidak|belum|kah|ya|iya|sih|kira)(?: (?:ya|sih|bapak|ibu|kak|min|bang|bu|kira|aturannya|sekarang|lagi|menurut|hukum|caranya))* $/u,
    1,
  ],
  [/ (?:apa|atau) (?:\w+ ){0,2}\w+ $/u, 0.5],
  [
    / (?:syarat|syaratnya|syaratnyo|syarate|cara|caranya|aturan|aturannya|biaya|biayanya|resmi|resminya|prosedur|normalnya|biasanya|jadwal|persyaratan|infonya|info|contohnya|artinya|dibawa|disiapkan|hitungannya|batas|paling lambat) /u,
    1,
  ],
  [
    / (?:mau|pengen|ingin|arep|nak|hendak|rencana|kalau|kalo|jika|bila|misal|misalnya|andai|semisal|umpama) /u,
    0.7,
  ],
  [
    / (?:saya dirahasiakan|perlindungan|maladministrasi|ombudsman|lapor sini|lapor di sini|kalau melapor) /u,
    0.7,
  ],
];
const ASKED = 2;
const FOR_ADVICE = 2;
/** "?" at the end of what was written. */
const MARKED = 1;
/** A short message rarely holds both a story and a question. */
const SHORT = { words: 14, weight: 0.5 };
const TOLD: readonly (readonly [RegExp, number])[] = [
  [COMPLAINS, 2.5],
  [WAITS, 4],
  [/^(?!.* kalau ).* (?:sudah|pernah|telah) (?:\w+ )?(?:lapor|melapor|mengadu|komplain|ngadu) /u, 3],
  [
    / (?:tolong|mohon|minta tolong) (?!info|informasi|penjelasan|pencerahan|jawab|dijawab|dibantu jawab)/u,
    0.7,
  ],
  [/ (?:sudah|telah|pernah|kemarin|tadi|sejak|barusan) /u, 0.5],
];
/** Longer than this a message tells; a question in it is asked beside it. */
const LONGEST = 45;

const sum = (line: string, rows: readonly (readonly [RegExp, number])[]): number =>
  rows.reduce((total, [pattern, weight]) => total + (pattern.test(line) ? weight : 0), 0);

/** `line` as words.ts makes it of `text`. A question about one's own stuck case is a complaint. */
export const isQuestion = (text: string, line: string): boolean => {
  const flat = line.replaceAll(' | ', ' ');
  const words = flat.trim().split(' ').length;
  if (words > LONGEST) return false;
  if (ASKS_ADVICE.some((pattern) => pattern.test(flat)))
    return (
      !/ (?:saya|kami|anak saya|ktp|kk|akta)(?: \w+){0,4} (?:sudah|belum) /u.test(flat) ||
      !COMPLAINS.test(flat)
    );
  const asks = ASKS.some((pattern) => pattern.test(line) || pattern.test(flat)) ? FOR_ADVICE : 0;
  const marked = /\?\s*\P{L}*$/u.test(text) ? MARKED : 0;
  const short = words <= SHORT.words ? SHORT.weight : 0;
  return asks + marked + short + sum(flat, SOUNDS) - sum(flat, TOLD) >= ASKED;
};
