// The officer's side of the conversation.
import { done, say, type Turned } from './asking.ts';
import type { Heard } from './heard.ts';
import { actOn, askAbout, backToCard, chose, wrote } from './officer/act.ts';
import { addAgency, addRefusal } from './officer/add-agency.ts';
import { judge } from './officer/appointment.ts';
import {
  audienceOf,
  broadcast,
  broadcastAgain,
  broadcastCancelled,
  broadcastChoice,
  broadcastWords,
} from './officer/broadcast.ts';
import { broadcastReport, isOfReport, reportNeeds } from './officer/broadcast-report.ts';
import { officeCard, QUEUE } from './officer/card.ts';
import { commitment, commitmentNeeds } from './officer/commitment.ts';
import { channels, resume } from './officer/channels.ts';
import { coSign, twoNumbers } from './officer/co-sign.ts';
import { dueNeeds, dueNotices } from './officer/due-notice.ts';
import { failed } from './officer/failed.ts';
import { inviteAgain, inviteCancelled, inviteChoice, inviteFor, inviteWords } from './officer/invite.ts';
import { leaflet } from './officer/leaflet.ts';
import { learning, learningCase } from './officer/learning.ts';
import {
  mute,
  muteAgain,
  muteCancelled,
  muteChoice,
  muteWords,
  senderAndReason,
  unmute,
} from './officer/mute.ts';
import { noSuchCase, refused } from './officer/no-case.ts';
import { note } from './officer/note.ts';
import { numberAndReason, open, openHow } from './officer/open-link.ts';
import { actOnOfficial, coverage, dutyAnswer, needsOfPeople, people } from './officer/people.ts';
import { consoleLink } from './officer/console-link.ts';
import { pairWhatsapp } from './officer/pair-whatsapp.ts';
import type { OfficerAsked } from './officer/question.ts';
import { queue } from './officer/queue.ts';
import { record } from './officer/record.ts';
import { officeRefusal } from './officer/refusal.ts';
import { roster } from './officer/roster.ts';
import { isOurs, settled, type OurAsked } from './officer/settled.ts';
import { contactFiguresSay, monthIn } from './contact-figures.ts';
import { readReference } from './reference.ts';
import { may } from './roles.ts';
import type { Sender } from './sender.ts';
import type { State } from './state.ts';
import type { Text } from './say.ts';
import type { Need, Surroundings, World } from './world.ts';

type Said = { readonly name: string; readonly rest: string };

const ourQuestion = ({ asked }: State): OurAsked | null => (isOurs(asked) ? asked : null);

/** The fixed word that was typed or tapped, and what stood behind it. */
const commandOf = (heard: Heard): Said | null => {
  if (heard.kind === 'command') return heard.command;
  if (heard.kind === 'token' && heard.token.kind === 'command')
    return { name: heard.token.command, rest: heard.token.rest ?? '' };
  return null;
};

/** The choice of the question now open, or null. */
const choiceOf = (state: State, heard: Heard): string | null =>
  heard.kind === 'token' && heard.token.kind === 'question' && heard.token.rev === state.rev
    ? heard.token.choice
    : null;

const namedCase = (heard: Heard): string | null => {
  if (heard.kind === 'text') return heard.about ?? readReference(heard.text);
  return heard.kind === 'file' ? heard.about : null;
};

const theCase = (reference: string | null): readonly Need[] =>
  reference === null ? [] : [{ kind: 'case-for-office', reference }];

const theSender = (of: Sender | undefined): readonly Need[] =>
  of === undefined ? [] : [{ kind: 'sender', of }];

const theTwo = (numbers: ReturnType<typeof twoNumbers>): readonly Need[] =>
  numbers === null ? [] : [{ kind: 'two-cases', references: [numbers.own, numbers.other] }];

const needsOfCommand = ({ name, rest }: Said, around: Surroundings): readonly Need[] | null => {
  if (name === 'antrean') return [{ kind: 'queue' }, { kind: 'failed-events' }, { kind: 'due-notices' }];
  if (name === 'gagal') return [{ kind: 'failed-list' }];
  if (name === 'komitmen') return commitmentNeeds(rest, around.today);
  if (name === 'kanal' || name === 'lanjutkan') return [{ kind: 'channels' }];
  if (['identitas', 'lampiran', 'catatan', 'tambah-instansi'].includes(name))
    return theCase(numberAndReason(rest).reference);
  if (name === 'satukan') return theTwo(twoNumbers(rest));
  if (name === 'belajar') return [{ kind: 'learning' }, ...theCase(learningCase(rest))];
  if (name === 'bisukan' || name === 'bunyikan') return theSender(senderAndReason(rest)?.who);
  if (name === 'siaran') return isOfReport(rest) ? reportNeeds(rest) : [];
  if (name === 'narahubung') return needsOfPeople(rest, around);
  if (name === 'cakupan') return [{ kind: 'coverage' }];
  if (name === 'selebaran') return [{ kind: 'leaflets' }];
  if (name === 'jumlah') return [{ kind: 'contact-figures', month: monthIn(rest, around.today) }];
  if (name === 'piket') return [{ kind: 'roster' }];
  if (name === 'sampaikan') return dueNeeds(rest);
  return ['undang', 'hubungkan', 'kantor', 'catat'].includes(name) ? [] : null;
};

