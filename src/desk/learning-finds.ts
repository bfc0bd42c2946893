// What is in force of what people corrected, as officers read it.
import type { Learning } from '../core/world.ts';
import { isLearningHeld, learnedInForce } from '../store/lesson.ts';
import type { CaseWork } from './case-work.ts';
import type { TrialFigures } from './learn.ts';
import { wibMoment } from './surroundings.ts';

export const learningOf = async ({ tx }: CaseWork): Promise<Learning> => {
  const version = await learnedInForce(tx);
  const { lessons, trial } = (version?.figures ?? { lessons: 0, trial: null }) as TrialFigures;
  return {
    inForce:
      version === null || trial === null
        ? null
        : {
            day: wibMoment(version.at).day,
            lessons,
            before: trial.before.heldOut,
            after: trial.after.heldOut,
            of: trial.of.heldOut,
          },
    isHeld: await isLearningHeld(tx),
  };
};
