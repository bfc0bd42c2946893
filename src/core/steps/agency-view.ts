// "Yang dibaca instansi": exactly what the agency will read of the story, before it is sent; more can be struck.
import { strike, type AgencyText } from '../agency-face.ts';
import { option } from '../asking.ts';
import { storyOf, type Draft } from '../draft.ts';
import type { World } from '../world.ts';
import { mayShowFiles } from './files.ts';
import type { Step } from './step.ts';
import { understood } from './understood.ts';

/** The story as the agency reads it: personal data, all that is known of the reporter, and what he struck himself. */
export const agencyTextOf = (draft: Draft, world: World): AgencyText => {
  const story = storyOf(draft);
  // Not the place of birth or the occupation: those are words of many stories.
  const { address, nik, phone } = draft.identity ?? {};
  const own = [address, nik, phone].filter((value) => value !== undefined);
  const proxy = draft.behalf?.proxy;
  const names = [
    ...world.known.names,
    ...(draft.identity?.name ? [draft.identity.name] : []),
    ...(proxy && proxy !== 'none' ? [proxy.name] : []),
  ];
  return strike(story, world.read(story).personal, {
    names,
    exact: [...world.known.exact, ...own, ...draft.struck],
  });
};

/** The whole message stays under 900 characters with the lines around it. */
const SHOWN = 600;

export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

export const agencyView: Step = {
  name: 'agency-view',
  isMissing: () => false,
  question: (draft, world) => ({
    text: {
      key: 'agency-view',
      values: {
        lines: understood(draft),
        text:
          storyOf(draft) === ''
            ? { key: 'agency-view-spoken' }
            : shortened(agencyTextOf(draft, world), SHOWN),
        files: {
          key: draft.filesShown && mayShowFiles(draft) ? 'agency-view-files' : 'agency-view-no-files',
        },
      },
    },
    options: [option('back', 'choice-back-to-summary'), option('strike', 'choice-strike')],
  }),
  heed: (answer, draft) => {
    if (answer.kind === 'choice')
      return answer.choice === 'strike' ? { kind: 'open', step: 'strike' } : { kind: 'taken', draft };
    return { kind: 'unclear', why: { key: 'unclear' } };
  },
  skip: (draft) => draft,
  clear: (draft) => draft,
};

export const strikeStep: Step = {
  name: 'strike',
  isMissing: () => false,
  question: () => ({ text: { key: 'ask-strike' }, options: [option('back', 'choice-back')] }),
  heed: (answer, draft) => {
    if (answer.kind === 'choice') return { kind: 'open', step: 'agency-view' };
    if (!storyOf(draft).toLowerCase().includes(answer.text.toLowerCase()))
      return { kind: 'unclear', why: { key: 'strike-unclear' } };
    return { kind: 'open', step: 'agency-view', draft: { ...draft, struck: [...draft.struck, answer.text] } };
  },
  skip: (draft) => draft,
  clear: (draft) => ({ ...draft, struck: [] }),
};