/** What an officer's turn has to find; nothing at all for whoever is no officer. */
export const officerNeeds = (state: State, heard: Heard, around: Surroundings): readonly Need[] => {
  if (!may(around.standing, 'see-queue')) return [];
  if (heard.kind === 'token' && heard.token.kind === 'case') return theCase(heard.token.reference);
  if (heard.kind === 'token' && heard.token.kind === 'appointment')
    return heard.token.act === 'approve' || heard.token.act === 'refuse'
      ? [{ kind: 'appointment', id: heard.token.id }]
      : [{ kind: 'official', id: heard.token.id }];
  const command = commandOf(heard);
  const forCommand = command ? needsOfCommand(command, around) : null;
  if (forCommand) return forCommand;
  const asked = ourQuestion(state);
  if (asked?.kind === 'officer')
    return [...theCase(asked.reference), ...(asked.act === 'link' ? [{ kind: 'alone' } as const] : [])];
  if (asked?.kind === 'mute') return theSender(asked.who);
  if (asked?.kind === 'duty') return [{ kind: 'official', id: asked.appointment }];
  if (asked?.kind === 'broadcast') {
    const to = audienceOf(asked, choiceOf(state, heard), heard.kind === 'text' ? heard.text : null, around);
    return to === null ? [] : [{ kind: 'audience', to }];
  }
  return theCase(namedCase(heard));
};

const opened = (state: State, what: 'identity' | 'attachments', rest: string, world: World): Turned => {
  const { reference, reason } = numberAndReason(rest);
  if (reference === null) return openHow(state);
  const { officeCase } = world.found;
  return officeCase ? open(state, officeCase, what, reason) : noSuchCase(state, reference, world);
};

/** A word that begins something of an officer's; null: it is for the open question. */
const onCommand = (state: State, { name, rest }: Said, world: World): Turned | null => {
  switch (name) {
    case 'antrean': {
      const { found } = world;
      return done(state, {
        kind: 'say',
        say: queue(
          found.queue ?? [],
          { failed: found.failedEvents ?? 0, due: found.dueNotices?.count ?? 0 },
          Number(rest) || 1,
        ),
      });
    }
    case 'gagal':
      return failed(state, rest, world);
    case 'komitmen':
      return commitment(state, rest, world);
    case 'kanal':
      return channels(state, world);
    case 'lanjutkan':
      return resume(state, rest, world);
    case 'identitas':
      return opened(state, 'identity', rest, world);
    case 'lampiran':
      return opened(state, 'attachments', rest, world);
    case 'catatan':
      return note(state, rest, world);
    case 'tambah-instansi':
      return addAgency(state, rest, world);
    case 'satukan':
      return coSign(state, rest, world);
    case 'belajar':
      return learning(state, rest, world);
    case 'bisukan':
      return mute(state, rest, world);
    case 'bunyikan':
      return unmute(state, rest, world);
    case 'hubungkan':
      return pairWhatsapp(state);
    case 'kantor':
      return consoleLink(state);
    case 'undang':
      return inviteFor(state, rest, world);
    case 'siaran':
      return isOfReport(rest) ? broadcastReport(state, rest, world) : broadcast(state, rest);
    case 'narahubung':
      return people(state, rest, world);
    case 'cakupan':
      return coverage(state, world);
    case 'piket':
      return roster(state, rest, world);
    case 'selebaran':
      return leaflet(state, rest, world);
    case 'jumlah': {
      const { contactFigures } = world.found;
      return contactFigures
        ? settled(state, { kind: 'say', say: { ...contactFiguresSay(contactFigures), choices: [QUEUE] } })
        : null;
    }
    case 'catat':
      return record(state, world);
    case 'sampaikan':
      return dueNotices(state, rest, world);
    default:
      return null;
  }
};

/** What is the matter with what came, when it does not answer the open question. */
const problemOf = (heard: Heard): Text => {
  if (heard.kind === 'command' && heard.command.name === 'bantuan') return { key: 'officer-help-question' };
  if (heard.kind === 'command') return { key: 'officer-cannot-skip' };
  if (heard.kind === 'token' || heard.kind === 'dead-button') return { key: 'officer-late-button' };
  return { key: heard.kind === 'text' ? 'officer-choose' : 'officer-only-words' };
};

