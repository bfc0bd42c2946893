// Some weeks after he confirmed, a reporter is asked whether it is still settled; his days to open the case again begin with that.
import { noticeRevisit } from '../core/clock-say.ts';
import type { Complaint } from '../store/complaint.ts';
import { eventsOf } from '../store/complaint-event.ts';
import { stop } from './case-clocks.ts';
import type { CaseWork } from './case-work.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { endingOf, lastReopenDay } from './ending.ts';
import { wibMoment } from './surroundings.ts';
import { tellCitizen } from './tell.ts';

export const revisit = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const { reference } = complaint;
  const ending = endingOf(await eventsOf(work.tx, complaint));
  await makeMove(work, complaint, 'revisited', SYSTEM, {});
  await stop(work, complaint.id, ['revisit']);
  const days = {
    confirmed: wibMoment(ending?.at ?? work.now).day,
    until: lastReopenDay(work, work.now),
  };
  await tellCitizen(work, complaint, noticeRevisit(reference, days));
};
