// What a turn may know besides the state and the event. Desk gathers it; the turn only reads it.
import type { Appointed, Audience } from './audience.ts';
import type { BroadcastLine, BroadcastReport } from './announcement.ts';
import type { Moment } from './calendar.ts';
import type { AgencyFace, KnownOfReporter } from './agency-face.ts';
import type { ChannelLine } from './channel-line.ts';
import type { CaseLine, ErasedCase, OfficeCase, OwnCase } from './case-view.ts';
import type { CommitmentLine, CommitmentView } from './commitment-view.ts';
import type { Lane, Status } from './complaint.ts';
import type { ContactFigures } from './contact-figures.ts';
import type { DueLine } from './officer/due-notice.ts';
import type { Leaflet, LeafletLine } from './leaflet.ts';
import type { LinkWay } from './link-wish.ts';
import type { DutyView } from './colleagues.ts';
import type { Coverage } from './coverage.ts';
import type { Directory } from './directory.ts';
import type { FileRoom } from './file-room.ts';
import type { Period } from './promise-measure.ts';
import type { IdentityFields, Reading } from './reading.ts';
import type { LadderView, OfficialView, OpenedOfficial } from './official-view.ts';
import type { Duty, Standing } from './roles.ts';
import type { Roster } from './roster.ts';
import type { Scorecard } from './scorecard.ts';
import type { Sender } from './sender.ts';
import type { Language, Offered } from './say.ts';

/** A fixed word, whichever of its synonyms was said: `lapor`, `status`, `bantuan`, `batal`, `lanjut`, `kode`, `petugas`, `data`, `start`, `kembali`, `lewati`, `english`, `indonesia`, and those of duty-words.ts. */
export type Command = {
  readonly name: string;
  /** What stood behind the word, trimmed. */ readonly rest: string;
};

/** What is kept of whoever asks, besides his identity. */
export type MyData = {
  /** Channels he is known by. */
  readonly channels: readonly string[];
  readonly files: number;
  readonly cases: readonly { readonly reference: string; readonly status: Status }[];
  /** He is on record as a focal point or an officer. */
  readonly hasDuty: boolean;
};

export type PendingAppointment = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly agencyLabel: string;
  readonly areaLabel: string | null;
  /** None: a focal point. */
  readonly role?: Duty;
  /** The letter he named: its number, and the last day of the appointment. */
  readonly letter?: string;
  readonly until?: string;
  /** Agencies this person works for already, or worked for until his duty ended. */
  readonly elsewhere?: readonly { readonly agencyLabel: string; readonly ended: boolean }[];
};

/** An event whose turn failed and that nobody has decided about. When it came in WIB; nothing of its words. */
export type FailedLine = {
  readonly id: string;
  readonly day: string;
  readonly time: string;
  readonly channel: string;
  /** It was no message but a job of this queue; the number of the case it works on, where there is one. */
  readonly job: { readonly queue: string; readonly reference: string | null } | null;
  readonly errorClass: string;
};

/** What is in force of what people corrected. */
export type Learning = {
  /** Null: nothing is; the data alone guesses. */
  readonly inForce: {
    readonly day: string;
    readonly lessons: number;
    /** Guessed right at once among those held out, before and with it. */
    readonly before: number;
    readonly after: number;
    readonly of: number;
  } | null;
  /** A version was taken back, and nothing new is tried until an officer says so. */
  readonly isHeld: boolean;
};

