// Taps on notices and status messages about a case.
import { ask, beside, option, say, type Turned } from '../asking.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { beginConsent } from './consent.ts';
import { askStars, confirm, rate } from './confirm.ts';
import { answerLink, wishLink } from './link.ts';
import { numberOf, ownCase } from './own-case.ts';
import { askWhyNotYet } from './reopen.ts';
import { makeReport } from './report.ts';
import { stillSettled } from './revisit.ts';
import { askShowFiles } from './shown-files.ts';
import { sayStatus } from './status.ts';
import { askWithdraw } from './withdraw.ts';

/** What whoever opened a case by number and code may do with it. */
const WITH_A_CODE = ['add', 'link'];

/** `isTyped`: by words or a number, not by a tap. */
export const caseAct = (
  state: State,
  {
    reference,
    act,
    id = null,
  }: { readonly reference: string; readonly act: string; readonly id?: string | null },
  isTyped: boolean,
  world: World,
): Turned => {
  if ((act === 'link-yes' || act === 'link-no') && id !== null)
    return answerLink(state, { reference, id }, act === 'link-yes', isTyped, world);
  const own = ownCase(world, reference);
  if (!own && !(WITH_A_CODE.includes(act) && state.opened === reference))
    return beside(state, say('no-such-case'));
  switch (act) {
    case 'reply':
      return own?.pending?.kind === 'question'
        ? ask(
            state,
            { kind: 'reply', reference },
            'reply',
            { key: 'ask-reply', values: { reference: numberOf(own), text: own.pending.text } },
            [option('cancel', 'choice-cancel')],
          )
        : beside(state, say('request-over'), ...(own ? [sayStatus(own)] : []));
    case 'add':
      return ask(state, { kind: 'add', reference }, 'add', { key: 'ask-add', values: { reference } }, [
        option('cancel', 'choice-cancel'),
      ]);
    case 'link':
      return wishLink(state, reference, world);
    case 'files':
      return askShowFiles(state, reference, world);
    case 'evidence':
      return own ? beside(state, { kind: 'open-evidence', reference }) : beside(state, say('no-such-case'));
    case 'consent':
      return beginConsent(state, reference, world);
    case 'yes':
      return confirm(state, reference, world);
    case 'withdraw':
      return askWithdraw(state, reference, world);
    case 'no':
    case 'reopen':
      return askWhyNotYet(state, reference, world);
    case 'report':
      return makeReport(state, reference, world);
    case 'still':
      return stillSettled(state, reference, world);
    case 'rate':
      return id === null ? askStars(state, reference) : rate(state, reference, Number(id), world);
    default:
      // `status`, `news`, and acts of a release this one does not know.
      return beside(state, ...(own ? [sayStatus(own)] : [say('no-such-case')]));
  }
};
