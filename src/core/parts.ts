// Several agencies on one case. What each of them answers is a part of it: a case of its own with its own number, clocks, ladder and
// answer, and none hears of the others. Its reporter knows one number, reads each answer, and is asked once, when all have answered.
import { caseChoice } from './asking.ts';
import type { Status } from './complaint.ts';
import type { Choice, Say } from './say.ts';
import { readToken, writeToken } from './token.ts';

/** What one agency of several answers, as officers see it; `reference` is its own number. */
export type PartView = {
  readonly reference: string;
  readonly agencyLabel: string | null;
  readonly status: Status;
};

/** Nothing is awaited of whoever answers this any more. */
export const isAnswered = (status: Status): boolean => status === 'resolved' || status === 'closed';

/** How many of a case and its parts are not answered yet. */
export const unanswered = (all: readonly { readonly status: Status }[]): number =>
  all.filter(({ status }) => !isAnswered(status)).length;

/** Acts that belong to the agency that asked: its buttons keep the number of the part. */
const OF_THE_PART = ['reply', 'consent', 'evidence'];
/** Whether all is well is asked once, of the whole. */
const ASKS = ['yes', 'no'];

/** What stands in place of a message that asks whether all is well, while others have not answered. */
const WHILE_WAITING: { readonly [key: string]: string } = {
  'notice-resolved': 'notice-resolved-in-part',
  'notice-answered': 'notice-answered-in-part',
};
/** And of one that asks nothing yet, when it is the last. */
const WHEN_ALL_ANSWERED: { readonly [key: string]: string } = {
  'notice-agency-dropped': 'notice-agency-dropped-last',
};

const onWhole = (choice: Choice, part: string, whole: string): Choice => {
  const token = readToken(choice.token);
  const isHis = token?.kind === 'case' && token.role === 'citizen' && token.reference === part;
  return isHis && !OF_THE_PART.includes(token.act)
    ? { ...choice, token: writeToken({ ...token, reference: whole }) }
    : choice;
};

const actOf = ({ token }: Choice): string => {
  const read = readToken(token);
  return read?.kind === 'case' ? read.act : '';
};

/**
 * A notice about `reference`, the case or a part of it, as its reporter reads it: under the number he knows, and without the question
 * whether all is well while `waiting` agencies have not answered.
 */
export const asReporterReads = (
  say: Say,
  of: { readonly reference: string; readonly whole: string; readonly waiting: number },
): Say => {
  const { reference, whole, waiting } = of;
  const values = say.values?.['reference'] === reference ? { ...say.values, reference: whole } : say.values;
  const choices = (say.choices ?? []).map((choice) => onWhole(choice, reference, whole));
  const asks = choices.some((choice) => ASKS.includes(actOf(choice)));
  const status = caseChoice('citizen', whole, 'status', 'choice-notice-status');
  if (waiting > 0 && asks)
    return {
      key: WHILE_WAITING[say.key] ?? say.key,
      values: { ...values, waiting },
      choices: [...choices.filter((choice) => !ASKS.includes(actOf(choice))), status],
    };
  const last = waiting === 0 ? WHEN_ALL_ANSWERED[say.key] : undefined;
  if (last === undefined)
    return { ...say, ...(values ? { values } : {}), ...(say.choices ? { choices } : {}) };
  return {
    key: last,
    ...(values ? { values } : {}),
    choices: [
      caseChoice('citizen', whole, 'yes', 'choice-notice-done'),
      caseChoice('citizen', whole, 'no', 'choice-notice-not-done'),
    ],
  };
};
