// Every change of status passes here. Nothing else sets `status`.

/** aduan: brought to the agency first. laporan: an Ombudsman report. konsultasi: a question the office answers. */
export type Lane = 'aduan' | 'laporan' | 'konsultasi';

/**
 * received: filed, not yet with anybody.   office: an officer's turn (no focal point, protected, taken over, consultation).
 * routed: offered to an agency's focal points.   accepted: one focal point has it.   awaiting: the citizen's turn.
 * resolved: an answer was given, the citizen has not confirmed.   closed: ended.
 */
export type Status = 'received' | 'office' | 'routed' | 'accepted' | 'awaiting' | 'resolved' | 'closed';

export type Actor = 'citizen' | 'focal' | 'officer' | 'system';

/** Everything that can happen to a complaint. An event row is one of these, with actor, time and payload. */
export type Move =
  | 'filed'
  | 'routed'
  | 'to-office'
  | 'accepted'
  | 'asked'
  | 'data-requested'
  | 'replied'
  | 'consented'
  | 'consent-refused'
  | 'redirected'
  | 'progressed'
  | 'resolved'
  | 'confirmed'
  | 'lapsed'
  | 'withdrawal-asked'
  | 'withdrawal-declined'
  | 'withdrawn'
  | 'reopened'
  | 'rated'
  | 'rating-explained'
  | 'news-asked'
  | 'informed'
  | 'added'
  | 'checked'
  | 'noted'
  | 'made-report'
  | 'revisited'
  | 'still-settled'
  | 'agency-added'
  | 'dropped'
  | 'rejected'
  | 'taken-over'
  | 'handed-back'
  | 'handed-over'
  | 'vacated'
  | 'answered'
  | 'interim-told'
  | 'overdue'
  | 'escalated'
  | 'silent'
  | 'ready'
  | 'on-track'
  | 'hindered'
  | 'promised'
  | 'extension-asked'
  | 'extension-granted'
  | 'extension-refused'
  | 'identity-completed'
  | 'files-shown'
  | 'files-withheld'
  | 'co-signed'
  | 'question-reported';

type Rule = {
  readonly by: readonly Actor[];
  readonly from: readonly (Status | 'new')[];
  /** The status afterwards; 'same' leaves it. */
  readonly to: Status | 'same';
};

const OPEN = ['received', 'office', 'routed', 'accepted', 'awaiting', 'resolved'] as const;

