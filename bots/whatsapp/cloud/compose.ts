// A message of ours in the form Meta takes: reply buttons for up to three short choices, a list for up to ten, and numbers in
// the text beyond that, with a button that shares a place where one is asked for. What is typed instead of tapped is understood all the same.
import type { Outgoing } from '../../../src/channel.ts';

/** developers.facebook.com/docs/whatsapp/cloud-api: interactive reply buttons, interactive lists and location requests. */
const MOST_BUTTONS = 3;
const BUTTON_TITLE = 20;
const BUTTONS_BODY = 1024;
const LOCATION_BODY = 1024;
const MOST_ROWS = 10;
const ROW_TITLE = 24;
const ROW_DESCRIPTION = 72;
const LIST_BODY = 4096;

type Choices = Outgoing['choices'];

const length = (text: string): number => [...text].length;

const areButtons = (text: string, choices: Choices): boolean =>
  choices.length <= MOST_BUTTONS &&
  length(text) <= BUTTONS_BODY &&
  choices.every(({ label }) => length(label) <= BUTTON_TITLE);

const areRows = (text: string, choices: Choices): boolean =>
  choices.length <= MOST_ROWS &&
  length(text) <= LIST_BODY &&
  choices.every(({ label }) => length(label) <= ROW_DESCRIPTION);

/** A label longer than a row's title stands whole in the line below it. */
const rowOf = ({ token, label }: Choices[number]) =>
  length(label) <= ROW_TITLE
    ? { id: token, title: label }
    : { id: token, title: `${[...label].slice(0, ROW_TITLE - 1).join('')}…`, description: label };

const interactive = (text: string, action: object, type: 'button' | 'list' | 'location_request_message') => ({
  type: 'interactive',
  interactive: { type, body: { text }, action },
});

/** @param listLabel what opens the list, at most 20 characters */
export const composed = (
  { text, choices, asks }: Pick<Outgoing, 'text' | 'choices' | 'asks'>,
  listLabel: string,
): object => {
  if (choices.length > 0 && areButtons(text, choices)) {
    const buttons = choices.map(({ token, label }) => ({
      type: 'reply',
      reply: { id: token, title: label },
    }));
    return interactive(text, { buttons }, 'button');
  }
  if (choices.length > 0 && areRows(text, choices))
    return interactive(text, { button: listLabel, sections: [{ rows: choices.map(rowOf) }] }, 'list');
  const numbers = choices.map(({ label }) => label).join('\n');
  const body = numbers === '' ? text : `${text}\n\n${numbers}`;
  if (asks === 'place' && length(body) <= LOCATION_BODY)
    return interactive(body, { name: 'send_location' }, 'location_request_message');
  return { type: 'text', text: { preview_url: false, body } };
};
