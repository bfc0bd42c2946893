// How much a name is worth as a place where it stands: its neighbours raise or lower it ("kec. Tapung", "tol Pekanbaru").
import type { NameKind } from './gazetteer.ts';

const BASE: { readonly [K in NameKind]: number } = { regency: 5, town: 4, district: 4, village: 2 };
const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(' ').map((word) => word.replaceAll('_', ' ')));

/** Names of districts and towns that are everyday words: only with a word before them that makes them a place. */
const EVERYDAY = words(
  'pinggir tambang lirik gaung merbau kubu kabun sail salo inuman kemuning bangko langgam enok mandah rambah bunut reteh ' +
    'kempas bandul balam alai buton kampa pusako concong siak_kecil tanah_merah tanah_putih kota_baru kota_lama kota_tengah ' +
    'lima_puluh limapuluh simpang_tiga sidomulyo purwodadi flamboyan batu_hampar tanjung_medan sungai_batang logas',
);
/** Names of villages that are also words: only with a word before them that makes them a village. */
const EVERYDAY_VILLAGE = words(
  'agrowisata alahan angkasa bandul bantaian batas benteng beringin bungur centai damai danau delima delik dundangan duma gembira gelora gema ' +
    'giti gunung guntung harapan hidayah igal jake jaya kabun kemang kencana kundur langkan lereng lemang limbungan madani maharani maharatu makmur ' +
    'merangkai metro meranti morong mundam ngaso pancur pangkalan pantai pauh paluh peladangan pelambaian pelanduk pelita pelintung pemandang ' +
    'pematang pembatang penarikan pendalian penghidupan penjuru penyengat perawang permai pesisir petai pinggir pintasan pulau purnama pusaran ' +
    'rambaian ranah rintis sago saik salak sejati sekip sering serapung setiang silam soren suhada tambang tampan tambun tandun teluk tenan temeran ' +
    'terkul terusan topang toar tualang tumang usul dayun kualu binuang subarak kesuma sikijang tangkerang padang marsawa siabu',
);
const DISTRICT_MARK = words('kecamatan camat');
const VILLAGE_MARK = words('desa kelurahan kampung lurah kepenghuluan dusun kades penghulu kel');
const KELURAHAN_MARK = words('kelurahan lurah kel');
const REGENCY_MARK = words('kabupaten kota kab pemkab pemko bupati walikota');
const AT = words(
  'di daerah wilayah warga sekitar masyarakat dekat arah orang kampung lokasi tkp posisi in at from near',
);
/** What stands in a village and is called by its name ("sd sontang"). */
const IN_VILLAGES = words(
  'sd smp sma smk sdn smpn sman puskesmas pustu posyandu polindes poskesdes bidan pasar dermaga balai petani nelayan jembatan kades penduduk pemuda',
);
/** Of the everyday names those that are seldom meant as words: "di lirik" is the place. */
const SELDOM_WORDS = words(
  'lirik salo kabun bangko langgam enok rambah bunut reteh kempas balam alai kampa pusako concong inuman logas bandul',
);
/** "kampung kami ibul": the name of the village follows whose it is. */
const OURS = words('kami saya kita kito');
const FROM_TO = words('ke dari asal menuju tujuan tol ka');
/** What follows these bears the name of a place without being there. */
const NAMED_AFTER = words(
  'sungai batang bank tirta universitas selat istana suku bahasa pt cv nasi masakan tuanku stadion masjid mushola perumahan hotel toko',
);
/** What stands in the town whose name it bears: "mushola bagan batu". */
const BUILDINGS = words('stadion masjid mushola musala surau hotel toko');
const STREET = words('jalan gang gg jl jln simpang lintas');

export type Look = {
  readonly kind: NameKind;
  readonly name: string;
  readonly before: string;
  readonly before2: string;
  readonly single: boolean;
  /** Nothing else in Riau is called so. */
  readonly unique: boolean;
  /** At least one of its words is no everyday word. */
  readonly rare: boolean;
  /** A village that is no kelurahan. */
  readonly isDesa: boolean;
  /** Written with capitals, and not merely as the first word. */
  readonly capital: boolean;
  readonly afterBody: boolean;
  /** Beside a place that lies in it, or in which it lies ("kubu rohil"): each says that the other is one. */
  readonly confirmed: boolean;
};

const isMarked = ({ kind, before, isDesa }: Look): boolean => {
  if (kind === 'district') return DISTRICT_MARK.has(before);
  if (kind === 'village') return VILLAGE_MARK.has(before) && !(isDesa && KELURAHAN_MARK.has(before));
  return REGENCY_MARK.has(before) || (kind === 'town' && VILLAGE_MARK.has(before));
};

const villageWeight = ({
  name,
  single,
  unique,
  rare,
  capital,
  afterBody,
  confirmed,
  before,
  before2,
}: Look): number | null => {
  if (confirmed) return BASE.village + 2;
  const ours = OURS.has(before) && VILLAGE_MARK.has(before2);
  if (ours && unique) return BASE.village + 1;
  if (
    single &&
    unique &&
    name.length > 3 &&
    !EVERYDAY_VILLAGE.has(name) &&
    (AT.has(before) || IN_VILLAGES.has(before) || afterBody)
  )
    return BASE.village + 0.5;
  if (single) return afterBody && capital ? 1.5 : null;
  if (unique && rare) return BASE.village + 0.5;
  return AT.has(before) || afterBody || capital ? BASE.village + 0.5 : 1;
};

const everydayWeight = ({
  kind,
  name,
  single,
  capital,
  afterBody,
  confirmed,
  before,
}: Look): number | null => {
  const placed = AT.has(before) || afterBody;
  if (confirmed) return BASE[kind];
  // The first word of a message is what it is about.
  if (before === '' && SELDOM_WORDS.has(name)) return 2;
  if (!capital && !afterBody) return placed && (!single || SELDOM_WORDS.has(name)) ? 2 : null;
  return placed ? BASE[kind] : 2.5;
};

/** How much a name is worth where it stands; null: it is no place here. */
export const weightOf = (look: Look): number | null => {
  const { kind, name, before, before2, afterBody } = look;
  const everyday = EVERYDAY.has(name);
  if (isMarked(look)) return BASE[kind] + 3;
  if (kind === 'village' && DISTRICT_MARK.has(before)) return null;
  // The water company of Pekanbaru is called Tirta Siak; the others bear their own regency.
  if (before === 'tirta') return kind === 'regency' && name !== 'siak' ? BASE.regency - 2 : null;
  if (BUILDINGS.has(before) && (kind === 'regency' || kind === 'town')) return BASE[kind] - 1;
  if (NAMED_AFTER.has(before)) return kind === 'regency' ? 1 : null;
  const behindStreet = STREET.has(before2) && kind === 'village' && !look.single && look.unique && look.rare;
  if ((STREET.has(before) || STREET.has(before2)) && !behindStreet && !look.confirmed) {
    if (kind === 'village' || everyday)
      return before === 'simpang' && kind !== 'village' ? BASE[kind] - 1 : null;
    return before === 'simpang' ? BASE[kind] : BASE[kind] - 2;
  }
  if (kind === 'village') return villageWeight(look);
  if (everyday) return everydayWeight(look);
  if (afterBody) return BASE[kind] + 2;
  if (AT.has(before)) return BASE[kind] + 1;
  return FROM_TO.has(before) ? BASE[kind] - 1.5 : BASE[kind];
};

/** A name of a district or town that is an everyday word. */
export const isEverydayName = (word: string): boolean => EVERYDAY.has(word);
