// What somebody may send who means harm, or whose phone does: texts, buttons and events that no honest hand makes.
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Event, IncomingFile } from '../../src/core/event.ts';
import {
  SAID_BY_CITIZENS,
  SAID_BY_STAFF,
  sentByCitizens,
  SENT_BY_STAFF,
  TAPPED_BY_STAFF,
} from '../support/anything.ts';

const MARKS = [
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u0300',
];
const BYTES = [
  '\u0000',
  '\u0001',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufffd',
  '\uffff',
  '\r\n\r\n',
];
const HALVES = ['\ud800', '\udfff', 'a\udc00b', '\ud83d'];
const EMOJI = ['👩‍👩‍👧‍👦', '🇮🇩', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '👍🏽', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢', 'ﷺ', '𝟙𝟚', '٣', '½', 'İ', 'ß'];
const PLANTED = [
  ...[
    '{ $name }',
    '{ -term }',
    '{ "a" }',
    '{',
    '}',
    '{ $n -> *[other] x }',
    'key = value\n    .words = 1 | ya',
  ],
  ...[
    '<script>alert(1)</script>',
    '<b>tebal',
    '&lt;&#x0;',
    '</p><!--',
    '<a href="javascript:1">',
    '"onload="1',
  ],
  ...[
    '*tebal _miring `kode',
    '[x](http://jahat.example)',
    '[x](tg://user?id=1)',
    '||rahasia||',
    '\\_\\*',
    '```',
  ],
  ...["'; drop table complaint; --", "' or '1'='1", '\\', '%', '_%', '$1', '${jndi:ldap://x}', '%s %n %x'],
  ...['../../etc/passwd', 'file:///etc/passwd', '%00', '\\x00', '/start gabung_', '/lapor@bot', '@semua'],
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'length',
];
const NUMBERS = [
  ...[
    '99999999999999999999',
    '9223372036854775808',
    '-1',
    '1e309',
    'NaN',
    'Infinity',
    '0x10',
    '1,000.5',
    '007',
  ],
  ...['31/02/2026', '0/0/0', '99/99/9999', '29 februari 2027', 'tanggal 45', 'tahun 275761', '31-12-99999'],
  ...[
    '999999999999 hari lalu',
    '0 hari lalu',
    '1000000 tahun lalu',
    'umur 999',
    'jam 25:61',
    'rp 99999999999999999',
  ],
  ...[
    '1408014405950002',
    '0000000000000000',
    '081277889900',
    '+0000',
    '4821-0937',
    '7K3PT-Y',
    '7k3pt y 4821 0937',
  ],
];
const COMMANDS = [
  'status',
  'gabung',
  'identitas',
  'lampiran',
  'undang',
  'siaran',
  'gagal ulang',
  'antrean',
  '/start',
];
const LONG = 100_000;

const alone = fc.constantFrom(...[...MARKS, ...BYTES, ...HALVES, ...EMOJI, ...PLANTED, ...KEYS, ...NUMBERS]);
const honest = fc.constantFrom(...SAID_BY_CITIZENS, ...SAID_BY_STAFF);
/** Any UTF-16 at all, halves of pairs included. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));
const piece = fc.oneof(
  { weight: 5, arbitrary: alone },
  { weight: 4, arbitrary: honest },
  { weight: 1, arbitrary: units },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const mixed = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' ', '\n', ', ', '. '))
  .map(([pieces, between]) => pieces.join(between));

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: piece },
  { weight: 8, arbitrary: mixed },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...COMMANDS), piece).map((parts) => parts.join(' ')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(piece, fc.constantFrom('', ' ', '\n'))
      .map(([one, between]) => `${one}${between}`.repeat(Math.ceil(LONG / (one.length + 1))).slice(0, LONG)),
  },
);

const CASES = ['7K3PT-Y', '\u0000', '', '7K3PT', '__proto__', "'", '99999999999999999999'];
const ACTS = ['yes', 'no', 'rate', 'accept', 'identity', 'allow', 'refuse', 'add', 'see', ...KEYS];
const IDS = [
  '1',
  '-1',
  '99999999999999999999',
  '',
  'NaN',
  randomUUID(),
  '1.2.3',
  '\u0000',
  '\ud800',
  '__proto__',
];
const STEPS = ['story', 'place', 'summary', 'identity', 'focal-data', 'officer-reject', 'invite', ...KEYS];

/** Buttons that were never offered; some have the shape of ours. Channels carry at most 64 bytes, a fault of theirs more. */
export const forgedToken: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('c', 'f', 'o'),
      fc.constantFrom(...CASES),
      fc.constantFrom(...ACTS),
      fc.constantFrom(...IDS),
    )
    .map((parts) => parts.join('.')),
  fc
    .tuple(fc.nat(12), fc.constantFrom(...STEPS), fc.oneof(fc.constantFrom(...IDS, ...ACTS), alone))
    .map((parts) => `q.${parts.join('.')}`),
  fc
    .tuple(fc.constantFrom('approve', 'refuse', ...KEYS), fc.constantFrom(...IDS))
    .map((parts) => `p.${parts.join('.')}`),
  fc
    .tuple(
      fc.constantFrom('gagal', 'antrean', 'kode', 'kasus', 'lapor', ...KEYS),
      fc.oneof(fc.constantFrom(...IDS), alone),
    )
    .map((parts) => `g.${parts.join('.')}`),
  mixed,
);

