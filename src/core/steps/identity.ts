// Who is reporting (UU 37/2008 Ps 24(1)), asked once, in one message, never before help in danger. "Lewati" never stops filing.
import { option } from '../asking.ts';
import { laneOf, type Draft } from '../draft.ts';
import type { IdentityField, IdentityFields } from '../reading.ts';
import type { Step } from './step.ts';

/** What a report needs for its formal check; the number of the ID card may follow later. */
const NEEDED: readonly IdentityField[] = [
  'name',
  'birthPlace',
  'birthDate',
  'maritalStatus',
  'occupation',
  'address',
];

export const missingIdentity = (identity: IdentityFields | null): readonly IdentityField[] =>
  NEEDED.filter((field) => identity?.[field] === undefined);

/** A name alone, typed without any mark: letters, at most five words. */
const NAME_ALONE = /^[\p{L}.' ]{3,60}$/u;
/** Words no name has: a question or an order in place of a name. */
const NOT_A_NAME =
  /(?<!\p{L})(?:apa|kenapa|mengapa|siapa|untuk|buat|mau|jangan|kok|kamu|saya|aku|namaku|urusan\p{L}*|kirim)(?!\p{L})/iu;

/** Who says these in place of a name would rather not; a reader of names may take them for one. */
const REFUSAL =
  /(?<!\p{L})(?:indak|tidak|tak|gak|ga|nggak|ndak|enggan|ogah|takut|malas|skip|lewati|nanti|usah|payah|rahasia)(?!\p{L})/iu;

const withoutRefusal = ({ name, ...others }: IdentityFields): IdentityFields =>
  name === undefined || REFUSAL.test(name) ? others : { name, ...others };

/** What an answer tells of the identity, on top of what is known. Null: nothing was found. */
export const heardIdentity = (
  text: string,
  read: IdentityFields,
  before: IdentityFields | null,
): IdentityFields | null => {
  const found = withoutRefusal(read);
  if (Object.keys(found).length > 0) return { ...before, ...found };
  if (
    NAME_ALONE.test(text) &&
    !NOT_A_NAME.test(text) &&
    !REFUSAL.test(text) &&
    text.trim().split(/\s+/u).length <= 5
  )
    return { ...before, name: text.trim() };
  return null;
};

const questionFor = (draft: Draft): string => {
  if (draft.behalf) return 'ask-identity-behalf';
  // Whoever helps has to be able to call back; the rest may follow.
  if (draft.danger) return 'ask-identity-danger';
  return laneOf(draft) === 'aduan' ? 'ask-identity-aduan' : 'ask-identity';
};

export const identity: Step = {
  name: 'identity',
  // Who asks a question in his own chat can be answered there; whoever asked it at the counter has to be found.
  isMissing: (draft) =>
    (!draft.question || draft.behalf !== null) && draft.identity === null && !draft.identitySkipped,
  question: (draft) => ({
    text: { key: questionFor(draft) },
    options: [option('skip', 'choice-skip'), option('notice', 'choice-read-notice')],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'choice') {
      if (answer.choice === 'notice')
        return { kind: 'unclear', why: { key: 'notice-full', values: officeOf(world.policy.office) } };
      return { kind: 'taken', draft: { ...draft, identitySkipped: true } };
    }
    // A day or "sudah" is no name.
    const isOther = answer.reading.date !== null || answer.reading.reported !== null;
    const found = world.readIdentity(answer.text);
    const told =
      isOther && Object.keys(found).length === 0 ? null : heardIdentity(answer.text, found, draft.identity);
    if (!told?.name) return { kind: 'unclear', why: { key: 'identity-unclear' } };
    return { kind: 'taken', draft: { ...draft, identity: told, identitySkipped: false } };
  },
  skip: (draft: Draft) => ({ ...draft, identitySkipped: true }),
  clear: (draft) => ({ ...draft, identity: null, identitySkipped: false }),
};

export const officeOf = (office: { name: string; address: string; telephone: string }) => ({
  office: office.name,
  address: office.address,
  telephone: office.telephone,
});
