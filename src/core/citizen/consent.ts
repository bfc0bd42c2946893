// An agency asks for named data of the applicant. The citizen sees who would read exactly what, and allows or refuses.
import { caseNews, fieldName, valuesArrived } from '../agency-say.ts';
import { ask, beside, done, option, say, type Turned } from '../asking.ts';
import type { IdentityField, IdentityFields } from '../reading.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { World } from '../world.ts';
import { valueTold } from './identity-value.ts';
import { moveBy, numberOf, ownCase } from './own-case.ts';

type Request = { readonly reference: string; readonly id: string; readonly fields: readonly IdentityField[] };

/** "Nama lengkap: Rahmawati" a line, exactly as it would be read. */
const fieldLines = (fields: readonly IdentityField[], values: IdentityFields): readonly Text[] =>
  fields.map((field) => ({
    key: 'field-line',
    values: { field: fieldName(field), value: values[field] ?? { key: 'field-not-given' } },
  }));

const known = (fields: readonly IdentityField[], identity: IdentityFields | null): IdentityFields =>
  Object.fromEntries(
    fields.flatMap((field) => (identity?.[field] === undefined ? [] : [[field, identity[field]]])),
  );

/** The number he knows the case by, whichever of its agencies asks. */
const shownNumber = ({ reference }: Request, world: World): string => {
  const own = ownCase(world, reference);
  return own === null ? reference : numberOf(own);
};

const goOn = (state: State, request: Request, values: IdentityFields, world: World): Turned => {
  const agency = ownCase(world, request.reference)?.agencyLabel ?? { key: 'the-agency' };
  const reference = shownNumber(request, world);
  const missing = request.fields.find((field) => values[field] === undefined);
  if (missing !== undefined) {
    return ask(
      state,
      { kind: 'consent-value', ...request, values, missing },
      'consent-value',
      {
        key: 'ask-consent-value',
        values: { reference, agency, field: fieldName(missing) },
      },
      [option('refuse', 'choice-refuse')],
    );
  }
  return ask(
    state,
    { kind: 'consent', ...request, values },
    'consent',
    {
      key: 'ask-consent',
      values: { reference, agency, lines: fieldLines(request.fields, values) },
    },
    [option('allow', 'choice-allow'), option('refuse', 'choice-refuse')],
  );
};

export const beginConsent = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (own?.pending?.kind !== 'consent') return beside(state, say(own ? 'request-over' : 'no-such-case'));
  const request = { reference, id: own.pending.id, fields: own.pending.fields };
  return goOn(state, request, known(request.fields, world.identity), world);
};

const isOpen = (request: Request, world: World): boolean => {
  const pending = ownCase(world, request.reference)?.pending;
  return pending?.kind === 'consent' && pending.id === request.id;
};

const refuse = (state: State, request: Request, world: World): Turned =>
  done(
    state,
    moveBy(request.reference, 'consent-refused', { consent: request.id, fields: request.fields }),
    {
      kind: 'tell-focal',
      reference: request.reference,
      say: caseNews(request.reference, { kind: 'consent-refused' }),
    },
    say('consent-refused', { reference: shownNumber(request, world) }),
  );

export const hearConsentValue = (
  state: State,
  asked: Extract<Asked, { kind: 'consent-value' }>,
  answer:
    { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string },
  world: World,
): Turned => {
  const { kind: _, values, missing, ...request } = asked;
  if (!isOpen(request, world)) return done(state, say('request-over'));
  if (answer.kind === 'choice') return refuse(state, request, world);
  return goOn(state, request, { ...values, [missing]: valueTold(answer.text, missing, world) }, world);
};

export const hearConsent = (
  state: State,
  asked: Extract<Asked, { kind: 'consent' }>,
  answer:
    { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string },
  world: World,
): Turned => {
  const { kind: _, values, ...request } = asked;
  if (!isOpen(request, world)) return done(state, say('request-over'));
  if (answer.kind === 'text') {
    const again = goOn(state, request, values, world);
    return { ...again, effects: [say('unclear'), ...again.effects] };
  }
  if (answer.choice === 'refuse') return refuse(state, request, world);
  return done(
    state,
    moveBy(request.reference, 'consented', { consent: request.id, fields: request.fields, values }),
    {
      kind: 'tell-focal',
      reference: request.reference,
      say: valuesArrived(request.reference, request.fields, values),
    },
    say('consent-given', {
      reference: shownNumber(request, world),
      lines: fieldLines(request.fields, values),
    }),
  );
};
