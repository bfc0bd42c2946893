// "Kirim": the draft becomes a filing, and the citizen gets his receipt.
import { caseChoice, done, say, type Turned } from './asking.ts';
import { hasReporter, sourceText } from './behalf.ts';
import { laneOf, storyOf, type Draft } from './draft.ts';
import type { Effect } from './effect.ts';
import { openCase } from './officer/card.ts';
import type { Text } from './say.ts';
import type { State } from './state.ts';
import { agencyTextOf } from './steps/agency-view.ts';
import type { World } from './world.ts';

/** A question that was sent while the office is closed, unless he read so already today. */
const waitsForOffice = (state: State, draft: Draft, world: World): boolean =>
  laneOf(draft) === 'konsultasi' && !world.officeOpen && state.closedToldOn !== world.today;

const nextStep = (state: State, draft: Draft, world: World): Text => {
  const lane = laneOf(draft);
  if (draft.danger) return { key: 'next-emergency' };
  if (draft.protected !== null || storyOf(draft) === '')
    return { key: 'next-protected', values: { day: { kind: 'date', day: world.dueDay(lane, 'check') } } };
  if (lane === 'konsultasi' && draft.behalf)
    return {
      key: 'next-recorded-konsultasi',
      values: { day: { kind: 'date', day: world.dueDay(lane, 'answer') } },
    };
  if (lane === 'konsultasi') {
    const day = { kind: 'date', day: world.dueDay(lane, 'answer') } as const;
    const opens = { kind: 'date', day: world.nextOfficeDay } as const;
    return waitsForOffice(state, draft, world)
      ? { key: 'next-konsultasi-closed', values: { opens, day } }
      : { key: 'next-konsultasi', values: { day } };
  }
  if (draft.agency === null)
    return {
      key: 'next-no-agency',
      values: { day: { kind: 'date', day: world.dueDay(lane, 'acknowledge') } },
    };
  const clock = lane === 'laporan' ? 'check' : 'answer';
  const about = { agency: draft.agency.id, topic: draft.topic };
  return {
    key: `next-${lane}`,
    values: { agency: draft.agency.label, day: { kind: 'date', day: world.dueDay(lane, clock, about) } },
  };
};

/** To the officer who wrote it down: the code is nobody's to see but the reporter's. */
const recorded = (state: State, draft: Draft, world: World): Effect => {
  const { reference } = world.fresh;
  const source = draft.behalf?.source ?? 'counter';
  const acts = hasReporter(source)
    ? [
        caseChoice('officer', reference, 'receipt', 'choice-officer-receipt'),
        caseChoice('officer', reference, 'read-code', 'choice-officer-read-code'),
      ]
    : [];
  return say(
    hasReporter(source) ? 'officer-recorded' : 'officer-recorded-alone',
    {
      reference,
      date: { kind: 'date', day: world.today },
      kind: { key: `kind-${laneOf(draft)}` },
      source: sourceText(source),
      next: nextStep(state, draft, world),
    },
    [...acts, openCase(reference)],
  );
};

export const file = (state: State, draft: Draft, world: World): Turned => {
  const { reference, secret } = world.fresh;
  const lane = laneOf(draft);
  const keep: readonly Effect[] =
    draft.behalf === null && draft.identity && draft.identity !== world.identity
      ? [{ kind: 'keep-identity', identity: draft.identity, consentVersion: world.policy.consentVersion }]
      : [];
  return done(
    {
      ...state,
      role: draft.behalf ? 'officer' : state.role,
      draft: null,
      opened: null,
      closedToldOn: waitsForOffice(state, draft, world) ? world.today : state.closedToldOn,
    },
    ...keep,
    {
      kind: 'file',
      filing: {
        reference,
        secret,
        lane,
        draft: { ...draft, messages: [] },
        agencyText: agencyTextOf(draft, world),
        emergency: draft.danger,
        protected: draft.protected,
      },
    },
    draft.behalf
      ? recorded(state, draft, world)
      : say('receipt', {
          reference,
          secret,
          date: { kind: 'date', day: world.today },
          kind: { key: `kind-${lane}` },
          next: nextStep(state, draft, world),
        }),
  );
};
