// What no office of this province can be asked for: the nation's politics, other countries, what a court is to decide,
// advertisements, and chores for a machine. An officer judges; the reading only says what it looks like. (Matters between
// private people are a topic of their own, "sengketa_pribadi", whose body is "swasta".)

/** Another country or the politics of the nation. */
const NATION =
  / (?:presiden|wakil presiden|prabowo|jokowi|gibran|dpr ri|ruu|omnibus|ibu kota negara|ikn|ganti rezim|kebijakan pemerintah pusat|kebijakan pusat|harga bbm nasional|turunkan harga|turunin harga|rakyat menjerit|harga (?:bbm|minyak goreng|beras)(?: \w+){0,3}? naik(?: \w+){0,6} (?:menteri|pemerintah|presiden)|uu cipta kerja|rakyat kecil|indonesia merdeka|menteri menteri|utang negara|palestina|israel|gaza|amerika|ukraina|partai politik) | (?:mengusulkan|usul|usulan|saran|menyarankan|hapus|hapuskan|cabut|batalkan|revisi|tolak)(?: \w+){0,4}? (?:undang undang|uu|pemerintah pusat|kenaikan ppn|ppn|pajak pertambahan|kementerian|menteri|peraturan menteri|permen|perpres) /u;

const COUNTRY =
  '(?:johor|melaka|kuala lumpur|penang|arab|mekkah|madinah|jeddah|riyadh|qatar|kuwait|oman|makau|macau|vietnam|laos|filipina|india|pakistan|jerman|prancis|italia|kanada|taiwan|hongkong|hong kong|arab saudi|saudi|jepang|korea|singapura|singapore|malaysia|malaysian|brunei|dubai|kamboja|myanmar|thailand|china|cina|australia|belanda|turki|mesir|inggris)';
const ABROAD = new RegExp(
  ` (?:di|in|ke|dari|kat|konsulat|kedutaan|kbri|visa)(?: \\w+)? ${COUNTRY} | ${COUNTRY} (?:consulate|embassy|visa) | (?:visa|kedutaan|konsulat|embassy|consulate)(?: \\w+){0,4}? (?:ditolak|refused|${COUNTRY}) `,
  'u',
);

const ADVERTS =
  / (?:promo|diskon|obral|open order|pinjaman cepat|dana cepat|pinjaman tanpa jaminan|klik link|klik tautan|menangkan hadiah|pemenang undian|subscribe|jasa (?:seo|backlink|website|followers)|obat pelangsing|togel|gacor|maxwin|bonus new member|slot online|daftar sekarang juga dapatkan|jual pulsa|jual (?:\w+ )?murah|\w+ murah gan|cair \d+ menit|tanpa jaminan|hubungi wa|ready stok|ready stock|pm for|order sekarang) /u;

/** Asked of a bot that answers everything. */
const CHORES =
  / (?:(?:buatkan|bikinin|bikinkan|tuliskan|kerjakan|tolong kerjakan) (?:saya )?(?:\w+ )?(?:puisi|pantun|lagu|cerpen|cerita|pr|tugas|makalah|skripsi|essay|esai|kode|program|python|gambar|caption)|resep (?:masak|rendang|kue|gulai)|prediksi (?:bola|skor)|skor bola|jadwal bola|hasil pertandingan|zodiak|ramalan|cuaca (?:hari ini|besok)|arti mimpi|harga emas|kurs dollar|berapa \d+ (?:kali|x|tambah|plus) \d+|terjemahkan|translate|pinjam(?:kan)? (?:uang|duit|pulsa) dulu|minta (?:pulsa|kuota)|isi(?:kan)? pulsa|viralin|viralkan|artis|gosip|jodoh|skor timnas|timnas|liga|surat lamaran|lamaran kerja|presiden \w+ sekarang) /u;

/** To win a case is no service: the public body is where it is. */
const COURT =
  / (?:menangin|menangkan|memenangkan|ringankan|meringankan|bebaskan|membebaskan|batalkan|membatalkan|intervensi|ubah|mengubah)(?: \w+){0,4}? (?:tuntutan|hukuman|putusan|perkara|kasus|vonis|terdakwa) | (?:tuntutan|hukuman|putusan|vonis|hakim)(?: \w+){0,4}? (?:diringankan|dibatalkan|tidak adil|berat sebelah|terlalu (?:berat|ringan)) | (?:bantu|bantuin|tolong) (?:\w+ ){0,2}?(?:menangin|menangkan|menang) | (?:putusan|vonis)(?: \w+){0,3} (?:diubah|dirubah|dibatalkan|dianulir) | (?:bebas|menang|dimenangkan)(?: \w+){0,3} (?:sidang|gugatan|perkara|pengadilan) | (?:hakim|pengadilan)(?: \w+){0,2} (?:memutuskan|putuskan|putus|menyatakan) saya (?:\w+ )?(?:kalah|bersalah) | saya lawan (?:pt|perusahaan) /u;

export type Beyond = 'nation' | 'abroad' | 'advert' | 'chore' | 'court';

/** `line` as words.ts makes it. `bodies`: how many are named. Null: nothing says that it is beyond. */
export const readScope = (line: string, bodies: number): Beyond | null => {
  const flat = line.replaceAll(' | ', ' ');
  if (COURT.test(flat)) return 'court';
  if (CHORES.test(flat)) return 'chore';
  if (NATION.test(flat)) return 'nation';
  if (bodies > 0) return null;
  if (ADVERTS.test(flat)) return 'advert';
  return ABROAD.test(flat) ? 'abroad' : null;
};
