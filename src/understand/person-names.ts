// Names of the writer and his family. A cue says that a name follows ("nama saya", "a.n.", "istri saya"), or the place
// in the text does (a signature). After an official's title a name stays.
import { givenNamesIn } from './given-names.ts';
import { moreNamesIn } from './more-names.ts';
import { span } from './span.ts';
import type { Span } from './span.ts';
import { STOP_WORDS } from './words.ts';

/** After these comes a name. The second group of words is whose: then a name follows only if it looks like one. */
const NAME_CUES: readonly RegExp[] = [
  /(?<!\p{L})(?:saya|sy|aku|awak|ini)\s*,?\s+si\s+/giu,
  /(?<!\p{L})(?:nama|nma|nm)(?: lengkap| panggilan| asli)*\s+(?:saya|sy|aku|kami|ambo|den|pelapor|ku)\s*(?:adalah|ialah|itu|[:=,])?\s*/giu,
  /(?<!\p{L})(?:nama|nma|nama lengkap|nama pelapor|nama pemohon|nama anak|nama istri|nama suami|nama ibu|nama ayah|nama bapak|nama almarhum|pelapor|pengirim|pemohon)\s*[:=]\s*/giu,
  /(?<!\p{L})(?:saya|sy|kami|aku|ambo|perkenalkan(?:,? saya)?|kenalkan(?:,? saya)?)\s*,?\s*bernama\s+/giu,
  /(?<!\p{L})(?:perkenalkan|kenalkan|perkenalkan nama)(?:,)?\s+(?:saya|sy|aku)\s*,?\s*/giu,
  /(?<!\p{L})(?:anak|istri|suami|ibu|ayah|bapak|adik|abang|kakak|orangtua|orang tua|mertua|nenek|kakek|keponakan|ponakan|cucu|paman|bibi|tetangga|emak|mak|amak|apak)(?: \p{L}+)? (?:saya|kami|sy|den|ambo|ku|saye)?\s*,?\s*(?:yang )?(?:bernama|namanya|nama|atas nama|a\.?n\.?)\s*:?\s+/giu,
  /(?<!\p{L})(?:a\.\s?n\.?|a\/n|an\.|atas nama|atasnama)\s*:?\s*/giu,
  /(?<!\p{L})(?:ttd|tertanda|hormat saya|hormat kami|salam hormat|wassalam|wasalam|salam|terima kasih|terimakasih|trims|makasih)\s*[,.:\n]+\s*(?:ttd\.?,?\s*)?/giu,
  /(?<!\p{L})(?:dari|pengirim|pelapor)\s*:\s*/giu,
];
/** A name only with a capital letter: "saya, Budi Santoso," "istri saya Dewi". */
const CAPITAL_CUES: readonly RegExp[] = [
  /(?<!\p{L})an\s+(?=\p{Lu})/gu,
  /(?<!\p{L})(?:[Ss]aya|[Ss]y|SAYA|[Aa]ku|[Aa]mbo|[Ss]aye)\s*,?\s*\(?\s*(?=\p{Lu})/gu,
  /(?<!\p{L})(?:anak|istri|suami|ibu|ayah|bapak|adik|abang|kakak|mertua|nenek|kakek|keponakan|cucu|emak|Anak|Istri|Suami|Ibu|Ayah|Bapak|Adik)(?: kandung| pertama| kedua| ketiga| bungsu| sulung| perempuan| laki-laki)? (?:saya|kami|sy|kandung saya)\s*,?\s*\(?\s*(?=\p{Lu})/gu,
  /(?<=[\n.!]\s*[-–—~]\s?)(?=\p{Lu})/gu,
];
/** Said of somebody else's office: his name stays. */
const OFFICIAL_BEFORE =
  /(?:petugas|pegawai|oknum|staf|lurah|kades|camat|kepala|sekdes|kadus|guru|dokter|bidan|perawat|penyidik|polisi|jaksa|hakim|bupati|wali ?kota|kepsek|ketua|pendamping|admin|cs|sopir|direktur|anggota|bripka|aipda|ipda|iptu|akp|kompol|briptu|satpam|mantri|suster|sipir|juru ukur|kasir|loket)(?:nya)?(?:\s+\p{L}+){0,2}\s*,?\s*(?:yang )?$/iu;
/** No part of a person's name. */
const NEVER_A_NAME: ReadonlySet<string> = new Set(
  (
    'namanya bernama ketua anggota orang lain bapak ibu almarhum almarhumah warga masyarakat kami saya anak suami istri pt cv kepala dinas kantor desa kelurahan ' +
    'kecamatan kabupaten kota provinsi rsud puskesmas disdukcapil dukcapil capil bpn pln pdam bpjs polres polsek polda sdn smpn ' +
    'sman smkn sd smp sma smk ktp kk akta nik jalan jl rt rw no nomor alamat umur usia lahir tinggal pekerjaan status hp wa email ' +
    'dari di ke yang dan mau ingin sudah belum tidak ada ini itu tersebut sama dengan untuk pada melaporkan mengadukan lapor ' +
    'melapor mohon minta tolong terima kasih wassalam assalamualaikum jawa melayu minang indonesia allah tuhan januari februari ' +
    'maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu ombudsman ' +
    'pns asn pppk honorer guru dosen petani nelayan pedagang karyawan buruh mahasiswa pelajar pensiunan janda duda penyandang ' +
    'disabilitas korban pelapor pemilik peserta pengguna pelanggan penumpang sopir ojol irt wali murid ' +
    'bingung kecewa capek cape capai lelah kesal marah takut sakit susah malu sedih pusing stres heran kaget khawatir cemas ' +
    'resah gelisah jengkel muak bosan rugi miskin butuh perlu coba telat setuju serius pasrah lapar hamil lupa tahu tau ' +
    'pemkab pemko dprd bupati walikota gubernur dprd pkh bpnt blt bansos sertipikat sertifikat skgr shm imb pbg sim stnk bpkb'
  ).split(' '),
);
/** What happens to a name ("nama saya dihapus") is not the name. */
const HAPPENED =
  /^(?:dihapus|dihapuskan|dicoret|dihilangkan|ditolak|dipakai|dicatut|dicemarkan|diganti|ditukar|dimasukkan|disalahgunakan|tercoret|terdaftar|terhapus|terdata|tercantum|tertulis|tertera|berbeda|hilang|ilang|salah|berubah|keliru|masuk|muncul|keluar|ganda|dobel|double|cemar|baik|jelek|tetap|sering|kok|malah|rusak)$/u;
/** Ordinary words that people are called by. */
const ALSO_A_NAME: ReadonlySet<string> = new Set(
  (
    'pratama utama utami perdana putra putri sari indah jaya bunga melati mawar cahaya bintang mega surya kurnia rahmat hidayat ' +
    'setia permata mulia makmur sentosa damai cinta citra lestari purnama dewi ratu raja sultan intan berlian mutiara fajar ' +
    'senja harapan anugerah rezeki guntur nur iman islam bahagia agung budi wati yanti ningsih harta karya usaha sejahtera ' +
    'tengku mahmud arifin achmad ahmad sudirman diponegoro dharma satria pertiwi kartini ayu elok teguh jujur taufik hidayah amanah berkah murni suci ' +
    // Places that people are called after.
    'siak bintan dumai pekanbaru riau kampar bengkalis meranti rokan indragiri kuantan singingi lingga natuna batam medan padang'
  ).split(' '),
);
const MOST_NAME_WORDS = 5;
const LINK_WORDS: ReadonlySet<string> = new Set([
  'bin',
  'binti',
  'bt',
  'br',
  'al',
  'el',
  'van',
  'de',
  'dr',
  'ir',
  'h',
  'hj',
  'kh',
  'drs',
  'dra',
  'prof',
  'ust',
  'tgk',
  'haji',
  'hajah',
  'datuk',
  'tengku',
  'raja',
  'wan',
  'm',
  'muh',
  'moh',
]);
const NAME_WORD = /^(?:\p{L}[\p{L}'’]*\.?)$/u;

export type IsWord = (word: string) => boolean;

const plainly = (word: string): string => word.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Rather no name: a stop word, a body, what happens to a name, a word of the data. A single letter is an initial. */
const isOrdinary = (word: string, isWord: IsWord): boolean => {
  const low = plainly(word);
  if (low.length < 2) return false;
  return STOP_WORDS.has(low) || NEVER_A_NAME.has(low) || (isWord(low) && !ALSO_A_NAME.has(low));
};

/** The length of the name that begins at `from`: words that look like one, up to the first that does not. */
const nameLength = (text: string, from: number, mustBeCapital: boolean, isWord: IsWord): number => {
  let end = from;
  let count = 0;
  for (const match of text.slice(from, from + 120).matchAll(/[^\s,;:()\n"“”/]+|[,;:()\n"“”/]/gu)) {
    const raw = match[0];
    const at = from + match.index;
    const word = raw.replace(/[.!?]+$/u, '');
    if (!NAME_WORD.test(raw.replace(/[!?]+$/u, '').replace(/\.$/u, '')) || text.slice(end, at).includes('\n'))
      break;
    const low = plainly(word);
    if (NEVER_A_NAME.has(low)) break;
    const capital = /^\p{Lu}/u.test(word);
    const linked = LINK_WORDS.has(low);
    if (mustBeCapital && !capital && !linked) break;
    if (mustBeCapital && !linked && (STOP_WORDS.has(low) || (isWord(low) && !ALSO_A_NAME.has(low)))) break;
    if (!capital && !linked && count > 0 && (STOP_WORDS.has(low) || (isWord(low) && !ALSO_A_NAME.has(low))))
      break;
    if (!capital && !linked && count === 0 && (STOP_WORDS.has(low) || HAPPENED.test(low))) break;
    end = at + word.length;
    count += 1;
    if (count >= MOST_NAME_WORDS || (word !== raw && !linked && word.length > 2)) break;
  }
  return end - from;
};

/** Names of people that the text gives as the writer's own or his family's. */
const givenIn = (text: string, isWord: IsWord): readonly Span[] => {
  const names: Span[] = [];
  const take = (from: number, capital: boolean): void => {
    const honorific =
      /^(?:bapak|ibu|pak|bu|sdr|sdri|saudara|saudari|tn|ny|nn|almarhum|almarhumah|alm|kak|bang)\.?\s+/iu.exec(
        text.slice(from),
      );
    const start = from + (honorific?.[0].length ?? 0);
    const length = nameLength(text, start, capital, isWord);
    if (length > 1 || (length === 1 && /^\p{Lu}\s*(?:[,.;]|$)/u.test(text.slice(start))))
      names.push({ start, end: start + length, what: 'name' });
  };
  for (const cue of NAME_CUES)
    for (const match of text.matchAll(cue)) {
      const closing = /^(?:ttd|tertanda|hormat|salam|wassalam|wasalam|terima|trims|makasih)/iu.test(match[0]);
      if (
        /(?:bernama|nama|namanya)\s*:?\s*$/iu.test(match[0]) &&
        OFFICIAL_BEFORE.test(text.slice(0, match.index))
      )
        continue;
      take(match.index + match[0].length, closing);
    }
  for (const cue of CAPITAL_CUES)
    for (const match of text.matchAll(cue)) take(match.index + match[0].length, true);
  // "bernama X" of anybody who is not an official
  for (const match of text.matchAll(/(?<!\p{L})(?:bernama|namanya)\s+/giu))
    if (!OFFICIAL_BEFORE.test(text.slice(0, match.index))) take(match.index + match[0].length, false);
  return [
    ...names,
    ...smallNamesIn(text, isWord),
    ...openingIn(text, isWord),
    ...subjectIn(text, isWord),
    ...signatureIn(text, isWord),
  ];
};

/** Degrees and titles before a name; several may stand together. */
const TITLES =
  '(?:(?:prof|dr|drs|dra|ir|h|hj|kh|ust|tgk|tn|ny|alm|almh|haji|hajah|tengku|datuk|wan|raja|tuan guru|mak|wak|pak|bu|bapak|ibu)\\.?\\s+)*';
/** "Dumai Hasibuan melaporkan ...": who a message begins with and what he does. */
const SUBJECT = new RegExp(
  `^\\s*(${TITLES}\\p{Lu}[\\p{L}'’.]*(?:\\s+\\p{Lu}[\\p{L}'’.]*){0,4})\\s+(?:melapor(?:kan)?|mengadu(?:kan)?|keberatan|menyampaikan|memohon|mohon|dengan ini|selaku|pemilik|pemohon)(?!\\p{L})`,
  'iu',
);

const subjectIn = (text: string, isWord: IsWord): readonly Span[] => {
  const name = SUBJECT.exec(text)?.[1] ?? '';
  const [last = ''] = name.split(/\s+/u).slice(-1);
  if (name === '' || !/^\p{Lu}/u.test(name) || isOrdinary(last, isWord)) return [];
  return [span('name', text.indexOf(name), name)];
};

const RELATIVE =
  'anak|istri|suami|ibu|ayah|bapak|adik|abang|kakak|mertua|nenek|kakek|keponakan|cucu|emak|mak';
/** Typed small and without "nama": only where what follows says that it was a name. */
const SMALL_CUES: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:(?:ini|dengan|dgn)\s+)?(?:saya|sy|aku|ambo|saye)|ini|dengan|dgn)\s*,?\s+((?:\p{L}[\p{L}'’]+\s+){1,3}?)(?=(?:dari|warga|umur|usia|tinggal|beralamat|alamat|asal|domisili|pak|bu|bapak|ibu)(?!\p{L}))/giu,
  new RegExp(
    `(?<!\\p{L})(?:${RELATIVE})(?: \\p{L}+)? (?:saya|sy|kami)\\s*,?\\s+((?:\\p{L}[\\p{L}'’]+[\\s,(]+){1,3}?)(?=(?:umur|usia|kelas|lahir|nik)(?!\\p{L})|\\d)`,
    'giu',
  ),
  // "NAMA SUKARNI WARGA SENAPELAN", "nama tuti hp 0812"
  /(?<!\p{L})nama\s+((?:\p{L}[\p{L}'’]+\s+){1,3}?)(?=(?:warga|umur|usia|alamat|hp|wa|nik|no|nomor|dari|asal|tinggal|telp)(?!\p{L}))/giu,
];

const smallNamesIn = (text: string, isWord: IsWord): readonly Span[] =>
  SMALL_CUES.flatMap((cue) =>
    [...text.matchAll(cue)].flatMap((match) => {
      const part = match[1] ?? '';
      const words = part
        .trim()
        .split(/[\s,]+/u)
        .map(plainly);
      if (words.some((word) => isOrdinary(word, isWord) || HAPPENED.test(plainly(word)))) return [];
      return [span('name', match.index + match[0].length - part.length, part)];
    }),
  );

/** "Budi Santoso, 34 tahun, warga Siak": who introduces himself before anything else. */
const OPENING =
  /^\s*(\p{Lu}[\p{L}'’.]*(?:\s\p{Lu}[\p{L}'’.]*){0,3}\s?)\s*(?:[,(]\s*(?:\d{1,2}\s*(?:th|thn|tahun|,)|umur|usia|warga|alamat|nik|hp|wa)(?!\p{L})|\s[-–—|/]\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s*[.:,\n])/u;

const openingIn = (text: string, isWord: IsWord): readonly Span[] => {
  const name = OPENING.exec(text)?.[1] ?? '';
  if (name === '' || name.split(/\s/u).some((word) => isOrdinary(word, isWord))) return [];
  return [span('name', text.indexOf(name), name)];
};

/**
 * "... tolong dibantu. Budi Santoso, Perawang": a last sentence of capitals alone. Like OPENING it reads each letter in one way
 * alone: were the blank between words optional, a long word in capitals could be cut into names in millions of ways.
 */
const SIGNED =
  /[.!?]\s+[-–—~]?\s*(\p{Lu}[\p{L}'’]+(?:(?:\.\s*|\s+)\p{Lu}[\p{L}'’]+){0,3}\.?\s*)(?:[,(-][^.!?\n]{0,40})?[.)]?\s*$/u;

/** As many words a signature has at most. */
const MOST_SIGNED = 4;

/** A last sentence or line of one to four words that are no ordinary words: how people sign. */
const signatureIn = (text: string, isWord: IsWord): readonly Span[] => {
  const signed = SIGNED.exec(text);
  const signer = signed?.[1]?.trim() ?? '';
  if (signed && signer.split(/\s+/u).every((word) => !isOrdinary(word, isWord)))
    return [span('name', signed.index + signed[0].indexOf(signer), signer)];
  const lines = [...text.matchAll(/[^\n]+/gu)].filter((match) => match[0].trim() !== '');
  const last = lines.at(-1);
  if (!last || lines.length < 2) return [];
  const words = last[0].replace(/^[\s–—~(-]+|[).\s]+$/gu, '').split(/\s+/u);
  if (words.length > MOST_SIGNED || !words.every((word) => NAME_WORD.test(word.replace(/,$/u, ''))))
    return [];
  const ordinary = words.filter((word) => isOrdinary(word, isWord)).length;
  return ordinary > (words.length > 2 ? 1 : 0) ? [] : [span('name', last.index, last[0])];
};

/** Once a name is known, it is struck wherever its words stand with a capital, and whole wherever it stands. */
const repeatedIn = (text: string, names: readonly Span[]): readonly Span[] => {
  const parts = new Set(
    names
      .flatMap(({ start, end }) => text.slice(start, end).split(/\s+/u))
      .map((word) => word.replace(/[^\p{L}'’]/gu, ''))
      .filter(
        (word) =>
          word.length >= 3 &&
          !LINK_WORDS.has(word.toLowerCase()) &&
          !NEVER_A_NAME.has(word.toLowerCase()) &&
          !STOP_WORDS.has(word.toLowerCase()),
      ),
  );
  return [...parts].flatMap((part) => {
    const safe = part.replace(/['’]/gu, "['’]");
    const title = part[0]?.toUpperCase() + safe.slice(1).toLowerCase();
    return [
      ...text.matchAll(new RegExp(`(?<!\\p{L})(?:${safe}|${title}|${safe.toUpperCase()})(?!\\p{L})`, 'gu')),
    ]
      .filter(
        (match) =>
          !/(?:pak|bapak|ibu|bu)\s+(?:lurah|kades|camat|kepala|guru|rt|rw)\s+$/iu.test(
            text.slice(0, match.index),
          ),
      )
      .map((match) => span('name', match.index, match[0]));
  });
};

/** Names of people; those of officials stay. `isWord`: an ordinary word is rather no name. */
export const personNamesIn = (text: string, isWord: IsWord): readonly Span[] => {
  const given = [
    ...givenIn(text, isWord),
    ...moreNamesIn(text, (word) => !isOrdinary(word, isWord)),
    ...givenNamesIn(text, (word) => isOrdinary(word, isWord)),
  ];
  return [...given, ...repeatedIn(text, given)];
};
