// The state of one conversation, as it is stored. A change of shape means: a new VERSION, one upgrade function, one
// stored example under test/states.
import type { Wanted } from './announcement.ts';
import type { Audience } from './audience.ts';
import type { Moment } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { IncomingFile } from './event.ts';
import type { IdentityField, IdentityFields } from './reading.ts';
import type { Plan } from './leave-plan.ts';
import type { Duty } from './roles.ts';
import type { Language } from './say.ts';
import type { Sender } from './sender.ts';

export const VERSION = 2;

/** The steps of the intake; one file each in steps/. */
export type IntakeStep =
  | 'source'
  | 'story'
  | 'kind'
  | 'topic'
  | 'agency'
  | 'district'
  | 'place'
  | 'date'
  | 'reported'
  | 'forward'
  | 'confirm'
  | 'confidential'
  | 'identity'
  | 'proxy'
  | 'files'
  | 'summary'
  | 'edit'
  | 'agency-view'
  | 'strike';

/** What was asked last and not answered. `rev` of the state numbers it. */
export type Asked =
  | {
      readonly kind: 'intake';
      readonly step: IntakeStep;
      /** One field is being corrected: the summary comes next. */
      readonly editing?: boolean;
    }
  | {
      readonly kind: 'new-or-old';
      readonly text: string;
      readonly references: readonly string[];
      /** A file that came; `text` is its caption. `more` came after it. */ readonly file?: IncomingFile;
      readonly more?: readonly IncomingFile[];
    }
  | {
      readonly kind: 'draft-or-new';
      /** Words that came beside a draft put away: of which are they? */ readonly text?: string;
    }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'human' }
  | { readonly kind: 'status-code' }
  | {
      readonly kind: 'which-case';
      readonly to: 'add' | 'reply' | 'code' | 'withdraw' | 'reopen' | 'news';
      readonly text: string;
    }
  | { readonly kind: 'reply'; readonly reference: string }
  | { readonly kind: 'add'; readonly reference: string }
  | {
      readonly kind: 'consent-value';
      readonly reference: string;
      readonly id: string;
      readonly fields: readonly IdentityField[];
      readonly values: IdentityFields;
      readonly missing: IdentityField;
    }
  | {
      readonly kind: 'consent';
      readonly reference: string;
      readonly id: string;
      readonly fields: readonly IdentityField[];
      readonly values: IdentityFields;
    }
  | {
      readonly kind: 'withdraw';
      readonly reference: string;
      /** What he wrote of why. */ readonly reason?: string;
    }
  | {
      readonly kind: 'not-yet';
      readonly reference: string;
      /** Which of several agencies: the number of its part, or of the case itself. None: all of them. */
      readonly of?: string;
    }
  | { readonly kind: 'not-yet-whose'; readonly reference: string }
  | { readonly kind: 'rate'; readonly reference: string }
  | { readonly kind: 'rate-reason'; readonly reference: string }
  | { readonly kind: 'complete-identity'; readonly reference: string }
  | {
      /** Of his own data. open: an open case stands in the way of erasing. */
      readonly kind: 'my-data';
      readonly stage: 'menu' | 'field' | 'value' | 'confirm' | 'erase' | 'open';
      readonly field?: IdentityField;
      readonly value?: string;
      /** The question of an open draft that comes again afterwards. */
      readonly step?: IntakeStep;
    }
  | { readonly kind: 'link'; readonly reference: string; readonly wish: string }
  | { readonly kind: 'show-files'; readonly reference: string }
  // the focal point's
  | {
      readonly kind: 'focal';
      readonly act:
        | 'ask'
        | 'data'
        | 'redirect'
        | 'redirect-reason'
        | 'progress'
        | 'time'
        | 'time-reason'
        | 'trouble'
        | 'resolve';
      readonly reference: string;
      readonly agency?: string;
      /** The WIB day until which he asks for time. */ readonly day?: string;
      /** What was picked so far of the applicant's data. */ readonly fields?: readonly IdentityField[];
      /** Photos that came before the explanation of an answer. */ readonly evidence?: readonly IncomingFile[];
    }
  /** What hinders him, said of his message of the day. */
  | { readonly kind: 'hindrance' }
  | { readonly kind: 'join'; readonly code: string; readonly name?: string; readonly position?: string }
  | ({ readonly kind: 'leave'; /** The appointment. */ readonly duty: string } & Plan)
  // the officer's
  | {
      readonly kind: 'officer';
      readonly act:
        | 'assign'
        | 'answer'
        | 'reject'
        | 'hand-back'
        | 'inform'
        | 'identity'
        | 'attachments'
        | 'link'
        | 'release'
        | 'withhold'
        | 'add-agency'
        | 'reply-for'
        | 'not-yet-for';
      readonly reference: string;
      /** The agency that is to answer as well, once it was chosen. */ readonly agency?: string;
      /** The attachments he chose to release. */ readonly files?: readonly string[];
    }
  | { readonly kind: 'invite'; readonly agency?: string; readonly role?: Duty }
  | ({
      readonly kind: 'duty';
      readonly act: 'end' | 'leave';
      readonly appointment: string;
      readonly why?: 'transfer' | 'resigned' | 'removed';
    } & Plan)
  | { readonly kind: 'mute'; readonly who: Sender; readonly reason?: string }
  | {
      readonly kind: 'broadcast';
      readonly stage: 'text' | 'audience' | 'confirm' | 'when';
      readonly text?: string;
      readonly to?: Audience | 'all' | 'due';
      readonly wants?: Wanted;
      readonly at?: Moment;
      readonly every?: 'week' | 'month';
    };