/** What desk looks up in the database because `needs` asked for it. */
export type Need =
  /** `also`: the number of one that must not be missing, however many there are. */
  | { readonly kind: 'own-cases'; readonly also?: string }
  | { readonly kind: 'my-data' }
  | { readonly kind: 'case-for-focal'; readonly reference: string }
  | { readonly kind: 'case-for-office'; readonly reference: string }
  | { readonly kind: 'code'; readonly reference: string; readonly secret: string }
  /** Whether what a code opened to this chat is open to it still. */
  | { readonly kind: 'opened-case'; readonly reference: string; readonly mark: string }
  | { readonly kind: 'link-way'; readonly reference: string }
  | { readonly kind: 'link-wish'; readonly reference: string; readonly id: string }
  /** Nothing is looked up: the turn may make two people one, so no other turn is in its round. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'focal-cases' }
  | { readonly kind: 'two-cases'; readonly references: readonly [string, string] }
  | { readonly kind: 'queue' }
  | { readonly kind: 'learning' }
  | { readonly kind: 'failed-events' }
  | { readonly kind: 'failed-list' }
  | { readonly kind: 'channels' }
  | { readonly kind: 'invite'; readonly code: string }
  | { readonly kind: 'appointment'; readonly id: string }
  | { readonly kind: 'duties' }
  | { readonly kind: 'official'; readonly id: string }
  | { readonly kind: 'officials'; readonly agency: string }
  | { readonly kind: 'ladder'; readonly reference: string }
  | { readonly kind: 'scorecard' }
  | { readonly kind: 'coverage' }
  | { readonly kind: 'focal-points-named'; readonly agency: string; readonly text: string }
  | { readonly kind: 'living-focal-point'; readonly agency: string; readonly place: string | null }
  | { readonly kind: 'audience'; readonly to: Audience }
  | { readonly kind: 'broadcasts' }
  | { readonly kind: 'broadcast'; readonly id: string }
  | { readonly kind: 'file-room' }
  | { readonly kind: 'roster' }
  | { readonly kind: 'leaflet'; readonly id: string }
  | { readonly kind: 'leaflets' }
  | { readonly kind: 'contact-figures'; readonly month: string }
  /** `id`: one of them, of which all is told. */
  | { readonly kind: 'due-notices'; readonly id?: string }
  | { readonly kind: 'sender'; readonly of: Sender }
  /** `period`: what of the one is measured. */
  | { readonly kind: 'commitments'; readonly id?: string; readonly period?: Period };

/** Answers to needs; a field is there when the need was named. Case rows are locked until the turn is committed. */
export type Found = {
  readonly ownCases?: readonly OwnCase[];
  readonly myData?: MyData;
  /** Null: no such case, or not one of this focal point's. `taken` names the colleague who has it. */
  readonly focalCase?: AgencyFace | null;
  readonly officeCase?: OfficeCase | null;
  /** Beside an office case that is null: its reporter was erased. */
  readonly erasedCase?: ErasedCase | null;
  /** `limited`: too many wrong tries; then nothing was compared. */
  readonly code?:
    /** `isOwn`: the chat is the reporter's, and needed no code. `mark`: of the code the case has now. */
    | { readonly kind: 'match'; readonly own: OwnCase; readonly isOwn: boolean; readonly mark: string }
    | { readonly kind: 'no-match' }
    | { readonly kind: 'limited' };
  /** False: the case has another code by now, or is open to nobody. */
  readonly openedCase?: boolean;
  /** What a wish to link this chat with the case's reporter comes to. */
  readonly linkWay?: LinkWay;
  /** The wish this person was asked about and whose word it needs; null: it is over, or was never his to answer. */
  readonly linkWish?: {
    readonly id: string;
    readonly channel: string;
    readonly needs: Extract<LinkWay, { readonly kind: 'ask-owner' | 'ask-officer' }>;
  } | null;
  /** Both as named; null: there is none. */
  readonly twoCases?: readonly (OfficeCase | null)[];
  readonly focalCases?: readonly CaseLine[];
  readonly queue?: readonly CaseLine[];
  readonly learning?: Learning;
  readonly failedEvents?: number;
  readonly failedList?: readonly FailedLine[];
  readonly channels?: readonly ChannelLine[];
  readonly invite?:
    | {
        readonly kind: 'focal';
        readonly agencyLabel: string;
        readonly areaLabel: string | null;
        /** None: a focal point. */
        readonly role?: Duty;
        /** This person holds the very office already. */
        readonly held?: boolean;
      }
    | { readonly kind: 'admin' }
    | null;
  readonly appointment?: PendingAppointment | null;
  /** The living appointments of whoever asks, with whom he works. */
  readonly duties?: readonly DutyView[];
  /** Null: his duty ended, or there is none. */
  readonly official?: OpenedOfficial | null;
  readonly officials?: { readonly agencyLabel: string; readonly people: readonly OfficialView[] };
  /** Null: there is no such case, or no agency has it. */
  readonly ladder?: LadderView | null;
  readonly scorecard?: Scorecard;
  readonly coverage?: Coverage;
  /** Living focal points of the agency whose name stands in the text. */
  readonly focalPointsNamed?: number;
  readonly livingFocalPoint?: boolean;
  readonly fileRoom?: FileRoom;
  readonly roster?: Roster;
  /** Null: nobody made such a one. */
  readonly leaflet?: Leaflet | null;
  /** The newest first. */
  readonly leaflets?: readonly LeafletLine[];
  readonly contactFigures?: ContactFigures;
  readonly dueNotices?: {
    /** The oldest, and how many there are in all. */
    readonly lines: readonly DueLine[];
    readonly count: number;
    /** Null: it was told meanwhile, or there is none. */
    readonly one: DueLine | null;
  };
  /** Null: there is no such case or message. `onDuty`: staff or a focal point, who is not muted. */
  readonly sender?: { readonly mutedUntil: string | null; readonly onDuty: boolean } | null;
  readonly commitments?: {
    readonly lines: readonly CommitmentLine[];
    readonly one: CommitmentView | null;
  };
  readonly audience?: {
    readonly people: number;
    readonly excluded: readonly { readonly why: string; readonly people: number }[];
    /** How many on which channel, and minutes until the last of them has it. */
    readonly channels: readonly {
      readonly channel: string;
      readonly people: number;
      readonly minutes: number;
    }[];
    /** Some of those it is for. */
    readonly samples: readonly Appointed[];
    /** So many that another officer has to agree. */
    readonly needsSecond: boolean;
  };
  /** The newest first. */
  readonly broadcasts?: readonly BroadcastLine[];
  readonly broadcast?: BroadcastReport | null;
};

