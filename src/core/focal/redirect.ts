// "Alihkan": to which agency, or back to the office; and why. Both are told to the citizen and the officers.
import { ownWords, type AgencyFace } from '../agency-face.ts';
import { commandChoice, done, option, say, type Option, type Turned } from '../asking.ts';
import { openCase } from '../officer/card.ts';
import { noticeRedirected } from '../notices.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { askFocal, type FocalAsked } from './question.ts';

const TO_OFFICE: Option = option('office', 'choice-focal-to-office');

export const askAgency = (state: State, reference: string, why: Text | null = null): Turned =>
  askFocal(state, { kind: 'focal', act: 'redirect', reference }, [TO_OFFICE], why);

const askReason = (state: State, reference: string, agency: string | null): Turned =>
  askFocal(state, {
    kind: 'focal',
    act: 'redirect-reason',
    reference,
    ...(agency === null ? {} : { agency }),
  });

/** The words name an agency: shown as choices, for a name may mean several. */
export const agencyWritten = (
  state: State,
  asked: FocalAsked,
  face: AgencyFace,
  text: string,
  world: World,
): Turned => {
  const agencies = world.directory
    .findAgencies(text, null)
    .filter((agency) => agency.label !== face.agencyLabel);
  const options = agencies.map((agency) =>
    option(agency.id, 'choice-focal-agency', { agency: agency.label }),
  );
  const why = { key: agencies.length === 0 ? 'focal-agency-unknown' : 'focal-agency-which' };
  return askFocal(state, asked, [...options, TO_OFFICE], why);
};

export const agencyChosen = (state: State, asked: FocalAsked, choice: string, world: World): Turned => {
  if (choice === 'office') return askReason(state, asked.reference, null);
  const agency = world.directory.agencyById(choice);
  return agency ? askReason(state, asked.reference, agency.id) : askAgency(state, asked.reference);
};

export const redirectWith = (
  state: State,
  asked: FocalAsked,
  face: AgencyFace,
  reason: string,
  world: World,
): Turned => {
  const { reference } = face;
  const agency = asked.agency === undefined ? null : world.directory.agencyById(asked.agency);
  return done(
    state,
    {
      kind: 'move',
      reference,
      move: 'redirected',
      by: 'focal',
      payload: { agency: agency?.id ?? null, text: reason, agencyText: ownWords(reason) },
    },
    { kind: 'tell-citizen', reference, say: noticeRedirected(face, agency?.label ?? null, reason) },
    {
      kind: 'tell-officers',
      reference,
      class: 'notice',
      say: {
        key: agency ? 'officer-news-redirected' : 'officer-news-returned',
        values: { reference, from: face.agencyLabel, to: agency?.label ?? '', text: reason },
        choices: [openCase(reference)],
      },
    },
    say(agency ? 'focal-redirected' : 'focal-returned', { reference, agency: agency?.label ?? '' }, [
      commandChoice('kasus', 'choice-focal-list'),
    ]),
  );
};
