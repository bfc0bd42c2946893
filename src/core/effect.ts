// What a turn wants done. Desk carries effects out inside the turn's transaction; a turn does nothing itself.
import type { AgencyText } from './agency-face.ts';
import type { Announcement, BroadcastAct } from './announcement.ts';
import type { Commitment } from './commitment.ts';
import type { Draft } from './draft.ts';
import type { IdentityField, IdentityFields, ProtectedReason } from './reading.ts';
import type { IncomingFile } from './event.ts';
import type { Lane, Move } from './complaint.ts';
import type { HowTold } from './officer/due-notice.ts';
import type { Letter } from './held.ts';
import type { Duty } from './roles.ts';
import type { Language, Say, Text } from './say.ts';
import type { WhyOfficer } from './link-wish.ts';
import type { Sender } from './sender.ts';
import type { AgencySay } from './agency-say.ts';

/** The complaint as it is filed. `agencyText` is all that an agency will read of the story. */
export type Filing = {
  readonly reference: string;
  readonly secret: string;
  readonly lane: Lane;
  readonly draft: Draft;
  readonly agencyText: AgencyText;
  readonly emergency: boolean;
  readonly protected: ProtectedReason | null;
};

/** What goes with a move into its event row. Sealed. `agencyText` is the part an agency may read. */
export type MovePayload = {
  readonly text?: string;
  readonly agencyText?: AgencyText;
  readonly agency?: string | null;
  readonly fields?: readonly IdentityField[];
  readonly consent?: string;
  readonly values?: IdentityFields;
  readonly stars?: number;
  /** The WIB day that was promised, asked for or given. */
  readonly day?: string;
  readonly file?: IncomingFile;
  /** The attachments an officer releases, by id. */
  readonly files?: readonly string[];
};

/** How long a message matters and what it may disturb: see "too old" in docs. */
export type NoticeClass = 'reply' | 'notice' | 'reminder' | 'broadcast' | 'emergency';

