// The columns of a case that a move sets besides its status.
import type { Actor as Role, Move } from '../../core/complaint.ts';
import type { MovePayload } from '../../core/effect.ts';
import type { Change } from '../../store/complaint-change.ts';
import type { Complaint } from '../../store/complaint.ts';

/** `who` makes the move in the role `by`. */
export const changeOf = (
  move: Move,
  complaint: Complaint,
  who: string | null,
  payload: MovePayload,
  by: Role,
  now: Date,
): Change => {
  switch (move) {
    case 'routed':
      return { heldBy: 'agency', owner: null, whyOffice: null };
    case 'to-office':
      return { heldBy: 'office', owner: null };
    case 'accepted':
      return { heldBy: 'agency', owner: who };
    case 'vacated':
      return { heldBy: 'agency', owner: null, whyOffice: null };
    case 'redirected':
      return {
        heldBy: 'agency',
        owner: null,
        whyOffice: null,
        agency: payload.agency ?? null,
        // The body that the citizen named belonged to the agency it was brought to first.
        body: null,
        redirects: complaint.redirects + (by === 'focal' ? 1 : 0),
      };
    case 'taken-over':
      return { heldBy: 'office', owner: who, whyOffice: 'taken-over' };
    case 'handed-back':
      return { heldBy: 'agency', owner: null, whyOffice: null };
    case 'answered':
      return { heldBy: 'office', owner: who };
    case 'checked':
      return { checkedAt: now };
    case 'confirmed':
    case 'lapsed':
    case 'rejected':
    case 'withdrawn':
    case 'co-signed':
    case 'dropped':
      return { closedAt: now, withdrawalAskedAt: null };
    case 'withdrawal-asked':
      return { withdrawalAskedAt: now };
    case 'withdrawal-declined':
      return { withdrawalAskedAt: null };
    case 'made-report':
      return { lane: 'laporan', toldAgency: true };
    case 'reopened':
      return { closedAt: null };
    case 'question-reported':
      return { heldBy: 'agency', owner: null, whyOffice: null, lane: 'laporan', consultedAt: now };
    case 'identity-completed':
      return { identityMissing: false };
    default:
      return {};
  }
};
