// Whether a report still lacks what the law asks of its reporter.
import type { Lane } from '../../core/complaint.ts';
import type { IdentityFields } from '../../core/reading.ts';

/** UU 37/2008 Ps 24(1). It is filed without, and completed later. */
export const isIdentityMissing = (lane: Lane, identity: IdentityFields | null): boolean =>
  lane === 'laporan' && (identity?.name === undefined || identity.address === undefined);
