// The story first: whatever was told is taken, and a very short one is asked for a little more.
import { storyOf } from '../draft.ts';
import { settle } from './settle.ts';
import type { Step } from './step.ts';

/** Fewer words of content than this is a heading ("KTP"), not a story. */
export const FEWEST_WORDS = 4;

export const story: Step = {
  name: 'story',
  isMissing: (draft, world) => world.read(storyOf(draft)).words < FEWEST_WORDS,
  question: (draft) => ({
    text: {
      key:
        draft.story.length > 0
          ? 'ask-more-story'
          : draft.files.length > 0 || draft.location
            ? 'ask-story-with-file'
            : 'ask-story',
    },
    options: [],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'choice') return { kind: 'unclear', why: { key: 'unclear' } };
    return {
      kind: 'taken',
      draft: settle({ ...draft, story: [...draft.story, answer.text] }, answer.reading, world),
    };
  },
  skip: null,
  // Going back to the story never throws it away; a new one replaces it when it comes.
  clear: (draft) => draft,
};