export const MOVES: { readonly [M in Move]: Rule } = {
  filed: { by: ['citizen', 'officer'], from: ['new'], to: 'received' },
  routed: { by: ['system', 'officer'], from: ['received', 'office', 'routed'], to: 'routed' },
  'to-office': {
    by: ['system', 'officer', 'focal'],
    from: ['received', 'routed', 'accepted', 'office'],
    to: 'office',
  },
  accepted: { by: ['focal'], from: ['routed'], to: 'accepted' },
  asked: { by: ['focal'], from: ['accepted'], to: 'awaiting' },
  'data-requested': { by: ['focal'], from: ['accepted'], to: 'awaiting' },
  replied: { by: ['citizen'], from: ['awaiting'], to: 'accepted' },
  consented: { by: ['citizen'], from: ['awaiting'], to: 'accepted' },
  'consent-refused': { by: ['citizen'], from: ['awaiting'], to: 'accepted' },
  redirected: { by: ['focal', 'officer'], from: ['routed', 'accepted', 'office'], to: 'received' },
  progressed: { by: ['focal'], from: ['accepted', 'awaiting'], to: 'same' },
  resolved: { by: ['focal'], from: ['accepted', 'awaiting'], to: 'resolved' },
  confirmed: { by: ['citizen'], from: ['resolved'], to: 'closed' },
  lapsed: { by: ['system'], from: ['resolved'], to: 'closed' },
  'withdrawal-asked': { by: ['citizen'], from: OPEN, to: 'same' },
  'withdrawal-declined': { by: ['officer'], from: OPEN, to: 'same' },
  withdrawn: { by: ['citizen', 'officer'], from: OPEN, to: 'closed' },
  reopened: { by: ['citizen', 'system'], from: ['resolved', 'closed'], to: 'accepted' },
  rated: { by: ['citizen'], from: ['closed'], to: 'same' },
  'rating-explained': { by: ['citizen'], from: ['closed'], to: 'same' },
  'news-asked': { by: ['citizen'], from: OPEN, to: 'same' },
  informed: { by: ['officer'], from: OPEN, to: 'same' },
  added: { by: ['citizen'], from: OPEN, to: 'same' },
  checked: { by: ['officer'], from: OPEN, to: 'same' },
  // Between officers: nobody else ever reads it.
  noted: { by: ['officer'], from: [...OPEN, 'closed'], to: 'same' },
  rejected: { by: ['officer'], from: OPEN, to: 'closed' },
  'taken-over': {
    by: ['officer'],
    from: ['received', 'routed', 'accepted', 'awaiting', 'resolved'],
    to: 'office',
  },
  'handed-back': { by: ['officer'], from: ['office'], to: 'received' },
  // From one focal point of the agency to another: its status stays.
  'handed-over': {
    by: ['focal', 'officer', 'system'],
    from: ['routed', 'accepted', 'awaiting'],
    to: 'same',
  },
  // Its focal point is one no more: it finds its way anew.
  vacated: { by: ['officer', 'system'], from: ['routed', 'accepted', 'awaiting'], to: 'received' },
  answered: { by: ['officer'], from: ['office', 'received'], to: 'resolved' },
  'interim-told': { by: ['system'], from: OPEN, to: 'same' },
  overdue: { by: ['system'], from: OPEN, to: 'same' },
  escalated: { by: ['system'], from: OPEN, to: 'same' },
  silent: { by: ['system'], from: OPEN, to: 'same' },
  ready: { by: ['focal'], from: OPEN, to: 'same' },
  'on-track': { by: ['focal'], from: ['accepted', 'awaiting'], to: 'same' },
  hindered: { by: ['focal'], from: OPEN, to: 'same' },
  promised: { by: ['focal'], from: ['accepted', 'awaiting'], to: 'same' },
  'extension-asked': { by: ['focal'], from: ['accepted', 'awaiting'], to: 'same' },
  'extension-granted': { by: ['officer'], from: ['accepted', 'awaiting'], to: 'same' },
  'extension-refused': { by: ['officer'], from: ['accepted', 'awaiting'], to: 'same' },
  'identity-completed': { by: ['citizen'], from: OPEN, to: 'same' },
  'files-shown': { by: ['citizen', 'officer'], from: OPEN, to: 'same' },
  'files-withheld': { by: ['citizen', 'officer'], from: OPEN, to: 'same' },
  'co-signed': { by: ['officer'], from: OPEN, to: 'closed' },
  // What its agency was told first becomes a report to the Ombudsman: its lane changes, not where it stands.
  'made-report': {
    by: ['citizen'],
    from: ['received', 'office', 'routed', 'accepted', 'awaiting'],
    to: 'same',
  },
  // Some weeks after he confirmed, its reporter is asked whether it is still settled.
  revisited: { by: ['system'], from: ['closed'], to: 'same' },
  'still-settled': { by: ['citizen'], from: ['closed'], to: 'same' },
  // Another agency is to answer as well: of what it answers a part of the case is made.
  'agency-added': { by: ['officer'], from: OPEN, to: 'same' },
  // Of a part alone: its agency is not waited for any more.
  dropped: { by: ['officer'], from: OPEN, to: 'closed' },
  // A question that turned out to be a complaint finds its way as one.
  'question-reported': { by: ['officer'], from: ['office', 'resolved'], to: 'received' },
};

export const isFinal = (status: Status): boolean => status === 'closed';

/** Whether a move ends the complaint. */
export const ends = (move: Move): boolean => MOVES[move].to === 'closed';

/** Whether the citizen may take an ending back. What officers rejected he brings to the office itself. */
export const isReopenable = (ending: Move): boolean =>
  ends(ending) && ending !== 'rejected' && ending !== 'dropped';

/** Who works on a complaint when it is reopened: the focal point that accepted it, the office, or nobody so far. */
export type Hand = 'agency' | 'office' | 'nobody';

const REOPENED_TO: { readonly [H in Hand]: Status } = {
  agency: 'accepted',
  office: 'office',
  nobody: 'received',
};

export type Outcome =
  | { readonly kind: 'moved'; readonly status: Status }
  | { readonly kind: 'refused'; readonly why: 'not-from-here' | 'not-by-you' };

/**
 * The status after `move`, or why not. A refusal changes nothing.
 * `hand` matters to `reopened` alone, which goes back to whoever had the case, and finds its way anew when nobody had.
 */
export const moved = (status: Status | 'new', move: Move, by: Actor, hand: Hand = 'agency'): Outcome => {
  const rule = MOVES[move];
  if (!rule.by.includes(by)) return { kind: 'refused', why: 'not-by-you' };
  if (!rule.from.includes(status)) return { kind: 'refused', why: 'not-from-here' };
  if (rule.to === 'same') return { kind: 'moved', status: status as Status };
  return { kind: 'moved', status: move === 'reopened' ? REOPENED_TO[hand] : rule.to };
};
