// A message to many as its officer sees it before it goes.
import { broadcastMessage } from '../agency-say.ts';
import { filled, hasVariables, type Announcement } from '../announcement.ts';
import { say } from '../asking.ts';
import type { Appointed, Audience } from '../audience.ts';
import type { Effect } from '../effect.ts';
import type { Text } from '../say.ts';
import { timeOf } from '../wib.ts';
import type { World } from '../world.ts';

const namesIn = (named: Audience['who']): string => named.map(({ label }) => label).join(', ');

/** The message as the first of them reads it; its buttons answer nothing. */
export const asSent = ({ text, wants }: Announcement, [first]: readonly Appointed[]): Effect => {
  const { key, values } = broadcastMessage(first ? filled(text, first) : text, wants);
  return say(key, values);
};

/** Whom it reaches and whom not, how long it takes, and exactly what is sent. */
export const preview = (draft: Announcement, world: World): readonly Effect[] => {
  const audience = world.found.audience;
  const samples = audience?.samples ?? [];
  const line = (lineKey: string, lineValues: Text['values'] = {}): Text => ({
    key: lineKey,
    values: lineValues,
  });
  return [
    say('officer-broadcast-preview', {
      to: draft.to.cases,
      who: namesIn(draft.to.who) || 'none',
      count: audience?.people ?? 0,
      lines: [
        ...(draft.to.except.length > 0
          ? [line('officer-broadcast-except', { who: namesIn(draft.to.except) })]
          : []),
        ...(audience?.excluded ?? []).map(({ why, people }) =>
          line('officer-broadcast-excluded', { why, count: people }),
        ),
        ...(audience?.channels ?? []).map(({ channel, people, minutes }) =>
          line('officer-broadcast-channel', { channel, count: people, minutes }),
        ),
        ...(hasVariables(draft.text)
          ? samples
              .slice(1)
              .map((one) =>
                line('officer-broadcast-sample', { name: one.name, text: filled(draft.text, one) }),
              )
          : []),
        ...(draft.at === null
          ? []
          : [
              line('officer-broadcast-at', {
                day: { kind: 'date', day: draft.at.day },
                time: timeOf(draft.at.minute),
                every: draft.every ?? 'once',
              }),
            ]),
        ...(audience?.needsSecond ? [line('officer-broadcast-second')] : []),
        line('officer-broadcast-as-sent'),
      ],
    }),
    asSent(draft, samples),
  ];
};
