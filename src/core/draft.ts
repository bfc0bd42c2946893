// A complaint in the making: what the citizen has told so far. Lives in the conversation's state until "Kirim".
import type { IncomingFile } from './event.ts';
import type { Behalf } from './behalf.ts';
import type { AgencyGuess, EventDate, IdentityFields, Place, ProtectedReason } from './reading.ts';
import type { Lane } from './complaint.ts';
import type { Leaflet } from './leaflet.ts';

export type Draft = {
  /** What the citizen wrote, in order; joined by blank lines it is the story. */
  readonly story: readonly string[];
  readonly topic: string | null;
  readonly topicLabel: string | null;
  readonly topicEnglish: string | null;
  /** It was told in English and the matter is not sure: it is asked, although the office may be known. */
  readonly wantsTopic: boolean;
  /** The type of agency that answers for the topic, and the body the citizen named himself, if any. */
  readonly agencyType: string | null;
  readonly agencyNamed: AgencyGuess | null;
  /** The directory's id of the agency; null while unknown. `named` is how the citizen called the body, if not the agency itself. */
  readonly agency: { readonly id: string; readonly label: string; readonly named: string | null } | null;
  /** The citizen said that no listed agency fits: the office will find it. */
  readonly agencyUnknown: boolean;
  readonly place: Place | null;
  /** Places the words may mean, to choose from. */
  readonly placeChoices: readonly Place[];
  /** The district is asked: a pin was sent, or no place was told in the story. */
  readonly wantsDistrict: boolean;
  readonly placeSkipped: boolean;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly date: EventDate | null;
  readonly dateSkipped: boolean;
  readonly reported: 'yes' | 'no' | null;
  /** The citizen's wish for a complaint not told to the agency yet. */
  readonly forward: 'now' | 'later' | null;
  readonly question: boolean;
  /** It reads like a question; the citizen said whether it is one. */
  readonly kindAsked: boolean;
  /** The citizen was shown what was understood. */
  readonly shown: boolean;
  readonly files: readonly IncomingFile[];
  /** Whether the agency may see the pictures among them; null: not asked, which is no. */
  readonly filesShown: boolean | null;
  readonly identity: IdentityFields | null;
  readonly identitySkipped: boolean;
  /** Hidden from the agency. Default true; false lets the agency see the name only through a consented answer, said so to the citizen. */
  readonly confidential: boolean;
  readonly danger: boolean;
  readonly protected: ProtectedReason | null;
  /** Steps asked so far, for "kembali". */
  readonly trail: readonly string[];
  /** Messages whose words are in the story, by the channel's id: he may change them there. */
  readonly messages: readonly { readonly id: string; readonly text: string }[];
  /** Words the citizen struck from what the agency reads, as he typed them. */
  readonly struck: readonly string[];
  /** He goes to the agency himself first: the WIB day on which he is asked about it. */
  readonly waitsUntil: string | null;
  /** The one nudge about it was sent, or passed over. */
  readonly nudged: boolean;
  /** An officer writes it down for somebody; null: whoever tells it is the reporter. */
  readonly behalf: Behalf | null;
  /** The leaflet by which its chat began; null: by none. */
  readonly leaflet: Leaflet | null;
};

export const EMPTY_DRAFT: Draft = {
  story: [],
  topic: null,
  topicLabel: null,
  topicEnglish: null,
  wantsTopic: false,
  agencyType: null,
  agencyNamed: null,
  agency: null,
  agencyUnknown: false,
  place: null,
  placeChoices: [],
  wantsDistrict: false,
  placeSkipped: false,
  location: null,
  date: null,
  dateSkipped: false,
  reported: null,
  forward: null,
  question: false,
  kindAsked: false,
  shown: false,
  files: [],
  filesShown: null,
  identity: null,
  identitySkipped: false,
  confidential: true,
  danger: false,
  protected: null,
  trail: [],
  messages: [],
  struck: [],
  waitsUntil: null,
  nudged: false,
  behalf: null,
  leaflet: null,
};

/** A question is a consultation; a complaint the agency has not heard goes there first unless protected; the rest is a report. */
export const laneOf = (draft: Draft): Lane => {
  if (draft.question) return 'konsultasi';
  if (draft.reported === 'no' && draft.protected === null) return 'aduan';
  return 'laporan';
};

/** He told it by voice: an officer listens to it, and nothing has to be written. */
export const isSpoken = (draft: Draft): boolean => draft.files.some((file) => file.kind === 'voice');

export const storyOf = (draft: Draft): string => draft.story.join('\n\n');
