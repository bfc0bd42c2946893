// An officer lets the agency see a file, or takes all back: chosen one by one, never without a reason.
import { done, option, say, type Option, type Turned } from '../asking.ts';
import { noticeFilesShown, noticeFilesWithheld } from '../notices.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import type { OfficeCase, OfficeFile } from '../case-view.ts';
import { QUEUE } from './card.ts';
import { explains } from './open-link.ts';
import { askOfficer, type OfficerAsked } from './question.ts';

/** As many as fit below one question; the rest comes when these are released. */
const MOST_CHOICES = 8;
/** Enough of an id to tell the files of one case apart, and short enough for a button. */
const SHORT = 8;

const waiting = ({ files }: OfficeCase): readonly OfficeFile[] => files.filter((file) => !file.released);
const photosOf = (officeCase: OfficeCase): readonly OfficeFile[] =>
  waiting(officeCase).filter((file) => file.kind === 'photo');

/** The files to choose from; all photos at once where there are several. */
export const fileOptions = (officeCase: OfficeCase): readonly Option[] => [
  ...(photosOf(officeCase).length > 1 ? [option('photos', 'choice-officer-photos')] : []),
  ...waiting(officeCase)
    .slice(0, MOST_CHOICES)
    .map(({ id, number, kind }) => option(id.slice(0, SHORT), 'choice-officer-file', { number, kind })),
];

/** The second question, once files were chosen. */
export const askReason = (state: State, asked: OfficerAsked, why: Text | null = null): Turned =>
  askOfficer(state, asked, [], why, {
    key: 'officer-question-release-reason',
    values: { reference: asked.reference, count: asked.files?.length ?? 0 },
  });

/** Null: it is no file that can be released now. */
export const choseFile = (
  state: State,
  asked: OfficerAsked,
  officeCase: OfficeCase,
  choice: string,
): Turned | null => {
  const files =
    choice === 'photos'
      ? photosOf(officeCase)
      : waiting(officeCase).filter((file) => file.id.slice(0, SHORT) === choice);
  return files.length === 0 ? null : askReason(state, { ...asked, files: files.map((file) => file.id) });
};

/** Null: no file was chosen yet. */
export const releaseFor = (
  state: State,
  asked: OfficerAsked,
  officeCase: OfficeCase,
  reason: string,
): Turned | null => {
  const chosen = asked.files ?? [];
  if (chosen.length === 0) return null;
  if (!explains(reason)) return askReason(state, asked, { key: 'officer-reason-too-short' });
  const { reference } = officeCase;
  const files = waiting(officeCase)
    .map((file) => file.id)
    .filter((id) => chosen.includes(id));
  return done(
    state,
    {
      kind: 'move',
      reference,
      move: 'files-shown',
      by: 'officer',
      payload: { files, text: reason.trim() },
    },
    { kind: 'tell-citizen', reference, say: noticeFilesShown(reference, files.length) },
    say('officer-released', { reference, count: files.length }, [QUEUE]),
  );
};

export const withholdFor = (
  state: State,
  asked: OfficerAsked,
  { reference }: OfficeCase,
  reason: string,
): Turned => {
  if (!explains(reason)) return askOfficer(state, asked, [], { key: 'officer-reason-too-short' });
  return done(
    state,
    {
      kind: 'move',
      reference,
      move: 'files-withheld',
      by: 'officer',
      payload: { text: reason.trim() },
    },
    { kind: 'tell-citizen', reference, say: noticeFilesWithheld(reference) },
    say('officer-withheld', { reference }, [QUEUE]),
  );
};
