// Danger to life now: then emergency numbers come first and a human is alerted. A missed danger is worse than a false one,
// but "akta kematian" and "mati lampu" must not alarm anybody.
import type { Age, DangerKind } from '../core/reading.ts';
import { SIGNS } from './danger-signs.ts';
import { weighDanger } from './danger-weight.ts';
import { isSelfHarm } from './self-harm.ts';

/** Sayings and papers that hold a word of danger; they are taken out before looking. */
const HARMLESS: readonly RegExp[] = [
  / (?:akta|surat|keterangan|santunan|klaim|sertipikat|pencatatan|visum) (?:keterangan )?(?:kematian|mati|meninggal)(?: (?:\w+ ){0,4}korban \w+)? /gu,
  / (?:takut|khawatir|kuatir|cemas|mau|hampir|nyaris|bisa|rawan|sering|gampang|mudah) (?:\w+ )?(?:roboh|rubuh|tumbang|ambruk|runtuh|longsor|putus|terbakar|kebakaran|kecelakaan|tabrakan|tenggelam) /gu,
  / (?:pos|unit|selang) (?:pemadam|damkar) | bom (?:ikan|waktu) /gu,
  / (?:atm|kartu) (?:\w+ ){0,3}?(?:tertelan|ketelan) | hamil (?:\d+|\w+) (?:bulan|minggu) /gu,
  / (?:bakar|terbakar|kebakaran) (?:hati|semangat|cemburu) | api (?:cemburu|dalam sekam|amarah) /gu,
  / kebakaran jenggot /gu,
  / (?:instalasi|unit|ruang|igd|ugd|layanan|nomor|lampu|rem|pintu|dana|surat) (?:gawat )?darurat /gu,
  / (?:berpikir|kritik|sikap) kritis /gu,
  / mau mati rasanya /gu,
  / demam berdarah | darah (?:tinggi|rendah|manis) | donor darah | tekanan darah | golongan darah | darah kosong /gu,
  / (?:bunuh|habisi|pukul|tembak|bakar|bacok) (?:lu|lo|kau|kamu|elu|kalian|ente) (?:\w+ )?(?:admin|bot|min)? ?/gu,
];

/** The thing is over, or told of another time. */
const OVER =
  / (?:\d+|satu|dua|tiga|empat|lima|beberapa) (?:hari|minggu|bulan|tahun) (?:yang )?lalu | (?:minggu|bulan|tahun) (?:lalu|kemarin) | (?:baru|lambat|terlambat|telat) datang | datang (?:lambat|terlambat|telat) | sudah padam | pasca | korban (?:banjir|kebakaran|bencana) | bantuan (?:banjir|kebakaran|bencana) /u;

/** English words of danger as the patterns know them. */
const IN_ENGLISH: ReadonlyMap<string, string> = new Map(
  (
    'fire:kebakaran burning:terbakar burnt:terbakar smoke:asap trapped:terjebak stuck:terjebak drowning:tenggelam drowned:tenggelam ' +
    'sinking:karam bleeding:pendarahan blood:darah unconscious:pingsan fainted:pingsan dying:sekarat critical:kritis seizure:kejang ' +
    'gun:pistol knife:pisau machete:parang shot:ditembak shooting:menembak stabbed:ditikam kidnapped:diculik hostage:disandera ' +
    'beaten:dipukuli beating:dipukuli raped:diperkosa locked:dikunci help:tolong now:sekarang hurry:cepat urgent:darurat ' +
    'collapsed:pingsan electrocuted:kesetrum flood:banjir landslide:longsor explosion:ledakan exploded:meledak poisoned:keracunan ' +
    'tiger:harimau crocodile:buaya inside:di_dalam ambulance:ambulans baby:bayi child:anak wife:istri mother:ibu people:orang ' +
    'breaking:mendobrak broke:mendobrak wounded:terluka attack:serang threatening:mengancam bitten:digigit swallowed:tertelan snake:ular hiding:sembunyi screaming:teriak breathing:napas attacked:diserang attacking:diserang killed:dibunuh'
  )
    .split(' ')
    .map((pair) => pair.split(':').map((word) => word.replace('_', ' ')) as [string, string]),
);

const inIndonesian = (line: string): string => line.replace(/\w+/gu, (word) => IN_ENGLISH.get(word) ?? word);

export type Told = {
  /** How long it has lasted, as the words say. */
  readonly since: Age | null;
  readonly isEnglish: boolean;
  readonly isQuestion: boolean;
};

/** Words that say it is now outweigh a date that is told beside it. */
const JUST_NOW =
  / (?:sekarang juga|detik ini|malam ini|barusan|baru saja|tolong cepat|cepat tolong|segera kirim|sedang|tadi (?:pagi|siang|malam)?) /u;

/** `line` as words.ts makes it, sentences parted by "|". */
export const readDanger = (line: string, { since, isEnglish, isQuestion }: Told): DangerKind | null => {
  const flat = line.replaceAll(' | ', ' ');
  if (isSelfHarm(flat)) return 'self-harm';
  const read = isEnglish ? inIndonesian(flat) : flat;
  const looked = HARMLESS.reduce((text, pattern) => text.replace(pattern, ' '), read);
  const isOld = since !== null && since !== 'days' && !JUST_NOW.test(looked);
  const over = isOld || OVER.test(looked);
  const sign = SIGNS.find(({ pattern, lasting }) => (lasting === true || !over) && pattern.test(looked));
  if (sign) return sign.kind;
  return over ? null : weighDanger(looked, isOld, isQuestion);
};
