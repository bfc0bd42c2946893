// The identity in one free message: "Rahmawati, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak jl ... no 3".
// Also line by line with labels, in any order, and only a part of it. What is not found is absent.
import { dayFrom } from '../core/calendar.ts';
import type { Day, IdentityField, IdentityFields } from '../core/reading.ts';
import type { Library } from './library.ts';
import { namesIn } from './gazetteer.ts';
import { hitsOf } from './phrases.ts';
import { STOP_WORDS, tokensOf } from './words.ts';

type Fields = { -readonly [F in IdentityField]?: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'no', 'des'];
const DATE =
  /(\d{1,2})\s?[/.\-– ]\s?(\d{1,2}|jan\p{L}*|[fp]eb\p{L}*|mar\p{L}*|apr\p{L}*|mei|jun\p{L}*|jul\p{L}*|agu?s?t?\p{L}*|sep\p{L}*|okt\p{L}*|no[vp]\p{L}*|des\p{L}*)\s?[/.\-– ,]\s?((?:19|20)\d{2}|\d{2})(?!\d)/iu;
/** Nobody who reports is younger; two digits of a year mean the century that fits. */
const YOUNGEST = 10;

const monthOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const low = word.toLowerCase().replace(/^peb/u, 'feb');
  return MONTHS.findIndex((start) => low.startsWith(start)) + 1;
};

const birthDay = (match: RegExpExecArray, today: Day): Day | null => {
  const [, date = '', month = '', year = ''] = match;
  const now = Number(today.slice(0, 4));
  const short = Number(year) + 2000 > now - YOUNGEST ? Number(year) + 1900 : Number(year) + 2000;
  const day = dayFrom(year.length === 2 ? short : Number(year), monthOf(month), Number(date));
  return day !== null && day <= today ? day : null;
};

const MARITAL: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:belum|blm|blum|tidak|tdk|ga|gak|alun|olun)\s+(?:kawin|menikah|nikah|berkeluarga)(?!\p{L})/iu,
    'belum kawin',
  ],
  [/(?<!\p{L})(?:lajang|single|bujang|gadis|jomblo)(?!\p{L})/iu, 'belum kawin'],
  [/(?<!\p{L})(?:cerai mati|janda mati|duda mati|janda ditinggal mati)(?!\p{L})/iu, 'cerai mati'],
  [/(?<!\p{L})(?:cerai hidup|cerai|bercerai|janda|duda)(?!\p{L})/iu, 'cerai hidup'],
  [
    /(?<!\p{L})(?:(?:sudah|udah|sdh|udh|dah|alah|status)\s+)?(?:kawin|menikah|nikah|berkeluarga|beristri|bersuami)(?!\p{L})/iu,
    'kawin',
  ],
];

const OCCUPATION =
  /(?<!\p{L})(?:ibu rumah tangga|mengurus rumah tangga|irt|wiraswasta|wirausaha|pengusaha|karyawan(?:\s+(?:swasta|bumn|honorer|toko|pabrik))?|karyawati|pegawai(?:\s+(?:negeri(?:\s+sipil)?|swasta|honorer))?|pns|asn|pppk|p3k|guru(?:\s+(?:honorer|honor|sd|smp|sma|ngaji|madrasah|paud|tk))?|dosen|honorer|tenaga honor\p{L}*|petani(?:\s+\p{L}+)?|pekebun|nelayan|pedagang(?:\s+\p{L}+)?|dagang|jualan(?:\s+\p{L}+)?|buruh(?:\s+(?:harian(?:\s+lepas)?|pabrik|bangunan|tani|sawit|kebun))?|tukang\s+\p{L}+|sopir(?:\s+\p{L}+)?|supir(?:\s+\p{L}+)?|driver(?:\s+\p{L}+)?|ojol|ojek(?:\s+online)?|mahasiswa|mahasiswi|pelajar|pensiunan(?:\s+(?:pns|guru|tni|polri))?|tni|polri|polisi|bidan|perawat|dokter|apoteker|satpam|security|montir|mekanik|penjahit|swasta|tidak bekerja|belum bekerja|ga kerja|pengangguran|freelance|kontraktor|notaris|advokat|pengacara|wartawan|art|asisten rumah tangga|kuli\s+\p{L}+|peternak|penyadap karet|pemanen|mandor|perangkat desa|kader|marbot|ustadz|pendeta)(?!\p{L})/iu;

