// Who may do what. One table; nothing else decides.

/** What a person is here, at this moment. `appointments` lists the agencies he is a living focal point of. */
export type Standing = {
  readonly officer: boolean;
  readonly head: boolean;
  readonly admin: boolean;
  readonly appointments: readonly Appointment[];
};

/**
 * What somebody is for his agency. focal: its focal point.   deputy: works on the same cases.   superior: answers for the focal
 * point.   chief: leads the agency. The last two are offered nothing by themselves.
 */
export type Duty = 'focal' | 'deputy' | 'superior' | 'chief';

/** Whether new cases are offered to somebody of this duty. */
export const isOffered = (duty: Duty): boolean => duty === 'focal' || duty === 'deputy';

/** A living appointment: an agency of the directory and the area served (a regency or district code, null: the whole area of the agency). */
export type Appointment = {
  readonly id: string;
  readonly agency: string;
  readonly agencyLabel: string;
  readonly area: string | null;
  readonly role: Duty;
};

export const NOBODY: Standing = { officer: false, head: false, admin: false, appointments: [] };

export type Act =
  | 'work-cases'
  | 'see-queue'
  | 'assign'
  | 'answer-for-office'
  | 'open-identity'
  | 'invite'
  | 'approve-appointment'
  | 'broadcast'
  | 'acknowledge-emergency'
  | 'keep-roster'
  | 'record'
  | 'make-leaflets'
  | 'link-chats'
  | 'mute'
  | 'keep-commitments'
  | 'resume-channel'
  | 'pair-channel'
  | 'teach'
  | 'open-console'
  | 'tend-queues'
  | 'see-audit'
  | 'change-settings';

export type Role = 'focal' | 'officer' | 'head' | 'admin';

export const ALLOWED: { readonly [A in Act]: readonly Role[] } = {
  'work-cases': ['focal'],
  'see-queue': ['officer', 'head', 'admin'],
  assign: ['officer', 'head', 'admin'],
  'answer-for-office': ['officer', 'head', 'admin'],
  'open-identity': ['officer', 'head', 'admin'],
  invite: ['officer', 'head', 'admin'],
  'approve-appointment': ['officer', 'head', 'admin'],
  broadcast: ['officer', 'head', 'admin'],
  'acknowledge-emergency': ['officer', 'head', 'admin'],
  'keep-roster': ['officer', 'head', 'admin'],
  record: ['officer', 'head', 'admin'],
  'make-leaflets': ['officer', 'head', 'admin'],
  'link-chats': ['officer', 'head', 'admin'],
  mute: ['officer', 'head', 'admin'],
  'keep-commitments': ['officer', 'head', 'admin'],
  'resume-channel': ['officer', 'head', 'admin'],
  'pair-channel': ['officer', 'head', 'admin'],
  teach: ['officer', 'head', 'admin'],
  'open-console': ['officer', 'head', 'admin'],
  'tend-queues': ['officer', 'head', 'admin'],
  // Who looks at whom is for those who answer for it.
  'see-audit': ['head', 'admin'],
  'change-settings': ['head', 'admin'],
};

/** Who opens the office's pages with a second code as well: with his sessions come the audit list and the settings. */
export const needsSecondCode = ({ head, admin }: Pick<Standing, 'head' | 'admin'>): boolean => head || admin;

export const may = (standing: Standing, act: Act): boolean =>
  ALLOWED[act].some((role) => (role === 'focal' ? standing.appointments.length > 0 : standing[role]));
