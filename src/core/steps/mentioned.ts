// The choice a sentence is about: "belum, tapi saya takut" is a "belum" to the question that offered it, and "udah ketemu
// kepseknya" a "sudah". Only for a question whose choices exclude each other and whose answer the summary shows again.
import { plain } from '../answer.ts';
import type { Offered } from '../say.ts';
import type { IntakeStep } from '../state.ts';
import { readToken } from '../token.ts';

/** With these a sentence answers nothing: "tidak tahu", "gak jelas". */
const UNSURE = /(?<!\p{L})(?:tahu|tau|lupa|ingat|batal|jelas|paham|maksud\p{L}*)(?!\p{L})/iu;
/** A question back is no answer, whatever words are in it. */
const CLAUSES = /[^.,;!?\n]+\??/gu;

const namesOf = ({ label, words }: Offered): readonly string[] => [label, ...words].map(plain);

/** The choices whose names stand in `clause`, a longer name before the shorter ones within it. */
const namedIn = (clause: string, offered: readonly Offered[]): ReadonlySet<Offered> => {
  const named = new Set<Offered>();
  let left = ` ${clause} `;
  const names = offered
    .flatMap((of) => namesOf(of).map((name) => ({ of, name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  for (const { of, name } of names) {
    if (!left.includes(` ${name} `)) continue;
    named.add(of);
    left = left.replaceAll(` ${name} `, ' , ');
  }
  return named;
};

/** The choice of `step` that `text` speaks of in its first clause that speaks of any; null when that is not one alone. */
export const choiceMentioned = (
  text: string,
  step: IntakeStep,
  offered: readonly Offered[],
): string | null => {
  const own = offered.filter(({ token }) => {
    const read = readToken(token);
    return read?.kind === 'question' && read.step === step;
  });
  for (const [clause] of text.matchAll(CLAUSES)) {
    if (clause.endsWith('?')) continue;
    const [only, ...more] = namedIn(plain(clause), own);
    if (only === undefined) continue;
    const token = more.length === 0 && !UNSURE.test(clause) ? readToken(only.token) : null;
    return token?.kind === 'question' ? token.choice : null;
  }
  return null;
};
