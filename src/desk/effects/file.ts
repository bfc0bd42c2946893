// "Kirim": the draft becomes a complaint, with its clocks, in the transaction of the turn. Routing is work for afterwards.
import { randomUUID } from 'node:crypto';
import { strike } from '../../core/agency-face.ts';
import type { Draft } from '../../core/draft.ts';
import type { Filing } from '../../core/effect.ts';
import type { Lane } from '../../core/complaint.ts';
import type { Text } from '../../core/say.ts';
import { keepAttachment } from '../../store/attachment.ts';
import { writeAudit } from '../../store/audit.ts';
import { writeEvent } from '../../store/complaint-event.ts';
import { insertComplaint } from '../../store/complaint.ts';
import { startAll } from '../case-clocks.ts';
import { learnFromFiling } from '../case-lessons.ts';
import type { CaseTurn } from '../case-work.ts';
import { raiseAlarm } from '../emergency.ts';
import { isIdentityMissing } from './identity-missing.ts';
import { release } from './release.ts';
import { reporterOf } from './reporter.ts';

/** A body is named in the citizen's own words: whatever of him stands there is struck as in his story. */
const cleanBody = (turn: CaseTurn, draft: Draft): Draft =>
  draft.agency?.named
    ? {
        ...draft,
        agency: { ...draft.agency, named: strike(draft.agency.named, [], turn.actor.around.known) },
      }
    : draft;

/** What stands for the matter where none was told. */
const noTopic = (lane: Lane): Text => ({ key: lane === 'konsultasi' ? 'topic-question' : 'topic-unknown' });

/** His yes before filing releases his own pictures; of a protected case none, whatever he said. */
const keepFiles = async (turn: CaseTurn, complaint: string, draft: Draft): Promise<void> => {
  const { person, key, channel } = turn.actor;
  for (const file of draft.files)
    await keepAttachment(turn.tx, {
      file,
      person,
      key,
      channel,
      complaint,
    });
  if (draft.files.length > 0) turn.round.due({ queue: `deliver-${channel}`, id: '' });
  if (draft.filesShown !== true || draft.protected !== null) return;
  // Of a case that was written down, the yes that the officer heard covers the pictures he took.
  const by = { role: 'citizen', person } as const;
  await release(turn, { id: complaint, reporter: person }, by, {});
};

/** Throws ReferenceTaken when the number made for this turn belongs to another case: the turn is run again. */
export const fileComplaint = async (turn: CaseTurn, filing: Filing): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  const id = randomUUID();
  const draft = cleanBody(turn, filing.draft);
  const reporter = await reporterOf(turn, draft);
  const { behalf } = draft;
  await insertComplaint(tx, desk.ring, {
    id,
    reference: filing.reference,
    secret: filing.secret,
    lane: filing.lane,
    reporter: reporter.person,
    key: reporter.key,
    ...(behalf ? { recordedBy: actor.person } : {}),
    confidential: draft.confidential,
    protected: filing.protected,
    emergency: filing.emergency,
    // What the office takes up by itself has no reporter.
    identityMissing: draft.behalf?.source !== 'initiative' && isIdentityMissing(filing.lane, draft.identity),
    draft,
    agencyWords: {
      text: filing.agencyText,
      additions: [],
      topicLabel: draft.topicLabel ?? desk.copy.text(noTopic(filing.lane)),
      placeLabel: draft.place?.label ?? null,
    },
    at: now,
  });
  await writeEvent(
    tx,
    { id, key: reporter.key },
    {
      ...{ at: now, move: 'filed', actor: behalf ? 'officer' : 'citizen', actorId: actor.person },
      ...{ status: 'received', payload: {} },
    },
  );
  await startAll(turn, { id, lane: filing.lane, agency: draft.agency?.id ?? null, topic: draft.topic });
  await learnFromFiling(turn, id, draft);
  await keepFiles(turn, id, draft);
  await writeAudit(tx, desk.ring, {
    at: now,
    actor: actor.person,
    act: 'filed',
    complaint: id,
    detail: behalf ? { source: behalf.source } : {},
  });
  if (filing.emergency) await raiseAlarm(turn, id);
  turn.round.due({ queue: 'route', id });
};
