// Where it happened. A village, a district, a town or a nickname will do; the regency is the least that is needed.
import { option } from '../asking.ts';
import type { Place } from '../reading.ts';
import { settle, withAgency } from './settle.ts';
import { inToken, type Step } from './step.ts';

const named = (place: Place) => ({
  choice: inToken(place.village ?? place.district ?? place.regency),
  label: { key: 'plain', values: { text: place.label } },
});

export const place: Step = {
  name: 'place',
  isMissing: (draft) => !draft.question && draft.place === null && !draft.placeSkipped,
  question: (draft, world) =>
    draft.placeChoices.length > 0
      ? {
          text: { key: 'ask-which-place' },
          options: [...draft.placeChoices.map(named), option('other', 'choice-other-place')],
        }
      : {
          text: { key: draft.location ? 'ask-place-with-pin' : 'ask-place' },
          options: world.directory.regencies.map(named),
        },
  heed: (answer, draft, world) => {
    const open = { ...draft, place: null, agency: null, placeSkipped: false };
    if (answer.kind === 'choice') {
      if (answer.choice === 'other')
        return { kind: 'open', step: 'place', draft: { ...open, placeChoices: [] } };
      const found = [...draft.placeChoices, ...world.directory.regencies].find(
        (one) => named(one).choice === answer.choice,
      );
      if (!found) return { kind: 'unclear', why: { key: 'unclear' } };
      const next = {
        ...open,
        place: found,
        placeChoices: [],
        wantsDistrict: draft.placeChoices.length === 0,
      };
      return { kind: 'taken', draft: withAgency(next, world) };
    }
    const places = answer.reading.place
      ? [answer.reading.place, ...answer.reading.placeAlternatives]
      : world.directory.findPlaces(answer.text);
    const first = places[0];
    if (!first)
      return { kind: 'unclear', why: { key: answer.reading.outside ? 'place-outside' : 'place-unclear' } };
    if (places.length > 1)
      return {
        kind: 'open',
        step: 'place',
        draft: {
          ...settle({ ...open, place: first }, answer.reading, world),
          place: null,
          agency: null,
          placeChoices: places.slice(0, 5),
        },
      };
    return {
      kind: 'taken',
      draft: settle(
        { ...open, place: first, placeChoices: [], wantsDistrict: first.district === null },
        answer.reading,
        world,
      ),
    };
  },
  skip: (draft) => ({ ...draft, placeSkipped: true, placeChoices: [] }),
  clear: (draft) => ({ ...draft, place: null, agency: null, placeSkipped: false, placeChoices: [] }),
};
