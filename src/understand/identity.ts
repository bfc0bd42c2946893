// The identity in one free message: "Rahmawati, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak jl ... no 3".
// Also line by line with labels, in any order, and only a part of it. What is not found is absent.
import type { Day, IdentityField, IdentityFields } from '../core/reading.ts';
import { birthDay, DATE } from './birth-date.ts';
import { namesIn, spelled } from './gazetteer.ts';
import { ADDRESS_WORD, EMAIL, LABELS, MARITAL, NIK, OCCUPATION, PHONE } from './identity-words.ts';
import type { Label } from './identity-words.ts';
import type { Library } from './library.ts';
import { hitsOf } from './phrases.ts';
import { LONGEST_TEXT, STOP_WORDS, tokensOf } from './words.ts';

type Fields = { -readonly [F in IdentityField]?: string };

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
  const words = spelled(tokens, library.gazetteer, () => false);
  const known = [...namesIn(words, library.gazetteer), ...hitsOf(words, library.gazetteer.elsewhere)].filter(
    ({ to }) => to === words.length,
  );
  const from = Math.min(...known.map((hit) => hit.from), words.length);
  const start = tokens[from]?.start;
  return start === undefined ? [tidy(text), ''] : [tidy(text.slice(0, start)), tidy(text.slice(start))];
};

/** A town or regency, ours or not: no name of a person. */
const isTown = (text: string, library: Library): boolean => {
  const words = spelled(tokensOf(text, library.abbreviations), library.gazetteer, () => false);
  const { large, elsewhere } = library.gazetteer;
  return [...hitsOf(words, large), ...hitsOf(words, elsewhere)].some(
    ({ from, to }) => from === 0 && to === words.length,
  );
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
        fields.birthPlace ??= tidy(
          place.replace(/^di\s+|(?:^|\s)(?:pada|tgl|tanggal)(?=\s|$)/giu, ' ').split(/[,/]/u)[0] ?? '',
        );
      return;
    }
    case 'maritalStatus': {
      const status = MARITAL.find(([pattern]) => pattern.test(value))?.[1] ?? tidy(value).toLowerCase();
      if (status !== '') fields.maritalStatus = status;
      return;
    }
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

type Piece = {
  readonly fields: Fields;
  readonly addresses: string[];
  readonly today: Day;
  readonly library: Library;
};

/** A birth date in a piece, with the place and perhaps the name before it; gives what stands behind it. */
const readDated = (piece: string, { fields, today, library }: Piece): string => {
  const match = DATE.exec(piece);
  if (!match || fields.birthDate !== undefined || readBirth(piece, fields, today) === piece) return piece;
  const before = tidy(
    piece
      .slice(0, match.index)
      .replace(/(?:^|\s)(?:lahir|ttl|tgl|tanggal|kelahiran|di|pada)(?=\s|$)/giu, ' '),
  );
  const [name, place] = placeAtEnd(before, library);
  if (place !== '') fields.birthPlace ??= place;
  else if (name !== '' && fields.name !== undefined) fields.birthPlace ??= name;
  if (name !== '' && looksLikeName(name)) fields.name ??= name;
  return piece.slice(match.index + match[0].length);
};

/** Marriage and occupation are taken out of a piece; gives what is left. */
const readStanding = (piece: string, fields: Fields): string => {
  let rest = piece;
  const status = MARITAL.find(([pattern]) => fields.maritalStatus === undefined && pattern.test(rest));
  if (status) {
    fields.maritalStatus = status[1];
    [rest] = taken(rest, status[0]);
  }
  const [without, occupation] = taken(rest, OCCUPATION);
  if (occupation && fields.occupation === undefined) {
    fields.occupation = tidy(occupation[0]);
    rest = without;
  }
  return tidy(rest.replace(/(?:^|\s)(?:status|pekerjaan|kerja|sudah|udah|sdh)(?=\s|$)/giu, ' '));
};

/** Where the address begins in a piece; "ibu rumah tangga" is none. */
const addressAt = (piece: string): number | null =>
  ADDRESS_WORD.exec(
    piece.replace(/(?:ibu |asisten |mengurus )?rumah tangga/giu, (words) => ' '.repeat(words.length)),
  )?.index ?? null;

