// Words of somebody who may want to die, or who says so of another. They are answered with other words and another number
// than a fire is; in doubt they are heard as that.

const WANTS =
  '(?:mau|ingin|hendak|akan|ancam|mengancam|nekat|coba|mencoba|berniat|niat|pengen|pingin|pengin|kepikiran|terpikir|terlintas|rencana|siap|kepengen|nak|mending|mendingan|lebih baik|bagus|baik)';
const SIGNS: readonly RegExp[] = [
  new RegExp(
    ` ${WANTS}(?: \\w+){0,3}? (?:bunuh diri|bunuhdiri|bundir|mengakhiri hidup|akhiri hidup|gantung diri|lompat dari|loncat dari|terjun dari|minum racun|minum baygon|minum roundup|iris nadi|potong nadi|menyilet|silet tangan) `,
    'u',
  ),
  new RegExp(` (?:saya|aku|gue|gw|den|ambo|awak) (?:\\w+ )?${WANTS} mati(?: saja)? `, 'u'),
  / (?:mending|mendingan|lebih baik|baguslah|bagus)(?: \w+){0,2}? mati(?: saja)? /u,
  / tidak (?:mau|ingin|sanggup|kuat|tahan|pengen|pingin|ada gunanya|ada guna)(?: \w+)? (?:lagi )?(?:hidup|bertahan hidup|melanjutkan hidup)(?: lagi)? /u,
  / (?:capek|lelah|bosan|penat|letih|muak) (?:\w+ ){0,2}?hidup(?: begini| lagi)? (?:$|pengen|mau|ingin|pak|bapak)/u,
  / (?:saya|aku|ambo|den|gue|gw) (?:\w+ ){0,3}?(?:di (?:atas|pinggir|tepi) (?:jembatan|gedung|tower|rel)|pegang (?:racun|silet|tali|baygon|roundup)|minum (?:racun|baygon|roundup|obat segenggam)) /u,
  / (?:selamat tinggal|maafkan saya) (?:\w+ ){0,4}?(?:semua|semuanya|dunia|selamanya|untuk terakhir) | (?:ini|pesan|chat|wa) (?:\w+ )?terakhir (?:saya|aku|dari saya) | (?:tali|racun) (?:\w+ )?sudah (?:siap|saya siapkan) /u,
  / (?:\w*siap\w*|beli|ambil|pegang|megang|gantung|ikat|telan|nelan|minum) (?:\w+ )?(?:tali|racun|baygon|silet|obat tidur|roundup|gramoxone|racun rumput) (?!tikus)/u,
  / (?:pengen|pengin|pingin|mau|ingin|mending) (?:\w+ )?(?:ngilang|hilang|menghilang|tidur|pergi|nyerah|menyerah|mengakhiri|nyusul|menyusul) (?:\w+ ){0,2}?(?:selamanya|dari dunia|semuanya|semua ini|almarhum|almarhumah|bapak saja|ibu saja) /u,
  / hidup (?:saya|aku|ini) (?:\w+ )?(?:tidak (?:ada )?(?:guna|gunanya|berarti|artinya)|sampai (?:di sini|disini)|berakhir) /u,
  / (?:mau|ingin|pengen|pengin|pingin|biar|mending) (?:\w+ )?mati (?:saja|aja|ajalah|sajalah|lah) (?!lo |lu |kau |kamu |kalian )/u,
  // Pills that were taken, a farewell.
  / obat (?:\w+ ){0,4}?(?:ditelan|telan|minum|habiskan) (?:\w+ )?(?:semua|semuanya|sebotol|segenggam|sekaligus) | (?:minum|telan|menelan) (?:\w+ ){0,2}?(?:obat|pil) (?:\w+ ){0,2}?(?:semua|sebotol|segenggam|sekaligus) /u,
  / (?:enak|enakan|tenang|baik|bagus) (?:\w+ ){0,3}?tidak bangun(?: bangun)? lagi | (?:tidur|lelap) (?:\w+ ){0,2}?tidak (?:usah )?bangun(?: bangun)? lagi /u,
  / (?:tidak|ora) (?:\w+ )?(?:kuat|sanggup|tahan|mampu|iso) (?:\w+ )?(?:hidup|urip|iduik)(?: lagi| maneh)? | (?:mau|pengen|pingin|ingin|arep|kepengen) (?:nyusul|menyusul|ikut) (?:\w+ ){0,2}?(?:bapak|ibu|almarhum|almarhumah|ke surga|ke alam) (?!ke )/u,
  / (?:tali|racun) (?:\w+ ){0,3}?(?:tergantung|tagantuang|digantung|disiapkan) | (?:menyiapkan|siapin|menyiapin) (?:\w+ )?(?:tali|racun|silet|baygon) /u,
  / (?:potong|iris|sayat|silet|nyilet|menyayat|cut|cutting) (?:\w+ )?(?:nadi|tangan saya|lengan saya|pergelangan|my arm|my wrist|my wrists|myself) | (?:hidup saya|nyawa saya) (?:\w+ )?(?:selesai|berakhir) /u,
  / (?:jangan|tidak usah) cari (?:saya|aku) lagi /u,
  / (?:kill|hurt|harm) (?:myself|himself|herself) | end(?:ing)? my life | suicid\w+ | (?:want|going|rather|wanna|better) (?:\w+ )?(?:to )?(?:die|be dead) | (?:pills|rope|poison) in my hand | can ?t do this anymore | don ?t want to (?:live|be here)| no reason to live | jump off /u,
];
/** Told of the past, of a character in a story, or as a way of speaking. */
const NOT_NOW =
  / (?:meninggal|tewas|wafat)(?: \w+){0,3}? bunuh diri | kasus bunuh diri | (?:seperti|sama (?:saja|dengan|aja)|sama aja|ibarat) (?:\w+ )?bunuh diri | mau mati rasanya | mati (?:ketawa|kutu|gaya|matian|lampu|pajak|listrik) | (?:bulan|minggu|tahun) (?:lalu|kemarin)(?: \w+){0,4}? bunuh diri | bunuh diri(?: \w+){0,4}? (?:bulan|minggu|tahun) (?:lalu|kemarin) | lompat dari (?:kelas|sekolah|satu) /u;

/** `line`: words with blanks on both sides, without marks between sentences. */
export const isSelfHarm = (line: string): boolean =>
  !NOT_NOW.test(line) && SIGNS.some((pattern) => pattern.test(line));
