// `tanya kabar`: how does my case stand? It reaches officers at most once in the working days that policy says. Whoever asks
// again reads when it was asked; where the case stands, everybody reads each time.
import { beside, say, type Turned } from '../asking.ts';
import { isFinal } from '../complaint.ts';
import { officerNewsAsked } from '../officer/news.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { closedNow } from './closed-now.ts';
import { moveBy, ownCase, unable } from './own-case.ts';
import { sayStatus } from './status.ts';

const date = (day: string) => ({ kind: 'date', day }) as const;

export const askNews = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own) return unable(state, own);
  if (isFinal(own.status)) return beside(state, sayStatus(own));
  if (own.pending !== null) return beside(state, say('news-your-turn', { reference }), sayStatus(own));
  if (own.news !== null) {
    const { askedOn, againOn } = own.news;
    const days = { day: date(askedOn), again: date(againOn) };
    return beside(state, say('news-asked-already', { reference, ...days }), sayStatus(own));
  }
  const closed = closedNow(state, world);
  return beside(
    closed.state,
    moveBy(reference, 'news-asked', {}),
    { kind: 'tell-officers', class: 'notice', reference, say: officerNewsAsked(reference, own.agencyLabel) },
    say('news-asked', { reference }),
    ...closed.effects,
    sayStatus(own),
  );
};