const NIK = /(?<!\d)\d(?:[\s.\-–]?\d){15}(?!\d)/u;
const PHONE = /(?<![\d\p{L}])(?:\+?\s?62[\s.\-–]?|0)8(?:[\s.\-–]?\d){7,11}(?!\d)/u;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.\w+)+/gu;

const ADDRESS_WORD =
  /(?<!\p{L})(?:jl|jln|jalan|gg|gang|lorong|rt|rw|desa|ds|dusun|dsn|kampung|kp|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|kepenghuluan|perumahan|perum|komplek|kompleks|blok|blk|no|nomor|simpang|km|parit|rumah|alamat|asrama|kos|kost|sei|sungai|pasar|provinsi|riau)(?!\p{L})/iu;

type Label = {
  readonly field: Exclude<IdentityField, 'birthDate'> | 'birth' | 'other';
  readonly pattern: RegExp;
};
const LABELS: readonly Label[] = [
  {
    field: 'birth',
    pattern:
      /^(?:tempat\s*(?:,|dan|\/|&)?\s*(?:tanggal|tgl)\.?\s*lahir|ttl|tempat lahir\s*\/\s*(?:tanggal|tgl) lahir)\s*[:=.-]?\s*/iu,
  },
  { field: 'birthPlace', pattern: /^(?:tempat lahir|tmpt lahir|lahir di)\s*[:=-]?\s*/iu },
  { field: 'birth', pattern: /^(?:tanggal lahir|tgl\.? lahir|lahir)\s*[:=-]?\s*/iu },
  {
    field: 'maritalStatus',
    pattern: /^(?:status(?: perkawinan| pernikahan| (?:kawin|nikah)(?=\s*[:=]))?|perkawinan)\s*[:=-]?\s*/iu,
  },
  {
    field: 'occupation',
    pattern:
      /^(?:pekerjaan|pekerjaan saya|kerja|profesi|bekerja sebagai|kerja sebagai|kerja di)\s*[:=-]?\s*/iu,
  },
  {
    field: 'address',
    pattern:
      /^(?:alamat(?: lengkap| rumah| ktp| domisili| saya)*|tinggal di|beralamat di|domisili)\s*[:=-]?\s*/iu,
  },
  { field: 'nik', pattern: /^(?:nik|no\.? ?ktp|nomor ktp|no\.? nik)\s*[:=.-]?\s*/iu },
  {
    field: 'phone',
    pattern:
      /^(?:no\.? ?(?:hp|wa|telp|telepon|handphone)|nomor (?:hp|wa|telepon)|hp|wa|telp|telepon|whatsapp)\s*[:=.-]?\s*/iu,
  },
  {
    field: 'name',
    pattern:
      /^(?:nama(?: lengkap| saya| pelapor)*|nm|saya bernama|perkenalkan saya|perkenalkan nama saya|saya)\s*(?:adalah)?\s*[:=-]?\s+/iu,
  },
  { field: 'name', pattern: /^nama(?: lengkap)?[:=]/iu },
  {
    field: 'other',
    pattern:
      /^(?:agama|pendidikan|jenis kelamin|kewarganegaraan|gol(?:ongan)? darah|no\.? ?kk|email)\s*[:=]\s*/iu,
  },
];

const NAME = /^[\p{L}][\p{L}.'’ -]{1,60}$/u;
const MOST_NAME_WORDS = 6;
const NO_NAME: ReadonlySet<string> = new Set(
  'lewati lewat skip batal kembali nanti tidak gak ga ya iya ok oke siap baik petugas bantuan lapor status lanjut kirim benar setuju rahasia lupa'.split(
    ' ',
  ),
);

const tidy = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/^[\s,.;:=–-]+|[\s,.;:=–-]+$/gu, '');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const phoneOf = (text: string): string => digitsOf(text).replace(/^62/, '0');

