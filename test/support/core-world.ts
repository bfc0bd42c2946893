// A world for turns played without a database: every part can be replaced. Three agencies, three places.
import { nextOfficeMoment } from '../../src/core/calendar.ts';
import { ownWords, type AgencyFace } from '../../src/core/agency-face.ts';
import { addWorkingDays } from '../../src/core/calendar.ts';
import type { Agency, Directory } from '../../src/core/directory.ts';
import type { Event } from '../../src/core/event.ts';
import type { Place, Reading } from '../../src/core/reading.ts';
import { NOBODY, type Appointment, type Standing } from '../../src/core/roles.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { needs, turn } from '../../src/core/turn.ts';
import type { CaseLine, OfficeCase, OwnCase } from '../../src/core/case-view.ts';
import type { Found, Need, World } from '../../src/core/world.ts';
import type { Turned } from '../../src/core/asking.ts';
import type { Offered, Say } from '../../src/core/say.ts';
import { words, wordsOfChoice } from './fluent.ts';

export const SIAK: Agency = {
  id: 'disdukcapil:14.08',
  type: 'disdukcapil',
  region: '14.08',
  label: 'Disdukcapil Kabupaten Siak',
};
export const SOSIAL: Agency = {
  id: 'dinsos:14.08',
  type: 'dinsos',
  region: '14.08',
  label: 'Dinas Sosial Kabupaten Siak',
};
export const PLN: Agency = { id: 'pln', type: 'pln', region: null, label: 'PLN Wilayah Riau' };
const AGENCIES = [SIAK, SOSIAL, PLN];

const place = (regency: string, district: string | null, label: string): Place => ({
  regency,
  district,
  village: null,
  label,
});
export const TUALANG = place('14.08', '14.08.05', 'Kecamatan Tualang');
const PLACES = [place('14.08', null, 'Kabupaten Siak'), TUALANG, place('14.71', null, 'Kota Pekanbaru')];

const containsWordOf = (label: string, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\W+/u)
    .some((word) => word.length > 2 && label.toLowerCase().includes(word));

export const DIRECTORY: Directory = {
  agencyFor: (type) => AGENCIES.find((agency) => agency.type === type) ?? null,
  agencyById: (id) => AGENCIES.find((agency) => agency.id === id) ?? null,
  findAgencies: (text) => AGENCIES.filter((agency) => containsWordOf(agency.label, text)),
  resolve: (guess) => AGENCIES.find((agency) => agency.type === guess.type) ?? null,
  regencies: PLACES.filter((one) => one.district === null),
  districtsOf: (regency) => PLACES.filter((one) => one.regency === regency && one.district !== null),
  findPlaces: (text) => PLACES.filter((one) => containsWordOf(one.label.split(' ')[1] ?? '', text)),
  topicLabel: (topic) => topic,
  topicEnglish: () => null,
};

const readNothing = (text: string): Reading => ({
  topics: [],
  agency: null,
  agencies: [],
  place: null,
  placeAlternatives: [],
  district: null,
  date: null,
  since: null,
  reported: null,
  danger: null,
  protected: null,
  personal: [],
  kind: 'complaint',
  isQuestion: false,
  isGreeting: /^(?:halo|pagi)$/iu.test(text.trim()),
  isEnglish: false,
  isRude: /bodoh/iu.test(text),
  words: text.split(/\s+/u).length,
  outside: null,
});

const FIXED =
  /^(lapor|status|bantuan|batal|lanjut|kode|petugas|data|kasus|antrean|piket|catat|jumlah|selebaran|sampaikan|gagal|siaran|undang|gabung|identitas|lampiran|bisukan|bunyikan|komitmen|start|kembali|lewati|kanal|lanjutkan(?= (?:wa|whatsapp)$)|cuti|mutasi|rapor|narahubung|cakupan|oper|belajar|satukan|catatan|tambah instansi)(?:\s+([\s\S]*))?$/iu;

