// What words bring beside the answer that was asked for.
import { strike } from '../agency-face.ts';
import { say } from '../asking.ts';
import { numbersFor } from '../danger-said.ts';
import type { Draft } from '../draft.ts';
import type { Effect } from '../effect.ts';
import type { Reading } from '../reading.ts';
import type { World } from '../world.ts';
import { isOlderThanYears } from './days.ts';

/** A case older than this is put to staff (UU 37/2008 Ps 24(3)). */
const OLDEST_YEARS = 2;
/** Whom matters between private people are about: nobody the Ombudsman watches over. */
const PRIVATE = 'swasta';

/** What the words bring beside an answer: danger, a protected matter, an old date, another province. */
export const notesOn = (
  before: Draft,
  after: Draft,
  reading: Reading | null,
  world: World,
): readonly Effect[] => [
  ...(after.danger && !before.danger
    ? [
        numbersFor(reading?.danger ?? 'life'),
        {
          kind: 'tell-officers',
          class: 'emergency',
          say: {
            key: 'officer-danger',
            values: { story: strike(after.story.at(-1) ?? '', reading?.personal ?? [], world.known) },
          },
        } satisfies Effect,
      ]
    : []),
  ...(after.agencyType === PRIVATE && before.agencyType !== PRIVATE ? [say('private-note')] : []),
  ...(after.protected !== null && before.protected === null ? [say('protected-note')] : []),
  ...(after.date !== null &&
  after.date !== before.date &&
  isOlderThanYears(after.date.day, world.today, OLDEST_YEARS)
    ? [say('old-date')]
    : []),
  ...(reading?.outside && after.place === null ? [say('outside-riau', { place: reading.outside })] : []),
];

/** Whether a field was learned that the draft did not have. */
export const told = (before: Draft, after: Draft): boolean =>
  before.topic !== after.topic ||
  before.place !== after.place ||
  before.date !== after.date ||
  before.reported !== after.reported ||
  before.agencyNamed !== after.agencyNamed;