export type Effect =
  /** Answer the person of this turn. Several become the parts of one outbox row. `about`: the case that it shows. */
  | {
      readonly kind: 'say';
      readonly say: Say;
      readonly about?: string;
      /** The answer waits so many seconds, and is taken back when more of the same comes before it is sent. */
      readonly givesWay?: number;
    }
  | { readonly kind: 'file'; readonly filing: Filing }
  /** `corrected`: the one field that its owner changed; recorded as that. */
  | {
      readonly kind: 'keep-identity';
      readonly identity: IdentityFields;
      readonly consentVersion: string;
      readonly corrected?: IdentityField;
    }
  /** Desk tells him all that is kept: these lines, then each of his cases. */
  | { readonly kind: 'copy-of-data'; readonly lines: readonly Text[] }
  /** Desk erases the person of this turn and says goodbye in that language. */
  | { readonly kind: 'erase'; readonly language: Language }
  | { readonly kind: 'keep-file'; readonly file: IncomingFile; readonly reference: string | null }
  /** A photo that goes with the answer of this turn's focal point. */
  | { readonly kind: 'keep-evidence'; readonly file: IncomingFile; readonly reference: string }
  /** `by` is this turn's person in that role. The rule table allowed it on the locked row. */
  | {
      readonly kind: 'move';
      readonly reference: string;
      readonly move: Move;
      readonly by: 'citizen' | 'focal' | 'officer';
      readonly payload: MovePayload;
    }
  /**
   * Another agency answers the case as well: a part of it with this number, which routing brings to its focal points with the note.
   * Desk tells the reporter with `noticeAgencyAdded`.
   */
  | {
      readonly kind: 'add-agency';
      readonly reference: string;
      readonly agency: string;
      readonly note: string | null;
      readonly part: { readonly reference: string; readonly secret: string };
    }
  /** What officers alone read of a case, in the words of this turn's officer. */
  | { readonly kind: 'note'; readonly reference: string; readonly text: string }
  /** Tell the reporter of a case, at the address he last used. */
  | { readonly kind: 'tell-citizen'; readonly reference: string; readonly say: Say }
  /** Tell the focal point that has the case, or all that were offered it. Takes only what was worded from an AgencyFace. */
  | { readonly kind: 'tell-focal'; readonly reference: string; readonly say: AgencySay }
  | {
      readonly kind: 'tell-officers';
      readonly say: Say;
      readonly class: NoticeClass;
      readonly reference?: string;
    }
  | { readonly kind: 'new-code'; readonly reference: string; readonly secret: string }
  | { readonly kind: 'wrong-code'; readonly reference: string }
  /** This chat wishes to be the reporter's of the case. `why` an officer is asked; null: the reporter is, in his own chats. */
  | { readonly kind: 'wish-link'; readonly reference: string; readonly why: WhyOfficer | null }
  /** The word on a wish. Desk tells the chat that asked, and after an officer's yes the reporter's others. */
  | {
      readonly kind: 'decide-link';
      readonly wish: string;
      readonly by: 'citizen' | 'officer';
      readonly decision: 'link' | 'refuse' | 'to-officer';
      readonly note: string | null;
    }
  | {
      readonly kind: 'invite';
      readonly code: string;
      readonly agency: string;
      readonly area: string | null;
      /** None: a focal point. */ readonly role?: Duty;
    }
  /** Desk asks the officers for a verdict on the new focal point with `appointmentCard`; an admin is one at once. */
  | {
      readonly kind: 'redeem';
      readonly code: string;
      readonly name: string;
      readonly position: string;
      readonly letter?: Letter;
    }
  /** Desk tells the person with `appointmentVerdict`. */
  | { readonly kind: 'approve'; readonly appointment: string; readonly approved: boolean }
  /** Desk sends `broadcastMessage`: the very words of the preview. */
  | { readonly kind: 'broadcast'; readonly announcement: Announcement }
  | { readonly kind: 'broadcast-act'; readonly id: string; readonly act: BroadcastAct }
  /** A focal point's answer to a broadcast, by its place among the answers. */
  | { readonly kind: 'answer-broadcast'; readonly id: string; readonly answer: number }
  /** Announcements are for this person or not; messages about cases always are. */
  | { readonly kind: 'announcements'; readonly wanted: boolean }
  /** Desk ends the appointment at once: access, cards, open cases; `successor` is an appointment of the same agency. */
  | {
      readonly kind: 'end-duty';
      readonly appointment: string;
      readonly why: 'transfer' | 'resigned' | 'removed';
      readonly successor: string | null;
    }
  /** Both are appointments of one agency. Desk tells whoever it concerns. WIB days, both inside. */
  | {
      readonly kind: 'leave';
      readonly appointment: string;
      readonly substitute: string;
      readonly firstDay: string;
      readonly lastDay: string;
    }
  | { readonly kind: 'end-leave'; readonly appointment: string }
  /** The focal point of this turn gives the case to a colleague, an appointment of the same agency. */
  | { readonly kind: 'hand-over'; readonly reference: string; readonly to: string }
  /** A one-use link to the page of the whole network; the desk appends it to this turn's answer. */
  | { readonly kind: 'coverage-link' }
  /** A one-use link to a page with the identity or the attachments of a case; the desk appends it to this turn's answer. */
  | {
      readonly kind: 'open-link';
      readonly reference: string;
      readonly what: 'identity' | 'attachments';
      readonly reason: string;
    }
  /** A one-use link to what the agency may see of a case's files, for the focal point of this turn; the desk says it. */
  | { readonly kind: 'open-files'; readonly reference: string }
  /** A one-use link to the photos an agency sent with its answer, for the reporter of this turn; the desk says it. */
  | { readonly kind: 'open-evidence'; readonly reference: string }
  /** A one-use link to paper for a reporter without a chat: his receipt with a new code, or a letter with what is due to be told. */
  | { readonly kind: 'paper-link'; readonly reference: string; readonly notice: string | null }
  /** A new code for a reporter without a chat, read to him by this turn's officer. */
  | { readonly kind: 'read-code'; readonly reference: string; readonly secret: string }
  /** What was due to be told to somebody without a chat has been. */
  | { readonly kind: 'tick-notice'; readonly id: string; readonly how: HowTold }
  /** What a reporter without a chat said to this turn's officer: his answer, that it is done, or what is not. */
  | {
      readonly kind: 'speak-for';
      readonly reference: string;
      readonly move: 'replied' | 'confirmed' | 'reopened';
      readonly text: string | null;
    }
  /** This turn's person is the reporter of a case that an officer wrote down: he has its code, and nobody's chat has it yet. */
  | { readonly kind: 'link-recorded'; readonly reference: string }
  /** A leaflet for an agency or an event: kept when it is new, and the address of its page is said. */
  | {
      readonly kind: 'leaflet';
      readonly id: string;
      readonly agency: string | null;
      readonly event: string | null;
      readonly isNew: boolean;
    }
  /** The chat of this turn began by a leaflet. */
  | { readonly kind: 'leaflet-start'; readonly id: string }
  /** Desk tells the others who were called who has it with `emergencyTaken`. */
  | { readonly kind: 'acknowledge-emergency'; readonly reference: string }
  /** Who is called on these days of the roster, the first first; nobody: a gap. Desk tells whoever was put there by another. */
  | {
      readonly kind: 'roster';
      readonly act: 'set';
      readonly days: readonly string[];
      readonly people: readonly string[];
    }
  /** Asks a colleague to take the day of this turn's person. */
  | { readonly kind: 'roster'; readonly act: 'offer'; readonly day: string; readonly to: string }
  /** This turn's person takes the place of `from` on that day. */
  | { readonly kind: 'roster'; readonly act: 'take'; readonly day: string; readonly from: string }
  /** Play a failed event once more, or put it away. Desk records who decided and the note. */
  | {
      readonly kind: 'failed-event';
      readonly id: string;
      readonly act: 'again' | 'resolve';
      readonly note: string;
    }
  /** His messages are answered by one sentence for so many days; 0: no more. */
  | { readonly kind: 'mute'; readonly who: Sender; readonly days: number; readonly reason: string }
  /** Puts a new one into the register; gives a one-use link to its page; or a link by which the head of the unit agrees. */
  | {
      readonly kind: 'commitment';
      readonly act: 'begin';
      readonly id: string;
      readonly commitment: Commitment;
    }
  | { readonly kind: 'commitment'; readonly act: 'page'; readonly id: string | null }
  | { readonly kind: 'commitment'; readonly act: 'consent'; readonly id: string }
  /**
   * The reply of this turn's person to his message of the day: for each case in it an event, and of what hinders him officers
   * are told.
   */
  | { readonly kind: 'reply-to-reminder'; readonly reply: 'ready' }
  | { readonly kind: 'reply-to-reminder'; readonly reply: 'trouble'; readonly text: string }
  /** A held channel is sent to again. */
  | { readonly kind: 'resume-channel'; readonly channel: string }
  /** A one-use link to the office's pages, for the officer of this turn; the desk says it. */
  | { readonly kind: 'console-link' }
  /** A one-use link to the page that pairs WhatsApp Web; the desk says it, or that there is nothing to pair. */
  | { readonly kind: 'pair-whatsapp' }
  /** The reporter of the case signs the other one too; his own ends. */
  | { readonly kind: 'co-sign'; readonly reference: string; readonly other: string }
  /** Takes back what was learned last, or lets lessons be tried again. */
  | { readonly kind: 'learning'; readonly act: 'take-back' | 'go-on' }
  /** Count for figures; never words. */
  | { readonly kind: 'count'; readonly what: string };