/** The text without the first match of `pattern`, and the match. */
const taken = (text: string, pattern: RegExp): readonly [string, RegExpExecArray | null] => {
  const match = pattern.exec(text);
  return [match ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` : text, match];
};

const looksLikeName = (text: string): boolean => {
  const words = text.toLowerCase().split(/\s+/u);
  return (
    NAME.test(text) &&
    words.length <= MOST_NAME_WORDS &&
    !words.some((word) => NO_NAME.has(word)) &&
    words.filter((word) => STOP_WORDS.has(word)).length === 0
  );
};

/** "Rahmawati Siak" before a birth date: the last words that are a known place, else nothing. */
const placeAtEnd = (text: string, library: Library): readonly [string, string] => {
  const tokens = tokensOf(text, library.abbreviations);
  const words = tokens.map(({ word }) => word);
  const known = [...namesIn(words, library.gazetteer), ...hitsOf(words, library.gazetteer.elsewhere)].filter(
    ({ to }) => to === words.length,
  );
  const from = Math.min(...known.map((hit) => hit.from), words.length);
  const start = tokens[from]?.start;
  return start === undefined ? [tidy(text), ''] : [tidy(text.slice(0, start)), tidy(text.slice(start))];
};

const readBirth = (text: string, fields: Fields, today: Day): string => {
  const [rest, match] = taken(text, DATE);
  const day = match ? birthDay(match, today) : null;
  if (!match || day === null) return text;
  fields.birthDate = day;
  return rest;
};

/** A labelled value, put where its label says. */
const readLabelled = (label: Label, value: string, fields: Fields, today: Day): void => {
  switch (label.field) {
    case 'other':
      return;
    case 'birth': {
      const place = tidy(readBirth(value, fields, today));
      if (place !== '' && /^\p{L}/u.test(place))
        fields.birthPlace ??= tidy(place.replace(/^(?:di|tgl|tanggal)\s+/iu, '').split(/[,/]/u)[0] ?? '');
      return;
    }
    case 'maritalStatus':
      fields.maritalStatus =
        MARITAL.find(([pattern]) => pattern.test(value))?.[1] ?? tidy(value).toLowerCase();
      return;
    case 'nik': {
      const digits = digitsOf(value);
      if (digits.length === 16) fields.nik = digits;
      return;
    }
    case 'phone':
      if (digitsOf(value).length >= 8) fields.phone = phoneOf(value);
      return;
    case 'name':
    case 'birthPlace':
    case 'occupation':
    case 'address':
      if (tidy(value) !== '') fields[label.field] ??= tidy(value);
      return;
    default:
      label.field satisfies never;
  }
};

/** A piece between commas or lines without a label: what it holds tells what it is. */
const readPiece = (
  given: string,
  fields: Fields,
  addresses: string[],
  today: Day,
  library: Library,
): void => {
  const hadDate = fields.birthDate !== undefined;
  let piece = given;
  const dated = hadDate ? piece : readBirth(piece, fields, today);
  if (dated !== piece) {
    const match = DATE.exec(piece);
    const before = tidy(
      piece
        .slice(0, match?.index ?? 0)
        .replace(/(?:^|\s)(?:lahir|ttl|tgl|tanggal|kelahiran|di|pada)(?=\s|$)/giu, ' '),
    );
    const after = piece.slice((match?.index ?? 0) + (match?.[0].length ?? 0));
    const [name, place] = placeAtEnd(before, library);
    if (place !== '') fields.birthPlace ??= place;
    else if (name !== '' && fields.name !== undefined) fields.birthPlace ??= name;
    if (name !== '' && fields.name === undefined && looksLikeName(name)) fields.name = name;
    piece = after;
  }
  const address = ADDRESS_WORD.exec(
    piece.replace(/ibu rumah tangga|rumah tangga|asisten rumah tangga/giu, (words) =>
      ' '.repeat(words.length),
    ),
  );
  const head = address ? piece.slice(0, address.index) : piece;
  let rest = head;
  for (const [pattern, status] of MARITAL) {
    if (fields.maritalStatus !== undefined) break;
    const [without, match] = taken(rest, pattern);
    if (match) {
      fields.maritalStatus = status;
      rest = without;
    }
  }
  if (fields.occupation === undefined) {
    const [without, match] = taken(rest, OCCUPATION);
    if (match) {
      fields.occupation = tidy(match[0]);
      rest = without;
    }
  }
  const left = tidy(rest.replace(/(?:^|\s)(?:status|pekerjaan|kerja|sudah|udah|sdh)(?=\s|$)/giu, ' '));
  if (address) {
    const withHead = left !== '' && left === tidy(head) && fields.name !== undefined;
    addresses.push(tidy(withHead ? piece : piece.slice(address.index)));
    if (!withHead && left !== '' && fields.name === undefined && looksLikeName(left)) fields.name = left;
    return;
  }
  if (left === '') return;
  if (fields.name === undefined && left === tidy(given) && looksLikeName(left)) fields.name = left;
  else if (fields.name === undefined && looksLikeName(left) && left.split(' ').length <= 4)
    fields.name = left;
  else if (addresses.length > 0 && left === tidy(given)) addresses.push(left);
  else if (
    fields.name !== undefined &&
    fields.birthPlace === undefined &&
    left === tidy(given) &&
    placeAtEnd(left, library)[1] === left
  )
    fields.birthPlace = left;
};

/** `today` is a WIB day; it tells which century "95" means. */
export const readIdentity = (text: string, today: Day, library: Library): IdentityFields => {
  const fields: Fields = {};
  let rest = text.replace(EMAIL, ' ');
  const [withoutNik, nik] = taken(rest, NIK);
  if (nik) {
    fields.nik = digitsOf(nik[0]);
    rest = withoutNik.replace(/(?:^|[\s,;])(?:nik|no\.? ?ktp|nomor ktp)\s*[:=.]?\s*(?=$|[\s,;])/giu, ' ');
  }
  const [withoutPhone, phone] = taken(rest, PHONE);
  if (phone) {
    fields.phone = phoneOf(phone[0]);
    rest = withoutPhone.replace(
      /(?:^|[\s,;])(?:no\.? ?)?(?:hp|wa|telp|telepon|whatsapp|nomor)\s*[:=.]?\s*(?=$|[\s,;])/giu,
      ' ',
    );
  }
  const addresses: string[] = [];
  let inAddress = false;
  for (const line of rest.split(/[\n;]/u)) {
    const whole = LABELS.find(({ pattern }) => pattern.test(line.trim()));
    // A labelled line belongs to its label whole, commas and all, unless another label follows in it.
    const pieces =
      whole &&
      whole.field !== 'name' &&
      !/,\s*(?:nama|alamat|pekerjaan|status|ttl|tempat|tanggal|tgl|nik|no|hp|wa)\b/iu.test(line)
        ? [line]
        : line.split(',');
    for (const piece of pieces) {
      const trimmed = piece.trim().replace(/^\d{1,2}[.)]\s+/u, '');
      if (tidy(trimmed) === '') continue;
      const label = LABELS.find(({ pattern }) => pattern.test(trimmed));
      if (label) {
        readLabelled(label, trimmed.replace(label.pattern, ''), fields, today);
        inAddress = label.field === 'address';
      } else if (
        inAddress &&
        !DATE.test(trimmed) &&
        !OCCUPATION.test(trimmed) &&
        !MARITAL.some(([pattern]) => pattern.test(trimmed))
      ) {
        fields.address = `${fields.address ?? ''}, ${tidy(trimmed)}`;
      } else {
        inAddress = false;
        readPiece(trimmed, fields, addresses, today, library);
      }
    }
  }
  if (fields.address === undefined && addresses.length > 0) fields.address = addresses.join(', ');
  return fields;
};
