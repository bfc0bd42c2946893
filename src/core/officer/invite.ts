// `undang`: an invitation bound to an agency and an area.
import { ask, done, option, say, type Option, type Turned } from '../asking.ts';
import type { Agency } from '../directory.ts';
import type { Place } from '../reading.ts';
import type { Duty } from '../roles.ts';
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

/** "undang atasan disdukcapil siak": words for an office beside that of a focal point. */
const ROLES: readonly (readonly [RegExp, Duty])[] = [
  [/^(?:wakil|deputi|pengganti)(?:\s+narahubung)?\b/iu, 'deputy'],
  [/^atasan(?:\s+narahubung)?\b/iu, 'superior'],
  [
    /^(?:pimpinan|kepala(?=\s+(?:dinas|badan|instansi|kantor|disdukcapil|rsud)))(?:\s+instansi)?\b/iu,
    'chief',
  ],
  [/^narahubung\b/iu, 'focal'],
];

const roleIn = (words: string): { readonly role: Duty; readonly rest: string } => {
  for (const [pattern, role] of ROLES)
    if (pattern.test(words)) return { role, rest: words.replace(pattern, '').trim() };
  return { role: 'focal', rest: words };
};

/** A focal point is what is invited when nothing is said. */
const roleOf = (role: Duty) => (role === 'focal' ? {} : { role });

const askAgency = (
  state: State,
  role: Duty,
  agencies: readonly Agency[] = [],
  why: Text | null = null,
): Turned =>
  ask(
    state,
    { kind: 'invite', ...roleOf(role) },
    'officer-invite',
    askedAgain({ key: 'officer-invite-agency', values: { role } }, why),
    [...agencies.map((one) => option(one.id, 'choice-officer-agency', { agency: one.label })), BACK],
  );

const askArea = (
  state: State,
  agency: Agency,
  role: Duty,
  areas: readonly Place[] = [],
  why: Text | null = null,
): Turned => {
  const options: readonly Option[] = [
    option('whole', 'choice-officer-whole-area'),
    ...areas.map((place) => option(codeOf(place), 'choice-officer-area', { area: place.label })),
    BACK,
  ];
  const question: Text = { key: 'officer-invite-area', values: { agency: agency.label, role } };
  return ask(
    state,
    { kind: 'invite', agency: agency.id, ...roleOf(role) },
    'officer-invite',
    askedAgain(question, why),
    options,
  );
};

const invited = (state: State, agency: Agency, area: Place | null, world: World, role: Duty): Turned => {
  const code = world.fresh.inviteCode;
  const values = {
    code,
    agency: agency.label,
    role,
    area: area?.label ?? { key: 'officer-whole-area' },
    office: world.policy.office.name,
  };
  return done(
    state,
    { kind: 'invite', code, agency: agency.id, area: area === null ? null : codeOf(area), ...roleOf(role) },
    say('officer-invited', values),
    say('officer-invite-forward', values, [QUEUE]),
  );
};

/** What stood behind `undang`, or was written for the agency; `asked` for what was said before. */
export const inviteFor = (state: State, text: string, world: World, asked: Duty = 'focal'): Turned => {
  const said = roleIn(text.replace(/^undang\s+/iu, '').trim());
  const role = said.role === 'focal' ? asked : said.role;
  if (said.rest === '') return askAgency(state, role);
  const agencies = world.directory.findAgencies(said.rest, null);
  const [only, ...more] = agencies;
  if (!only) return askAgency(state, role, [], { key: 'officer-agency-unknown' });
  return more.length === 0
    ? askArea(state, only, role, areasIn(said.rest, only, world))
    : askAgency(state, role, agencies, { key: 'officer-agency-which' });
};

const areaWritten = (state: State, agency: Agency, text: string, world: World, role: Duty): Turned => {
  const areas = areasIn(text, agency, world);
  const [only, ...more] = areas;
  if (!only) return askArea(state, agency, role, [], { key: 'officer-area-unknown' });
  return more.length === 0
    ? invited(state, agency, only, world, role)
    : askArea(state, agency, role, areas, { key: 'officer-area-which' });
};

const agencyOf = (asked: InviteAsked, world: World): Agency | null =>
  asked.agency === undefined ? null : world.directory.agencyById(asked.agency);

export const inviteWords = (state: State, asked: InviteAsked, text: string, world: World): Turned => {
  const agency = agencyOf(asked, world);
  const { role = 'focal' } = asked;
  return agency ? areaWritten(state, agency, text, world, role) : inviteFor(state, text, world, role);
};

export const inviteChoice = (state: State, asked: InviteAsked, choice: string, world: World): Turned => {
  const agency = agencyOf(asked, world);
  const { role = 'focal' } = asked;
  if (choice === 'back') return agency ? askAgency(state, role) : inviteCancelled(state);
  if (!agency) {
    const chosen = world.directory.agencyById(choice);
    return chosen
      ? askArea(state, chosen, role)
      : askAgency(state, role, [], { key: 'officer-agency-unknown' });
  }
  if (choice === 'whole') return invited(state, agency, null, world, role);
  const area = placeOf(choice, world);
  return area
    ? invited(state, agency, area, world, role)
    : askArea(state, agency, role, [], { key: 'officer-area-unknown' });
};

const placeOf = (code: string, world: World): Place | null => {
  const regency = code.split('.').slice(0, 2).join('.');
  const places = [...world.directory.regencies, ...world.directory.districtsOf(regency)];
  return places.find((place) => place.village === null && codeOf(place) === code) ?? null;
};

export const inviteAgain = (state: State, asked: InviteAsked, why: Text, world: World): Turned => {
  const agency = agencyOf(asked, world);
  const { role = 'focal' } = asked;
  return agency ? askArea(state, agency, role, [], why) : askAgency(state, role, [], why);
};

export const inviteCancelled = (state: State): Turned => done(state, say('officer-cancelled', {}, [QUEUE]));
