// Everything at a glance; only "Kirim" files.
import { option, say } from '../asking.ts';
import { sourceText } from '../behalf.ts';
import { laneOf, storyOf, type Draft } from '../draft.ts';
import type { Text } from '../say.ts';
import { corrected } from './correction.ts';
import { mayShowFiles } from './files.ts';
import { settle } from './settle.ts';
import type { Step } from './step.ts';
import { understood } from './understood.ts';
import { missingIdentity } from './identity.ts';
import { shortened } from './agency-view.ts';

/** So that the whole summary stays under 900 characters. */
const STORY_SHOWN = 220;

const identityText = (draft: Draft): Text => {
  if (draft.identity === null) return { key: laneOf(draft) === 'aduan' ? 'identity-none' : 'identity-later' };
  const name = { name: draft.identity.name ?? '-' };
  const complete = laneOf(draft) === 'aduan' || missingIdentity(draft.identity).length === 0;
  return { key: complete ? 'identity-given' : 'identity-incomplete', values: name };
};

const behalfLines = ({ behalf }: Draft): readonly Text[] => {
  if (!behalf || behalf.source === null) return [];
  const { source, proxy } = behalf;
  return [
    { key: 'line-behalf', values: { source: sourceText(source) } },
    ...(proxy === null || proxy === 'none'
      ? []
      : [{ key: 'line-proxy', values: { name: proxy.name, relation: proxy.relation } }]),
  ];
};

const lines = (draft: Draft): readonly Text[] => [
  ...behalfLines(draft),
  ...understood(draft),
  ...(draft.agency === null && !draft.question ? [{ key: 'line-agency-unknown' }] : []),
  storyOf(draft) === ''
    ? { key: 'line-story-spoken' }
    : { key: 'line-story', values: { story: shortened(storyOf(draft), STORY_SHOWN) } },
  ...(draft.question && !draft.behalf
    ? []
    : [
        { key: 'line-identity', values: { identity: identityText(draft) } },
        { key: draft.confidential ? 'line-confidential' : 'line-not-confidential' },
      ]),
  ...(draft.files.length > 0
    ? [
        {
          key: draft.filesShown && mayShowFiles(draft) ? 'line-files-shown' : 'line-files',
          values: { count: draft.files.length },
        },
      ]
    : []),
  ...(draft.protected !== null ? [{ key: 'line-protected' }] : []),
];

export const summary: Step = {
  name: 'summary',
  isMissing: () => true,
  question: (draft) => ({
    text: {
      key: draft.question ? 'summary-question' : `summary-${laneOf(draft)}`,
      values: { lines: lines(draft) },
    },
    options: [
      option('send', 'choice-send'),
      option('edit', 'choice-edit'),
      ...(draft.question ? [] : [option('view', 'choice-agency-view')]),
      option('keep', 'choice-keep'),
    ],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'text') {
      const otherwise = corrected(draft, answer.text, world);
      if (otherwise) return { kind: 'taken', draft: otherwise, notes: [say('corrected')] };
      // Words at the summary are more of the story, unless there is nothing in them.
      if (answer.reading.words < 2) return { kind: 'unclear', why: { key: 'summary-unclear' } };
      return {
        kind: 'taken',
        draft: settle({ ...draft, story: [...draft.story, answer.text] }, answer.reading, world),
        notes: [say('added-to-draft')],
      };
    }
    if (answer.choice === 'send') return { kind: 'send' };
    if (answer.choice === 'edit') return { kind: 'open', step: 'edit' };
    if (answer.choice === 'view') return { kind: 'open', step: 'agency-view' };
    return { kind: 'keep', note: say('draft-kept') };
  },
  skip: null,
  clear: (draft) => draft,
};
