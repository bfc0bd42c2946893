// What the pages of the register ask of the house, and in which words it answers.
import { promiseText, commitmentLines, stageText } from '../../../src/core/commitment-view.ts';
import { PROMISE_KINDS, type Commitment } from '../../../src/core/commitment.ts';
import type { Period } from '../../../src/core/promise-measure.ts';
import type { Text } from '../../../src/core/say.ts';
import {
  askConsent,
  changeCommitment,
  commitmentFile,
  commitmentOf,
  keepScan,
  openRegister,
  registerOf,
  type CommitmentChange,
} from '../../../src/desk/commitment-page.ts';
import { giveConsent, readConsentText } from '../../../src/desk/consent.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import { wibMoment } from '../../../src/desk/surroundings.ts';

export type CommitmentDesk = ReturnType<typeof commitmentsOf>;

/** What the form holds. */
const formOf = ({ covers: _, unverified: __, ...form }: Commitment): CommitmentChange => form;

export const commitmentsOf = (desk: Desk) => {
  const word = (text: Text): string => desk.copy.text(text);
  const today = (): string => wibMoment(desk.clock.now()).day;
  return {
    today,
    open: (token: string) => openRegister(desk, token),
    list: async (ticket: string) => {
      const lines = await registerOf(desk, ticket);
      return (
        lines &&
        lines.map(({ id, commitment }) => ({
          ...{ id, party: commitment.party },
          kind: word({ key: 'commitment-kind', values: { kind: commitment.kind } }),
          stage: word(stageText(commitment, today())),
        }))
      );
    },
    one: async (ticket: string, id: string, period: Period) => {
      const view = await commitmentOf(desk, ticket, id, period);
      if (!view) return null;
      const { commitment } = view;
      return {
        ...{ id, period, form: formOf(commitment), lines: commitmentLines(view).map(word) },
        stage: word(stageText(commitment, today())),
        files: { scan: view.scanOn !== null, record: view.recorded !== null },
        fingerprint: view.recorded?.fingerprint ?? null,
      };
    },
    change: (ticket: string, id: string, change: CommitmentChange) =>
      changeCommitment(desk, ticket, id, change),
    scan: (ticket: string, id: string, pieces: AsyncIterable<Uint8Array>) =>
      keepScan(desk, ticket, id, pieces),
    ask: (ticket: string, id: string) => askConsent(desk, ticket, id),
    file: (ticket: string, id: string, kind: 'scan' | 'record') => commitmentFile(desk, ticket, id, kind),
    read: (token: string) => readConsentText(desk, token),
    give: (token: string, who: { readonly name: string; readonly position: string }) =>
      giveConsent(desk, token, who),
  };
};

/** "Kabar pertama paling lama * hari kerja": what stands beside the number of each promise in the form. */
export const promiseLabels = (word: (text: Text) => string): readonly (readonly [string, string])[] =>
  PROMISE_KINDS.map((kind) => [kind, word(promiseText({ promise: { kind, within: 0 } })).replace('0', '*')]);