export type Policy = {
  readonly reportToFocalPoint: boolean;
  readonly agencyFirst: boolean;
  readonly consentVersion: string;
  /** Working days from today that an extension may reach. */
  readonly extensionDays: number;
  readonly office: { readonly name: string; readonly address: string; readonly telephone: string };
};

/** Known without asking the database for this turn alone. */
export type Surroundings = {
  /** Office time: WIB day, minutes since midnight, and whether the office is open now. */
  readonly today: string;
  readonly minute: number;
  readonly officeOpen: boolean;
  /** The next day on which the office is open, today included while it is. */
  readonly nextOfficeDay: string;
  readonly standing: Standing;
  /** The WIB day until which this person is not heard; null: he is. */
  readonly mutedUntil: string | null;
  /** `language`: what the channel says its user reads; 'other' when it says neither, or nothing. */
  readonly channel: {
    readonly name: string;
    readonly buttons: boolean;
    readonly language: Language | 'other';
  };
  /** The choices of the newest message this person surely saw. */
  readonly offered: readonly Offered[];
  /**
   * The choices of a message that is on its way, none if it has none or they are not known: quick fingers may answer it before
   * its arrival is known here. Null: nothing is on its way.
   */
  readonly arriving: readonly Offered[] | null;
  /** Kept identity of the person and the version of the notice he agreed to. */
  readonly identity: IdentityFields | null;
  readonly consentVersion: string | null;
  readonly known: KnownOfReporter;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly read: (text: string) => Reading;
  readonly readIdentity: (text: string) => IdentityFields;
  /** The fixed word a text begins with, alone or before its argument; null for ordinary words. */
  readonly command: (text: string) => Command | null;
  /** Days to answer for a lane, as WIB days from today, by the policy and the holiday table. */
  /** The first moment at or after one at which the office is open. */
  readonly openFrom: (moment: Moment) => Moment;
  readonly dueDay: (
    lane: Lane,
    clock: 'acknowledge' | 'answer' | 'check',
    about?: { readonly agency: string | null; readonly topic: string | null },
  ) => string;
  /** The working day `n` working days after today, and the first one on or after a day. */
  readonly workingDays: { readonly after: (n: number) => string; readonly from: (day: string) => string };
  /** The last WIB day on which a case that ends today can be opened again. */
  readonly reopenDay: string;
  /** Made by chance before the turn, used when this turn files: reference (7K3PT-Y) and secret (4821-0937); and the code an invite made in this turn carries. */
  readonly fresh: { readonly reference: string; readonly secret: string; readonly inviteCode: string };
};

export type World = Surroundings & { readonly found: Found };