/** A piece between commas or lines without a label: what it holds tells what it is. */
const readPiece = (given: string, piece: Piece): void => {
  const { fields, addresses, library } = piece;
  const undated = readDated(given, piece);
  const address = addressAt(undated);
  const head = address === null ? undated : undated.slice(0, address);
  const left = readStanding(head, fields);
  const whole = left !== '' && left === tidy(given);
  if (address !== null) {
    const belongs = left !== '' && left === tidy(head) && fields.name !== undefined;
    addresses.push(tidy(belongs ? undated : undated.slice(address)));
    if (!belongs && looksLikeName(left)) fields.name ??= left;
    return;
  }
  if (left === '') return;
  const isPlace = whole && placeAtEnd(left, library)[1] === left;
  if (isPlace && addresses.length > 0) addresses.push(left);
  else if (whole && fields.birthPlace === undefined && isTown(left, library)) fields.birthPlace = left;
  else if (fields.name === undefined && looksLikeName(left)) fields.name = left;
  else if (isPlace) fields.birthPlace ??= left;
  else if (whole && addresses.length > 0) addresses.push(left);
};

/** A date written in one piece, 04051995. */
const EIGHT_DIGITS = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/gu;
const NIK_LABEL = /(?:^|[\s,;])(?:nik|no\.? ?ktp|nomor ktp)\s*[:=.]?\s*(?=$|[\s,;])/giu;
const PHONE_LABEL =
  /(?:^|[\s,;])(?:no\.? ?)?(?:hp|wa|telp|telepon|whatsapp|nomor)\s*[:=.]?\s*(?=$|[\s,;])/giu;

/** Numbers are taken out first, wherever they stand; gives the text without them. */
const readNumbers = (text: string, fields: Fields): string => {
  let rest = text.replace(EMAIL, ' ').replace(EIGHT_DIGITS, '$1-$2-$3');
  const [withoutNik, nik] = taken(rest, NIK);
  if (nik) {
    fields.nik = digitsOf(nik[0]);
    rest = withoutNik.replace(NIK_LABEL, ' ');
  }
  const [withoutPhone, phone] = taken(rest, PHONE);
  if (phone) {
    fields.phone = phoneOf(phone[0]);
    rest = withoutPhone.replace(PHONE_LABEL, ' ');
  }
  return rest;
};

/** Another label later in the line: then a comma ends the first one's value. */
const SECOND_LABEL = /,\s*(?:nama|alamat|pekerjaan|status|ttl|tempat|tanggal|tgl|nik|no|hp|wa)(?!\p{L})/iu;

const labelOf = (text: string): Label | undefined => LABELS.find(({ pattern }) => pattern.test(text));

const piecesOf = (line: string): readonly string[] => {
  const label = labelOf(line.trim());
  const whole = label !== undefined && label.field !== 'name' && !SECOND_LABEL.test(line);
  return (whole ? [line] : line.split(',')).map((piece) => piece.trim().replace(/^\d{1,2}[.)]\s+/u, ''));
};

const isOtherThanAddress = (piece: string): boolean =>
  DATE.test(piece) || OCCUPATION.test(piece) || MARITAL.some(([pattern]) => pattern.test(piece));

/** `today` is a WIB day; it tells which century "95" means. */
export const readIdentity = (given: string, today: Day, library: Library): IdentityFields => {
  const text = given.slice(0, LONGEST_TEXT);
  const fields: Fields = {};
  const addresses: string[] = [];
  let inAddress = false;
  for (const piece of readNumbers(text, fields).split(/[\n;]/u).flatMap(piecesOf)) {
    if (tidy(piece) === '') continue;
    const label = labelOf(piece);
    if (label) {
      readLabelled(label, piece.replace(label.pattern, ''), fields, today);
      inAddress = label.field === 'address';
    } else if (inAddress && !isOtherThanAddress(piece)) {
      fields.address = [fields.address, tidy(piece)].filter((part) => part !== undefined).join(', ');
    } else {
      inAddress = false;
      readPiece(piece, { fields, addresses, today, library });
    }
  }
  if (fields.address === undefined && addresses.length > 0) fields.address = addresses.join(', ');
  return fields;
};