export const APPOINTMENT: Appointment = {
  id: 'a1',
  agency: SIAK.id,
  agencyLabel: SIAK.label,
  area: null,
  role: 'focal',
};
export const FOCAL: Standing = { ...NOBODY, appointments: [APPOINTMENT] };
export const OFFICER: Standing = { ...NOBODY, officer: true };

export const aWorld = (parts: Partial<World> = {}): World => ({
  today: '2026-11-24',
  minute: 600,
  officeOpen: true,
  nextOfficeDay: '2026-11-24',
  openFrom: (moment) => nextOfficeMoment(moment, { open: 480, close: 960 }, new Set()),
  standing: NOBODY,
  mutedUntil: null,
  channel: { name: 'test', buttons: true, language: 'id' },
  offered: [],
  arriving: null,
  identity: null,
  consentVersion: null,
  known: { names: [], exact: [] },
  policy: {
    reportToFocalPoint: true,
    agencyFirst: true,
    consentVersion: '1',
    extensionDays: 20,
    office: {
      name: 'Ombudsman RI Perwakilan Riau',
      address: 'Jalan Contoh 1, Pekanbaru',
      telephone: '0761-000000',
    },
  },
  directory: DIRECTORY,
  read: readNothing,
  readIdentity: () => ({}),
  command: (text) => {
    const match = FIXED.exec(text.trim());
    return match
      ? { name: (match[1] ?? '').toLowerCase().replaceAll(' ', '-'), rest: (match[2] ?? '').trim() }
      : null;
  },
  dueDay: () => '2026-12-01',
  workingDays: { after: (n) => addWorkingDays('2026-11-24', n, new Set()), from: (day) => day },
  reopenDay: '2026-12-08',
  fresh: { reference: '7K3PT-Y', secret: '48210937', inviteCode: 'RIAU7KX2' },
  found: {},
  ...parts,
});

export const aFace = (parts: Partial<AgencyFace> = {}): AgencyFace => ({
  reference: '7K3PT-Y',
  lane: 'aduan',
  agencyLabel: SIAK.label,
  topicLabel: 'Akta kelahiran',
  placeLabel: 'Kecamatan Tualang',
  date: { day: '2026-11-03', precision: 'about' },
  text: ownWords('Akta kelahiran anak saya belum terbit, sudah dua kali datang.'),
  additions: [],
  attachments: 1,
  people: 1,
  toldAgencyBefore: true,
  status: 'routed',
  owner: null,
  mayAskData: true,
  answerBy: '2026-12-01',
  ...parts,
});

export const mine = { mine: true, name: 'Budi' } as const;

/** A report that the agency works on, as its reporter sees it. */
export const anOwnCase = (parts: Partial<OwnCase> = {}): OwnCase => ({
  reference: '7K3PT-Y',
  lane: 'laporan',
  status: 'accepted',
  topicLabel: 'Akta kelahiran',
  agencyLabel: SIAK.label,
  confidential: true,
  filedOn: '2026-11-03',
  nextDay: '2026-12-01',
  holder: 'agency',
  heldBy: 'agency',
  ending: null,
  lastStep: { key: 'plain', values: { text: '' } },
  pending: null,
  identityMissing: false,
  protected: null,
  emergency: false,
  news: null,
  withdrawalAsked: false,
  filesShown: null,
  partOf: null,
  parts: [],
  ...parts,
});

export const anOfficeCase = (parts: Partial<OfficeCase> = {}): OfficeCase => ({
  reference: '7K3PT-Y',
  lane: 'laporan',
  status: 'office',
  topicLabel: 'Akta kelahiran',
  agencyId: SIAK.id,
  agencyLabel: SIAK.label,
  placeLabel: 'Kecamatan Tualang',
  date: { day: '2026-11-03', precision: 'day' },
  story: 'Akta kelahiran anak saya belum terbit, sudah dua kali datang.',
  attachments: 1,
  files: [],
  evidence: null,
  protected: null,
  emergency: false,
  acknowledgedBy: null,
  calls: [],
  recorded: null,
  identityMissing: false,
  mutedUntil: null,
  checked: false,
  holder: null,
  whyOffice: null,
  answerBy: '2026-12-01',
  linkWish: null,
  newsAskedOn: null,
  timeAsked: null,
  rating: null,
  partOf: null,
  parts: [],
  notes: [],
  people: 1,
  alike: [],
  withdrawal: null,
  ...parts,
});

