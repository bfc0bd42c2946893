// To whom a routed complaint was offered. Who has no living offer of a case does not read it.
import type { Tx } from './database.ts';

/** Offers the case; gives the appointments that had no living offer before, so that nobody is told twice. */
export const offerCase = async (
  tx: Tx,
  complaint: string,
  appointments: readonly string[],
  at: Date,
): Promise<readonly string[]> => {
  if (appointments.length === 0) return [];
  const rows = await tx
    .insertInto('offer')
    .values(
      appointments.map((appointment_id) => ({
        complaint_id: complaint,
        appointment_id,
        at,
        withdrawn_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['complaint_id', 'appointment_id'])
        .doUpdateSet({ at, withdrawn_at: null })
        .where('offer.withdrawn_at', 'is not', null),
    )
    .returning('appointment_id')
    .execute();
  return rows.map((row) => row.appointment_id);
};

/** Takes the case from those it was offered to through these appointments. */
export const withdrawOffersOf = async (
  tx: Tx,
  complaint: string,
  appointments: readonly string[],
  at: Date,
): Promise<void> => {
  if (appointments.length === 0) return;
  await tx
    .updateTable('offer')
    .set({ withdrawn_at: at })
    .where('complaint_id', '=', complaint)
    .where('appointment_id', 'in', appointments)
    .where('withdrawn_at', 'is', null)
    .execute();
};

export const withdrawOffers = async (tx: Tx, complaint: string, at: Date): Promise<void> => {
  await tx
    .updateTable('offer')
    .set({ withdrawn_at: at })
    .where('complaint_id', '=', complaint)
    .where('withdrawn_at', 'is', null)
    .execute();
};

/** The people a case is offered to now, each once. */
export const peopleOffered = async (tx: Tx, complaint: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('offer')
    .innerJoin('appointment', 'appointment.id', 'offer.appointment_id')
    .select('appointment.person_id')
    .distinct()
    .where('offer.complaint_id', '=', complaint)
    .where('offer.withdrawn_at', 'is', null)
    .where('appointment.state', '=', 'active')
    .orderBy('appointment.person_id')
    .execute();
  return rows.map((row) => row.person_id!);
};

/** Whether this person has a living offer of the case through a living appointment. */
export const isOfferedTo = async (tx: Tx, complaint: string, person: string): Promise<boolean> =>
  (await peopleOffered(tx, complaint)).includes(person);
