// How a case came that an officer writes down for somebody. Never asked of whoever writes for himself.
import { option } from '../asking.ts';
import { hasReporter, SOURCES, type Source } from '../behalf.ts';
import type { Draft } from '../draft.ts';
import type { Step } from './step.ts';

const isSource = (choice: string): choice is Source => SOURCES.some((source) => source === choice);

/** Where nobody complained there is nobody to be asked who he is. */
const withSource = (draft: Draft, source: Source): Draft => ({
  ...draft,
  behalf: { source, proxy: hasReporter(source) ? (draft.behalf?.proxy ?? null) : 'none' },
  ...(source === 'initiative' ? { identitySkipped: true } : {}),
});

export const source: Step = {
  name: 'source',
  isMissing: ({ behalf }) => behalf !== null && behalf.source === null,
  question: () => ({
    text: { key: 'ask-source' },
    options: SOURCES.map((one) => option(one, `choice-source-${one}`)),
  }),
  heed: (answer, draft) =>
    answer.kind === 'choice' && isSource(answer.choice)
      ? { kind: 'taken', draft: withSource(draft, answer.choice) }
      : { kind: 'unclear', why: { key: 'source-unclear' } },
  skip: null,
  clear: (draft) => (draft.behalf ? { ...draft, behalf: { ...draft.behalf, source: null } } : draft),
};
