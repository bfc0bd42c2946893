// Whether the reporter speaks for himself or somebody does for him (kuasa). Asked only where an officer writes it down.
import { option } from '../asking.ts';
import { proxyIn } from '../behalf.ts';
import type { Draft } from '../draft.ts';
import type { Step } from './step.ts';

const withProxy = (draft: Draft, proxy: NonNullable<Draft['behalf']>['proxy']): Draft =>
  draft.behalf ? { ...draft, behalf: { ...draft.behalf, proxy } } : draft;

export const proxy: Step = {
  name: 'proxy',
  isMissing: ({ behalf }) => behalf !== null && behalf.proxy === null,
  question: () => ({ text: { key: 'ask-proxy' }, options: [option('none', 'choice-proxy-none')] }),
  heed: (answer, draft) => {
    if (answer.kind === 'choice') return { kind: 'taken', draft: withProxy(draft, 'none') };
    const told = proxyIn(answer.text);
    return told
      ? { kind: 'taken', draft: withProxy(draft, told) }
      : { kind: 'unclear', why: { key: 'proxy-unclear' } };
  },
  skip: (draft) => withProxy(draft, 'none'),
  clear: (draft) => withProxy(draft, null),
};