const file = (): IncomingFile => ({ id: randomUUID(), kind: 'photo', handle: 'nowhere', size: 1 });
const odd: fc.Arbitrary<Event> = fc.oneof(
  fc
    .record({ latitude: fc.double(), longitude: fc.double({ noNaN: true }), name: hostileText })
    .map((where): Event => ({ kind: 'location', ...where })),
  fc
    .record({
      handle: hostileText,
      size: fc.constantFrom(null, 0, -1, 2 ** 53, 1e300),
      kind: fc.constantFrom('photo', 'document', 'voice', 'video'),
      album: fc.constantFrom('a', 'b', '__proto__'),
      caption: hostileText,
    })
    .map(({ album, caption, ...sent }): Event => ({
      ...{ kind: 'file', file: { ...file(), ...sent }, album, message: album },
      ...(caption.length % 2 === 0 ? {} : { caption }),
    })),
  fc.record({ message: piece, text: hostileText }).map((edited): Event => ({ kind: 'edited', ...edited })),
  fc.record({ caption: hostileText }).map((other): Event => ({ kind: 'other', what: 'unknown', ...other })),
);

/** `offered` stands for one of the buttons on the screen. */
export type Act =
  { readonly kind: 'offered'; readonly nth: number } | { readonly kind: 'event'; readonly event: Event };

const asAct = (event: Event): Act => ({ kind: 'event', event });

export const hostileAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: hostileText.map((text) => asAct({ kind: 'text', text })) },
  { weight: 4, arbitrary: fc.nat(9).map((nth): Act => ({ kind: 'offered', nth })) },
  { weight: 3, arbitrary: forgedToken.map((token) => asAct({ kind: 'press', token })) },
  { weight: 2, arbitrary: odd.map(asAct) },
  {
    weight: 2,
    // Made anew each time: a file has one id.
    arbitrary: fc.nat(20).map((nth) => {
      const all = [
        ...sentByCitizens(file()),
        ...TAPPED_BY_STAFF,
        ...SENT_BY_STAFF.filter((event) => !('file' in event)),
      ];
      return asAct(all[nth % all.length]!);
    }),
  },
);

export const hostileProfile = fc.record({
  names: fc.array(piece, { maxLength: 3 }),
  ids: fc.array(piece, { maxLength: 3 }),
  language: fc.constantFrom('id', 'en', 'en-GB', '', '__proto__', '\u0000'),
});
