// The story first: whatever was told is taken, and a very short one is asked for a little more.
import { isSpoken, storyOf, type Draft } from '../draft.ts';
import { withoutLinks } from '../link.ts';
import type { World } from '../world.ts';
import { settle } from './settle.ts';
import type { Step } from './step.ts';

/** Fewer words of content than this is a heading ("KTP"), not a story. */
export const FEWEST_WORDS = 4;
/** With the matter or the office known, this many words of any kind are enough ("ktp saya sudah lama tidak jadi"). */
export const FEWEST_WORDS_WITH_TOPIC = 5;

const isEnough = (draft: Draft, world: World): boolean => {
  if (isSpoken(draft)) return true;
  const told = withoutLinks(storyOf(draft));
  const known = draft.topic !== null || draft.agencyNamed !== null;
  // Asked at every question of the intake: counted first, since reading a story costs more than the rest of a turn's rules.
  if (known && told.trim().split(/\s+/u).length >= FEWEST_WORDS_WITH_TOPIC) return true;
  return world.read(told).words >= FEWEST_WORDS;
};

export const story: Step = {
  name: 'story',
  isMissing: (draft, world) => !isEnough(draft, world),
  question: (draft) => ({
    text: {
      key:
        withoutLinks(storyOf(draft)) !== ''
          ? 'ask-more-story'
          : draft.files.length > 0 || draft.location || draft.story.length > 0
            ? 'ask-story-with-file'
            : 'ask-story',
    },
    options: [],
  }),
  heed: (answer, draft, world) => {
    // The only choice there is: leave the story as it was.
    if (answer.kind === 'choice') return { kind: 'taken', draft };
    if (answer.reading.words === 0) return { kind: 'unclear', why: { key: 'lost' } };
    return {
      kind: 'taken',
      draft: settle({ ...draft, story: [...draft.story, answer.text] }, answer.reading, world),
    };
  },
  skip: null,
  // Going back to the story never throws it away; a new one replaces it when it comes.
  clear: (draft) => draft,
};
