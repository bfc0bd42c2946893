// A case as each who asks may see it: its reporter, an officer, a line of a list. The agency's view is agency-face.ts.
import type { Source } from './behalf.ts';
import type { Lane, Move, Status } from './complaint.ts';
import type { IncomingFile } from './event.ts';
import type { WhyOfficer } from './link-wish.ts';
import type { PartView } from './parts.ts';
import type { EventDate, IdentityField, ProtectedReason } from './reading.ts';
import type { CallOut } from './roster.ts';
import type { Text, Value } from './say.ts';

/** A citizen's own case, as he may see it. */
export type OwnCase = {
  readonly reference: string;
  readonly lane: Lane;
  readonly status: Status;
  readonly topicLabel: Value;
  readonly agencyLabel: string | null;
  readonly confidential: boolean;
  /** WIB day of filing, and of the next date promised to him or, once it is answered, the last for a word of his; null: none running. */
  readonly filedOn: string;
  readonly nextDay: string | null;
  readonly holder: 'office' | 'agency' | 'citizen' | 'nobody';
  /** Whose case it is, also while the citizen's answer is awaited and after its end. */
  readonly heldBy: 'agency' | 'office';
  /**
   * How it ended; null while it is open. `reopenUntil`: the last WIB day on which he may take that back, null when it is not
   * his to take back; `inTime`: that day is not over.
   */
  readonly ending: {
    readonly move: Move;
    readonly reopenUntil: string | null;
    readonly inTime: boolean;
  } | null;
  /** The last thing that happened, worded for him. */
  readonly lastStep: Text;
  /** What is asked of him now. */
  readonly pending:
    | { readonly kind: 'question'; readonly text: string }
    | { readonly kind: 'consent'; readonly id: string; readonly fields: readonly IdentityField[] }
    | { readonly kind: 'confirm' }
    | { readonly kind: 'rate' }
    /** Whether what he confirmed some weeks ago is still settled. */
    | { readonly kind: 'revisit' }
    | null;
  readonly identityMissing: boolean;
  readonly protected: ProtectedReason | null;
  readonly emergency: boolean;
  /** When he asked for news, and from which WIB day on he may again; null: he may. */
  readonly news: { readonly askedOn: string; readonly againOn: string } | null;
  /** He asked to take it back, and officers have not decided yet. */
  readonly withdrawalAsked: boolean;
  /** Whether the agency may see his pictures; null: he sent none, or no agency has the case in the ordinary way. */
  readonly filesShown: boolean | null;
  /** Of a part the number of the whole, which he knows it by; null: it is a whole one. */
  readonly partOf: string | null;
  /** What other agencies answer of it. */
  readonly parts: readonly OwnCase[];
};

/** A file of a case as an officer chooses it: `number` is the one on his page of attachments. */
export type OfficeFile = {
  readonly id: string;
  readonly number: number;
  readonly kind: IncomingFile['kind'];
  readonly released: boolean;
};

/** Words of an officer for other officers. `day` is WIB. */
export type OfficeNote = { readonly day: string; readonly name: string; readonly text: string };

/** A case as an officer sees it in chat: no identity; the story as the agency reads it is not enough for him, so his own. */
export type OfficeCase = {
  readonly reference: string;
  readonly lane: Lane;
  readonly status: Status;
  readonly topicLabel: string;
  readonly agencyId: string | null;
  readonly agencyLabel: string | null;
  readonly placeLabel: string | null;
  readonly date: EventDate | null;
  readonly story: string;
  readonly attachments: number;
  /** Those that were fetched. */
  readonly files: readonly OfficeFile[];
  /** Photos that the agency sent with its answers, and the cases that had nearly the same ones; null: they sent none. */
  readonly evidence: { readonly count: number; readonly similar: readonly string[] } | null;
  readonly protected: ProtectedReason | null;
  readonly emergency: boolean;
  /** The officer who took the emergency on himself; null: nobody yet. */
  readonly acknowledgedBy: string | null;
  /** Whom its alarm called so far, and when: "22.04" WIB. */
  readonly calls: readonly {
    readonly who: CallOut['who'];
    readonly name: string;
    readonly time: string;
  }[];
  /** An officer wrote it down; null: its reporter did. */
  readonly recorded: {
    readonly source: Source;
    /** What whoever speaks for him is to him; null: he speaks for himself. */
    readonly proxy: string | null;
    /** A chat of his is linked. */
    readonly hasChat: boolean;
    /** What its agency asks him, and nobody has answered. */
    readonly question: string | null;
  } | null;
  readonly identityMissing: boolean;
  /** The WIB day until which its reporter is not heard; null: he is. */
  readonly mutedUntil: string | null;
  readonly checked: boolean;
  readonly holder: {
    readonly kind: 'officer' | 'focal';
    readonly label: string;
    readonly mine: boolean;
  } | null;
  readonly whyOffice: string | null;
  readonly answerBy: string | null;
  /** A chat that wishes to be the reporter's too, while an officer decides about it. */
  readonly linkWish: { readonly id: string; readonly channel: string; readonly why: WhyOfficer } | null;
  /** The WIB day on which the reporter asked for news that nobody has given since. */
  readonly newsAskedOn: string | null;
  readonly rating: { readonly stars: number; readonly reason: string | null } | null;
  /** The focal point asks for time until that WIB day, and no officer has decided. */
  readonly timeAsked: { readonly day: string; readonly reason: string } | null;
  /** Of a part the number of the whole. */
  readonly partOf: string | null;
  /** What other agencies answer of it. */
  readonly parts: readonly PartView[];
  /** What officers noted for each other, the oldest first. */
  readonly notes: readonly OfficeNote[];
  /** How many people signed it, its reporter among them. */
  readonly people: number;
  /** Numbers of other open cases that may be about the same thing, the newest first. */
  readonly alike: readonly string[];
  /** The reporter took it back, or while it is open asks to. */
  readonly withdrawal: { readonly day: string; readonly reason: string | null } | null;
};

/** One line of `kasus` or `antrean`. */
export type CaseLine = {
  readonly reference: string;
  readonly topicLabel: string;
  readonly agencyLabel: string | null;
  readonly status: Status;
  readonly answerBy: string | null;
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly protected: boolean;
  readonly emergency: boolean;
  /** An officer is to decide about linking a chat. */
  readonly linkWish: boolean;
  /** Its reporter asks to take it back. */
  readonly withdrawalAsked: boolean;
  /** Its focal point was asked how it stands, and has not said. */
  readonly progressAsked?: boolean;
};

/** What is left of a case whose reporter was erased. WIB days. */
export type ErasedCase = {
  readonly reference: string;
  readonly topicLabel: string;
  readonly agencyLabel: string | null;
  readonly filedOn: string;
  readonly closedOn: string | null;
};
