// Where a filed complaint goes: to focal points of its agency, or to the office and why. Decided here only.
import type { Source } from './behalf.ts';
import type { Lane } from './complaint.ts';
import { isNamed } from './names.ts';
import type { ProtectedReason } from './reading.ts';
import { isOffered } from './roles.ts';
import { standInOf, type Away, type Official } from './stand-in.ts';

/** What of a case decides its way. `place` is the finest place code known; `story` is the citizen's own words; empty when he spoke them. */
export type Routable = {
  readonly lane: Lane;
  readonly agency: string | null;
  readonly place: string | null;
  readonly protected: ProtectedReason | null;
  readonly redirects: number;
  readonly reporter: string;
  readonly story: string;
  /**
   * sent-on: an officer gave it back to the agency, above the switches.   chosen: he named the agency himself, which alone
   * sends on a protected case. Neither brings it to a house whose focal point the story names.
   */
  readonly officer: 'no' | 'sent-on' | 'chosen';
  /** How it came. */
  readonly source: Source | 'chat';
};

export type WhyOffice =
  | 'protected'
  | 'names-focal-point'
  | 'consultation'
  | 'no-agency'
  | 'to-check'
  | 'agency-first-off'
  | 'redirects'
  | 'copy'
  | 'initiative'
  | 'no-focal-point';

export type Way =
  | { readonly kind: 'offer'; readonly appointments: readonly string[] }
  | { readonly kind: 'office'; readonly why: WhyOffice };

export type RoutePolicy = { readonly reportToFocalPoint: boolean; readonly agencyFirst: boolean };

/** The next redirect after so many is an officer's to decide: agencies must not play ball with a citizen. */
export const MOST_REDIRECTS = 2;

/** The region in an agency's id: "disdukcapil:14.08" serves 14.08. */
const regionOf = (agency: string): string | null => agency.split(':')[1] ?? null;

/**
 * Whether a focal point of `area` answers for a case of `agency` at `place` (a code or null: not said). An area without a
 * code is the agency's whole; a case without a place is the agency's region's.
 */
export const covers = (area: string | null, agency: string, place: string | null): boolean => {
  if (area === null) return true;
  const where = place ?? regionOf(agency);
  return where !== null && (where === area || where.startsWith(`${area}.`));
};

/**
 * The way of a case. `officials` are all of its agency in any area, those above them and those who have not joined too: when
 * the story names one of them, none of his house reads it before an officer does. The reporter himself is never offered his
 * own case. Who is away is offered nothing; his substitute is.
 */
export const wayOf = (
  complaint: Routable,
  officials: readonly Official[],
  policy: RoutePolicy,
  away: readonly Away[] = [],
): Way => {
  const office = (why: WhyOffice): Way => ({ kind: 'office', why });
  const { agency } = complaint;
  const byItself = complaint.officer === 'no';
  if (complaint.protected !== null && complaint.officer !== 'chosen') return office('protected');
  if (complaint.lane === 'konsultasi') return office('consultation');
  // Nobody asked that an agency be told.
  if (byItself && (complaint.source === 'copy' || complaint.source === 'initiative'))
    return office(complaint.source);
  if (agency === null) return office('no-agency');
  // A voice note may name anybody: an officer listens to it first.
  if (byItself && complaint.story.trim() === '') return office('to-check');
  if (byItself && complaint.redirects > MOST_REDIRECTS) return office('redirects');
  if (byItself && complaint.lane === 'laporan' && !policy.reportToFocalPoint) return office('to-check');
  if (byItself && complaint.lane === 'aduan' && !policy.agencyFirst) return office('agency-first-off');
  if (officials.some((person) => isNamed(complaint.story, person))) return office('names-focal-point');
  const joined = officials.filter((one) => one.person !== null && one.person !== complaint.reporter);
  const canWork = (id: string): boolean => joined.some((one) => one.id === id);
  const covering = joined
    .filter((one) => isOffered(one.role) && covers(one.area, agency, complaint.place))
    .map((one) => standInOf(one.id, away, canWork));
  const appointments = [...new Set(covering)];
  return appointments.length > 0 ? { kind: 'offer', appointments } : office('no-focal-point');
};