const leaves = (heard: Heard): boolean =>
  heard.kind === 'command' && (heard.command.name === 'batal' || heard.command.name === 'kembali');

const aboutCase = (state: State, asked: OfficerAsked, heard: Heard, world: World): Turned => {
  const { officeCase } = world.found;
  if (!officeCase) return noSuchCase(state, asked.reference, world);
  if (leaves(heard)) return backToCard(state, officeCase);
  const why = asked.act === 'add-agency' ? addRefusal(officeCase) : officeRefusal(officeCase, asked.act);
  if (why) return refused(state, officeCase, why);
  const mayBeLeft = asked.act === 'hand-back' || asked.agency !== undefined;
  const skips = heard.kind === 'command' && heard.command.name === 'lewati' && mayBeLeft;
  const choice = skips ? 'skip' : choiceOf(state, heard);
  if (choice !== null) return chose(state, asked, officeCase, choice, world);
  if (heard.kind === 'text') return wrote(state, asked, officeCase, heard.text, world);
  return askAbout(state, asked, officeCase, problemOf(heard));
};

const answered = (state: State, asked: OurAsked, heard: Heard, world: World): Turned => {
  const choice = choiceOf(state, heard);
  switch (asked.kind) {
    case 'officer':
      return aboutCase(state, asked, heard, world);
    case 'invite':
      if (leaves(heard)) return inviteCancelled(state);
      if (choice !== null) return inviteChoice(state, asked, choice, world);
      return heard.kind === 'text'
        ? inviteWords(state, asked, heard.text, world)
        : inviteAgain(state, asked, problemOf(heard), world);
    case 'duty': {
      const said = choice !== null ? { choice } : heard.kind === 'text' ? { text: heard.text } : null;
      return dutyAnswer(state, asked, leaves(heard) ? { choice: 'back' } : said, problemOf(heard), world);
    }
    case 'mute':
      if (leaves(heard)) return muteCancelled(state);
      if (choice !== null) return muteChoice(state, asked, choice, world);
      return heard.kind === 'text'
        ? muteWords(state, asked, heard.text, problemOf(heard))
        : muteAgain(state, asked, problemOf(heard));
    case 'broadcast':
      if (leaves(heard)) return broadcastCancelled(state);
      if (choice !== null) return broadcastChoice(state, asked, choice, world);
      return heard.kind === 'text'
        ? broadcastWords(state, asked, heard.text, problemOf(heard), world)
        : broadcastAgain(state, asked, problemOf(heard), world);
    default:
      return asked satisfies never;
  }
};

/** Words that need no question to be answered. */
const SAID_TO: { readonly [command: string]: string } = {
  bantuan: 'officer-help',
  thanks: 'officer-you-are-welcome',
};

const guide = (state: State, heard: Heard, world: World): Turned => {
  const { officeCase } = world.found;
  if (officeCase) return settled(state, { kind: 'say', say: officeCard(officeCase) });
  if (heard.kind === 'token' || heard.kind === 'dead-button')
    return settled(state, say('officer-late-button', {}, [QUEUE]));
  const said = heard.kind === 'command' ? SAID_TO[heard.command.name] : undefined;
  return settled(state, say(said ?? 'officer-lost', {}, [QUEUE]));
};

/** An officer no more, or never: as if the word were unknown. His words are a citizen's or a focal point's again. */
const notOfficer = (state: State, world: World): Turned =>
  settled(
    { ...state, role: may(world.standing, 'work-cases') ? 'focal' : 'citizen' },
    say('officer-unknown-word'),
  );

/** One event of an officer. `world.found` holds what `officerNeeds` named. */
export const officerTurn = (state: State, heard: Heard, world: World): Turned => {
  if (!may(world.standing, 'see-queue')) return notOfficer(state, world);
  if (heard.kind === 'token' && heard.token.kind === 'appointment')
    return heard.token.act === 'approve' || heard.token.act === 'refuse'
      ? judge(state, world.found.appointment, heard.token.act)
      : actOnOfficial(state, world.found.official, heard.token.act);
  if (heard.kind === 'token' && heard.token.kind === 'case') {
    const { officeCase } = world.found;
    return officeCase
      ? actOn(state, officeCase, heard.token.act, world)
      : noSuchCase(state, heard.token.reference, world);
  }
  const command = commandOf(heard);
  const turned = command ? onCommand(state, command, world) : null;
  if (turned) return turned;
  const asked = ourQuestion(state);
  return asked ? answered(state, asked, heard, world) : guide(state, heard, world);
};
