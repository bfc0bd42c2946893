// "Jadikan laporan": what the agency was told first and did not settle becomes a report to the Ombudsman by one tap. Nothing is told
// twice; of his identity only what is not known is asked.
import { caseNews, fieldName } from '../agency-say.ts';
import { ask, done, option, say, type Turned } from '../asking.ts';
import type { OwnCase } from '../case-view.ts';
import { moved } from '../complaint.ts';
import type { Effect } from '../effect.ts';
import { openCase } from '../officer/card.ts';
import type { State } from '../state.ts';
import { missingIdentity } from '../steps/identity.ts';
import type { World } from '../world.ts';
import { mayReopen, mayReport } from './may.ts';
import { draftWaits, moveBy, ownCase, unable } from './own-case.ts';
import { reopening } from './reopen.ts';

const becomes = (reference: string): readonly Effect[] => [
  moveBy(reference, 'made-report', {}),
  { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'made-report' }) },
];

/** Parts that are still to be answered go along; of the others there is nothing to report. */
const openParts = ({ parts }: OwnCase): readonly OwnCase[] =>
  parts.filter(({ status }) => moved(status, 'made-report', 'citizen').kind === 'moved');

export const makeReport = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (own?.lane === 'laporan') return done(state, say('report-already', { reference }));
  if (!own || !mayReport(own)) return unable(state, own);
  const opened = mayReopen(own) ? reopening(own, null, world, 'all').effects : [];
  const day = { kind: 'date', day: world.dueDay('laporan', 'check') } as const;
  const effects: readonly Effect[] = [
    ...opened,
    ...[own, ...openParts(own)].flatMap((each) => becomes(each.reference)),
    {
      kind: 'tell-officers',
      class: 'notice',
      reference,
      say: {
        key: 'officer-made-report',
        values: { reference, agency: own.agencyLabel ?? { key: 'officer-no-agency' } },
        choices: [openCase(reference)],
      },
    },
    say('made-report', { reference, day }),
  ];
  const missing = missingIdentity(world.identity);
  if (missing.length === 0) return done(state, ...effects, ...draftWaits(state));
  return ask(
    state,
    { kind: 'complete-identity', reference },
    'complete-identity',
    { key: 'ask-missing-identity', values: { reference, fields: missing.map(fieldName) } },
    [option('cancel', 'choice-later')],
    effects,
  );
};
