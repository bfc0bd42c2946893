// `undang`: an invitation bound to an agency and an area.
import { ask, done, option, say, type Option, type Turned } from '../asking.ts';
import type { Agency } from '../directory.ts';
import type { Place } from '../reading.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { World } from '../world.ts';
import { QUEUE } from './card.ts';
import { askedAgain, BACK } from './question.ts';

type InviteAsked = Extract<Asked, { readonly kind: 'invite' }>;

const codeOf = (place: Place): string => place.district ?? place.regency;

/** Parts of the agency's region that the words may mean: districts, for a body of the whole province also regencies. */
const areasIn = (text: string, agency: Agency, world: World): readonly Place[] =>
  world.directory
    .findPlaces(text)
    .filter((place) =>
      agency.region === null ? true : place.regency === agency.region && place.district !== null,
    );

const askAgency = (state: State, agencies: readonly Agency[] = [], why: Text | null = null): Turned =>
  ask(state, { kind: 'invite' }, 'officer-invite', askedAgain({ key: 'officer-invite-agency' }, why), [
    ...agencies.map((one) => option(one.id, 'choice-officer-agency', { agency: one.label })),
    BACK,
  ]);

const askArea = (
  state: State,
  agency: Agency,
  areas: readonly Place[] = [],
  why: Text | null = null,
): Turned => {
  const options: readonly Option[] = [
    option('whole', 'choice-officer-whole-area'),
    ...areas.map((place) => option(codeOf(place), 'choice-officer-area', { area: place.label })),
    BACK,
  ];
  const question: Text = { key: 'officer-invite-area', values: { agency: agency.label } };
  return ask(
    state,
    { kind: 'invite', agency: agency.id },
    'officer-invite',
    askedAgain(question, why),
    options,
  );
};

const invited = (state: State, agency: Agency, area: Place | null, world: World): Turned => {
  const code = world.fresh.inviteCode;
  const values = {
    code,
    agency: agency.label,
    area: area?.label ?? { key: 'officer-whole-area' },
    office: world.policy.office.name,
  };
  return done(
    state,
    { kind: 'invite', code, agency: agency.id, area: area === null ? null : codeOf(area) },
    say('officer-invited', values),
    say('officer-invite-forward', values, [QUEUE]),
  );
};

/** What stood behind `undang`, or was written for the agency. */
export const inviteFor = (state: State, text: string, world: World): Turned => {
  const words = text.replace(/^undang\s+/iu, '').trim();
  if (words === '') return askAgency(state);
  const agencies = world.directory.findAgencies(words, null);
  const [only, ...more] = agencies;
  if (!only) return askAgency(state, [], { key: 'officer-agency-unknown' });
  return more.length === 0
    ? askArea(state, only, areasIn(words, only, world))
    : askAgency(state, agencies, { key: 'officer-agency-which' });
};

const areaWritten = (state: State, agency: Agency, text: string, world: World): Turned => {
  const areas = areasIn(text, agency, world);
  const [only, ...more] = areas;
  if (!only) return askArea(state, agency, [], { key: 'officer-area-unknown' });
  return more.length === 0
    ? invited(state, agency, only, world)
    : askArea(state, agency, areas, { key: 'officer-area-which' });
};

const agencyOf = (asked: InviteAsked, world: World): Agency | null =>
  asked.agency === undefined ? null : world.directory.agencyById(asked.agency);

export const inviteWords = (state: State, asked: InviteAsked, text: string, world: World): Turned => {
  const agency = agencyOf(asked, world);
  return agency ? areaWritten(state, agency, text, world) : inviteFor(state, text, world);
};

export const inviteChoice = (state: State, asked: InviteAsked, choice: string, world: World): Turned => {
  const agency = agencyOf(asked, world);
  if (choice === 'back') return agency ? askAgency(state) : inviteCancelled(state);
  if (!agency) {
    const chosen = world.directory.agencyById(choice);
    return chosen ? askArea(state, chosen) : askAgency(state, [], { key: 'officer-agency-unknown' });
  }
  if (choice === 'whole') return invited(state, agency, null, world);
  const area = placeOf(choice, world);
  return area
    ? invited(state, agency, area, world)
    : askArea(state, agency, [], { key: 'officer-area-unknown' });
};

const placeOf = (code: string, world: World): Place | null => {
  const regency = code.split('.').slice(0, 2).join('.');
  const places = [...world.directory.regencies, ...world.directory.districtsOf(regency)];
  return places.find((place) => place.village === null && codeOf(place) === code) ?? null;
};

export const inviteAgain = (state: State, asked: InviteAsked, why: Text, world: World): Turned => {
  const agency = agencyOf(asked, world);
  return agency ? askArea(state, agency, [], why) : askAgency(state, [], why);
};

export const inviteCancelled = (state: State): Turned => done(state, say('officer-cancelled', {}, [QUEUE]));
