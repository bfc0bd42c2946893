// The district, when only the regency is known and nothing else told it: a pin alone names no district.
import { option } from '../asking.ts';
import type { Place } from '../reading.ts';
import { settle, withAgency } from './settle.ts';
import type { Step } from './step.ts';

export const district: Step = {
  name: 'district',
  isMissing: (draft) =>
    !draft.question && draft.wantsDistrict && draft.place !== null && draft.place.district === null,
  question: (draft) => ({
    text: { key: 'ask-district', values: { regency: draft.place?.label ?? '' } },
    options: [option('skip', 'choice-skip')],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'choice') return { kind: 'taken', draft: { ...draft, wantsDistrict: false } };
    const regency = draft.place?.regency ?? '';
    const inside = (one: Place): boolean => one.district !== null && one.regency === regency;
    const found =
      [...(answer.reading.place ? [answer.reading.place] : []), ...answer.reading.placeAlternatives].find(
        inside,
      ) ?? world.directory.findPlaces(answer.text).find(inside);
    if (!found) {
      // A place name nobody lists is still his answer: it stays in the story, and the regency stands.
      return {
        kind: 'taken',
        draft: settle(
          { ...draft, wantsDistrict: false, story: [...draft.story, answer.text] },
          answer.reading,
          world,
        ),
      };
    }
    return {
      kind: 'taken',
      draft: withAgency(
        settle({ ...draft, place: found, agency: null, wantsDistrict: false }, answer.reading, world),
        world,
      ),
    };
  },
  skip: (draft) => ({ ...draft, wantsDistrict: false }),
  clear: (draft) => ({
    ...draft,
    wantsDistrict: true,
    ...(draft.place ? { place: { ...draft.place, district: null, village: null } } : {}),
  }),
};