/** A draft put aside in silence, with the question that was open then and its number. */
export type Aside = { readonly draft: Draft; readonly asked: Asked | null; readonly rev: number };

export type State = {
  readonly version: typeof VERSION;
  readonly language: Language;
  /** The role free text goes to when nothing is asked. */
  readonly role: 'citizen' | 'focal' | 'officer';
  readonly draft: Draft | null;
  readonly asked: Asked | null;
  /** Numbers the questions; a button carries the number of the question it answers. */
  readonly rev: number;
  /** The one-line data notice was shown. */
  readonly noticed: boolean;
  /** A case opened by number and code in this chat: status and adding to it, nothing else. */
  readonly opened: string | null;
  /** Of the code that opened it: with another code the case is open here no more. Chats from before there were marks have none. */
  readonly openedMark?: string;
  /** The album answered last and the case its parts go to; null: the draft. */
  readonly album?: { readonly id: string; readonly reference: string | null };
  /** Drafts that were left alone for too long, the newest last: `lanjut` opens them again. */
  readonly aside?: readonly Aside[];
  /** What the answer to `text` was worked out from, while that answer can still be taken back. */
  readonly unsent?: { readonly before: State; readonly text: string };
  /** The WIB day on which this chat was last told that the office is closed; once a day is enough. */
  readonly closedToldOn: string | null;
};

/** Whose question it is: words answer it in that role. */
export const FACE_OF_ASKED: { readonly [K in Asked['kind']]: State['role'] } = {
  intake: 'citizen',
  'new-or-old': 'citizen',
  'draft-or-new': 'citizen',
  cancel: 'citizen',
  human: 'citizen',
  'status-code': 'citizen',
  'which-case': 'citizen',
  reply: 'citizen',
  add: 'citizen',
  'consent-value': 'citizen',
  consent: 'citizen',
  withdraw: 'citizen',
  'not-yet': 'citizen',
  'not-yet-whose': 'citizen',
  rate: 'citizen',
  'rate-reason': 'citizen',
  'complete-identity': 'citizen',
  'my-data': 'citizen',
  link: 'citizen',
  'show-files': 'citizen',
  focal: 'focal',
  hindrance: 'focal',
  join: 'focal',
  leave: 'focal',
  officer: 'officer',
  invite: 'officer',
  duty: 'officer',
  broadcast: 'officer',
  mute: 'officer',
};

export const NEW_STATE: State = {
  version: VERSION,
  language: 'id',
  role: 'citizen',
  draft: null,
  asked: null,
  rev: 0,
  noticed: false,
  opened: null,
  closedToldOn: null,
};
