// Messages to many, as an officer's turn finds them.
import type { BroadcastReport } from '../../src/core/announcement.ts';
import type { Appointed } from '../../src/core/audience.ts';
import type { Found } from '../../src/core/world.ts';

export const anAppointed = (parts: Partial<Appointed> = {}): Appointed => ({
  person: 'p1',
  name: 'Yusnidar',
  agency: {
    id: 'disdukcapil:14.08',
    type: 'disdukcapil',
    region: '14.08',
    label: 'Disdukcapil Kabupaten Siak',
  },
  isDue: false,
  isSilent: false,
  cases: 3,
  late: 1,
  reach: 'open',
  channel: 'telegram',
  stopped: false,
  ...parts,
});

type FoundAudience = NonNullable<Found['audience']>;

export const anAudience = (parts: Partial<FoundAudience> = {}): FoundAudience => ({
  people: 1,
  excluded: [],
  channels: [],
  samples: [anAppointed()],
  needsSecond: false,
  ...parts,
});

export const aReport = (parts: Partial<BroadcastReport> = {}): BroadcastReport => ({
  id: '12',
  state: 'sending',
  day: '2026-11-24',
  text: 'Rapat Senin pukul 9.',
  people: 40,
  isOwn: true,
  wants: 'nothing',
  fate: { open: 10, sent: 28, delivered: 5, read: 2, failed: 1, unknown: 0, skipped: 1 },
  leftOut: [{ why: 'blocked', people: 2 }],
  answers: [],
  silent: [],
  ...parts,
});
