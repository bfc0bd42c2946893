// The acts on a case from an officer's card, and the answers to the questions they ask.
import { plain } from '../answer.ts';
import { done, option, say, type Option, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { OfficeCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { officeCard, wholeStory } from './card.ts';
import { addWith, askWhat, choseToAdd } from './add-agency.ts';
import { linkFor, refuseLink } from './link.ts';
import { refused } from './no-case.ts';
import {
  acknowledge,
  answerWith,
  assignTo,
  check,
  dropPart,
  handBack,
  rejectFor,
  takeOver,
  toReport,
} from './move.ts';
import { explains, open } from './open-link.ts';
import { inform } from './news.ts';
import { printReceipt, readCode } from './record.ts';
import { agencyWritten, askOfficer, type OfficerAsked } from './question.ts';
import { isReason, REASONS } from './reasons.ts';
import { isOfficeAct, officeRefusal } from './refusal.ts';
import { askReason, choseFile, fileOptions, releaseFor, withholdFor } from './release.ts';
import { settled } from './settled.ts';
import { askReply, doneFor, notYetFor, replyFor } from './speak-for.ts';
import { grantTime, refuseTime } from './time.ts';
import { declineWithdrawal, grantWithdrawal } from './withdrawal.ts';

const saying = (says: readonly Say[]): readonly Effect[] => says.map((one) => ({ kind: 'say', say: one }));

const SKIP = option('skip', 'choice-officer-skip');

/** The choices of a question besides "Kembali". */
const optionsOf = (asked: OfficerAsked, officeCase: OfficeCase): readonly Option[] => {
  switch (asked.act) {
    case 'add-agency':
      return asked.agency === undefined ? [] : [SKIP];
    case 'assign':
      return officeCase.agencyId === null || officeCase.agencyLabel === null
        ? []
        : [option(officeCase.agencyId, 'choice-officer-agency', { agency: officeCase.agencyLabel })];
    case 'reject':
      return [
        ...REASONS.map((reason) => option(reason, `choice-officer-reason-${reason}`)),
        option('other', 'choice-officer-reason-other'),
      ];
    case 'hand-back':
      return [SKIP];
    case 'release':
      return fileOptions(officeCase);
    case 'answer':
    case 'inform':
    case 'identity':
    case 'attachments':
    case 'link':
    case 'withhold':
    case 'reply-for':
    case 'not-yet-for':
      return [];
    default:
      return asked.act satisfies never;
  }
};

export const askAbout = (
  state: State,
  asked: OfficerAsked,
  officeCase: OfficeCase,
  why: Text | null = null,
): Turned =>
  asked.agency !== undefined
    ? askWhat(state, asked, why)
    : asked.files
      ? askReason(state, asked, why)
      : askOfficer(state, asked, optionsOf(asked, officeCase), why);

/** `act` is what the button said; one that no version knows any more shows the card. */
export const actOn = (state: State, officeCase: OfficeCase, act: string, world: World): Turned => {
  if (act === 'read') return settled(state, ...saying(wholeStory(officeCase)));
  if (!isOfficeAct(act)) return settled(state, ...saying([officeCard(officeCase)]));
  const why = officeRefusal(officeCase, act);
  if (why) return refused(state, officeCase, why);
  switch (act) {
    case 'acknowledge':
      return acknowledge(state, officeCase);
    case 'take':
      return takeOver(state, officeCase);
    case 'withdraw':
      return grantWithdrawal(state, officeCase);
    case 'carry-on':
      return declineWithdrawal(state, officeCase);
    case 'check':
      return check(state, officeCase);
    case 'drop':
      return dropPart(state, officeCase);
    case 'to-report':
      return toReport(state, officeCase);
    case 'grant-time':
      return grantTime(state, officeCase);
    case 'refuse-time':
      return refuseTime(state, officeCase);
    case 'assign':
    case 'answer':
    case 'reject':
    case 'inform':
    case 'hand-back':
    case 'link':
    case 'release':
    case 'withhold':
    case 'not-yet-for':
      return askAbout(state, { kind: 'officer', act, reference: officeCase.reference }, officeCase);
    case 'link-refuse':
      return refuseLink(state, officeCase);
    case 'reply-for':
      return askReply(state, officeCase);
    case 'done-for':
      return doneFor(state, officeCase);
    case 'receipt':
      return printReceipt(state, officeCase);
    case 'read-code':
      return readCode(state, officeCase, world);
    case 'identity':
    case 'attachments':
      return open(state, officeCase, act);
    default:
      return act satisfies never;
  }
};

export const backToCard = (state: State, officeCase: OfficeCase): Turned =>
  done(state, say('officer-cancelled'), ...saying([officeCard(officeCase)]));

/** One of the question's choices. */
export const chose = (
  state: State,
  asked: OfficerAsked,
  officeCase: OfficeCase,
  choice: string,
  world: World,
): Turned => {
  if (choice === 'back') return backToCard(state, officeCase);
  if (asked.act === 'hand-back' && choice === 'skip') return handBack(state, officeCase, null);
  if (asked.act === 'add-agency') return choseToAdd(state, asked, officeCase, choice, world);
  if (asked.act === 'reject' && isReason(choice))
    return rejectFor(state, officeCase, choice, world.policy.office);
  if (asked.act === 'reject' && choice === 'other')
    return askOfficer(state, asked, [], { key: 'officer-write-reason' });
  const released = asked.act === 'release' ? choseFile(state, asked, officeCase, choice) : null;
  if (released) return released;
  const agency = asked.act === 'assign' ? world.directory.agencyById(choice) : null;
  return agency
    ? assignTo(state, officeCase, agency)
    : askAbout(state, asked, officeCase, { key: 'officer-choose' });
};

/** "ok" answers nobody. */
const FEWEST_WORDS = 3;
/** With the heading of a notice it stays one message on every channel. */
const LONGEST_WORDS = 3000;

const unusable = (asked: OfficerAsked, text: string): Text | null => {
  if (text.length > LONGEST_WORDS) return { key: 'officer-too-long', values: { longest: LONGEST_WORDS } };
  const needsWords = ['answer', 'reject', 'inform'].includes(asked.act);
  const words = plain(text).split(' ').length;
  return needsWords && words < FEWEST_WORDS ? { key: 'officer-too-short' } : null;
};

/** The officer's own words for the open question. */
export const wrote = (
  state: State,
  asked: OfficerAsked,
  officeCase: OfficeCase,
  text: string,
  world: World,
): Turned => {
  const problem = unusable(asked, text);
  if (problem) return askAbout(state, asked, officeCase, problem);
  switch (asked.act) {
    case 'assign':
      return agencyWritten(state, asked, text, world);
    case 'add-agency':
      return asked.agency === undefined
        ? agencyWritten(state, asked, text, world)
        : addWith(state, asked, text, world);
    case 'answer':
      return answerWith(state, officeCase, text);
    case 'inform':
      return inform(state, officeCase, text);
    case 'reject':
      return rejectFor(state, officeCase, text, world.policy.office);
    case 'hand-back':
      return handBack(state, officeCase, text);
    case 'link':
      return explains(text)
        ? linkFor(state, officeCase, text)
        : askAbout(state, asked, officeCase, { key: 'officer-reason-too-short' });
    case 'identity':
    case 'attachments':
      return open(state, officeCase, asked.act, text);
    case 'release':
      return (
        releaseFor(state, asked, officeCase, text) ??
        askAbout(state, asked, officeCase, { key: 'officer-choose' })
      );
    case 'withhold':
      return withholdFor(state, asked, officeCase, text);
    case 'reply-for':
      return replyFor(state, officeCase, text);
    case 'not-yet-for':
      return notYetFor(state, officeCase, text);
    default:
      return asked.act satisfies never;
  }
};