export const aLine = (reference: string, parts: Partial<CaseLine> = {}): CaseLine => ({
  reference,
  topicLabel: 'Akta kelahiran',
  agencyLabel: SIAK.label,
  status: 'routed',
  answerBy: '2026-12-01',
  overdue: false,
  mine: true,
  protected: false,
  emergency: false,
  linkWish: false,
  withdrawalAsked: false,
  ...parts,
});

export const says = (turned: Turned): readonly Say[] =>
  turned.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.say] : []));

const FIELD_OF: { readonly [K in Need['kind']]: keyof Found | null } = {
  'own-cases': 'ownCases',
  'my-data': 'myData',
  'case-for-focal': 'focalCase',
  'case-for-office': 'officeCase',
  code: 'code',
  'opened-case': 'openedCase',
  'link-way': 'linkWay',
  'link-wish': 'linkWish',
  alone: null,
  'focal-cases': 'focalCases',
  queue: 'queue',
  learning: 'learning',
  'two-cases': 'twoCases',
  'failed-events': 'failedEvents',
  channels: 'channels',
  'failed-list': 'failedList',
  invite: 'invite',
  appointment: 'appointment',
  duties: 'duties',
  official: 'official',
  officials: 'officials',
  ladder: 'ladder',
  scorecard: 'scorecard',
  coverage: 'coverage',
  'focal-points-named': 'focalPointsNamed',
  'living-focal-point': 'livingFocalPoint',
  audience: 'audience',
  broadcasts: 'broadcasts',
  broadcast: 'broadcast',
  'file-room': 'fileRoom',
  roster: 'roster',
  leaflet: 'leaflet',
  leaflets: 'leaflets',
  'contact-figures': 'contactFigures',
  'due-notices': 'dueNotices',
  sender: 'sender',
  commitments: 'commitments',
};

/** Of what there is to find, only what the turn asked for. */
export const foundFor = (asked: readonly Need[], there: Found): Found =>
  Object.fromEntries(
    asked.flatMap(({ kind }) => {
      const field = FIELD_OF[kind];
      return field === null ? [] : [[field, there[field]]];
    }),
  ) as Found;

/** A chat played without a database: the choices of the last answer are the ones a word or number can mean. */
export class Chat {
  state: State;
  last: Turned;
  readonly world: World;
  private offered: readonly Say[] = [];

  constructor(world: World, state: State = NEW_STATE) {
    this.world = world;
    this.state = state;
    this.last = { state, effects: [] };
  }

  private choices() {
    return this.offered.flatMap((one) => one.choices ?? []);
  }

  /** `seen`: the choices below the newest message, when that was not the last answer. */
  event(event: Event, there: Found, seen?: readonly Offered[]): Turned {
    const offered =
      seen ?? this.choices().map((choice) => ({ token: choice.token, ...wordsOfChoice(choice) }));
    const around = { ...this.world, offered };
    const found = foundFor(needs(this.state, event, around), there);
    this.last = turn(this.state, event, { ...around, found });
    this.state = this.last.state;
    if (says(this.last).length > 0) this.offered = says(this.last);
    return this.last;
  }

  type(text: string, found: Found = {}): Turned {
    return this.event({ kind: 'text', text }, found);
  }

  /** Taps the choice with that label, or the token itself. */
  tap(label: string, found: Found = {}): Turned {
    const choice = this.choices().find((one) => wordsOfChoice(one).label === label);
    return this.event({ kind: 'press', token: choice?.token ?? label }, found);
  }

  /** What the bot said last, worded. */
  text(): string {
    return says(this.last).map(words).join('\n---\n');
  }

  labels(): readonly string[] {
    return this.choices().map((choice) => wordsOfChoice(choice).label);
  }

  effects(kind: string) {
    return this.last.effects.filter((effect) => effect.kind === kind);
  }
}
