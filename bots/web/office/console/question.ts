// A question of the conversation on a page: its choices are buttons, words have a field, and what was asked before stays in the
// form, sealed.
import { html } from 'hono/html';
import type { Heard } from '../../../../src/core/heard.ts';
import type { Choice, Say } from '../../../../src/core/say.ts';
import type { Asked } from '../../../../src/core/state.ts';
import { readToken } from '../../../../src/core/token.ts';
import { keepAsked, keptAsked, type Acted } from '../../../../src/desk/office-act.ts';
import type { Html } from '../../layout.ts';
import type { Visit } from './console.ts';
import { consolePage, form } from './frame.ts';

/** The way back is a link here. */
const WAYS_BACK = ['back', 'cancel'];

const choicesOf = ({ choices = [] }: Say): readonly { readonly choice: string; readonly label: Choice }[] =>
  choices.flatMap((label) => {
    const token = readToken(label.token);
    return token?.kind === 'question' && !WAYS_BACK.includes(token.choice)
      ? [{ choice: token.choice, label }]
      : [];
  });

/** What the form answers: a choice before words; null: neither. */
export const answerIn = ({ form: sent }: Visit): Heard | null => {
  const text = (sent.get('kata') ?? '').trim();
  const choice = sent.get('pilihan') ?? (text === '' && sent.get('lewati') === '1' ? 'skip' : null);
  if (choice !== null) return { kind: 'token', token: { kind: 'question', rev: 0, step: 'office', choice } };
  return text === '' ? null : { kind: 'text', text, about: null };
};

/** The question that the form kept; null: it kept none. */
export const keptIn = ({ desk, visitor, form: sent }: Visit): Asked | null =>
  keptAsked(desk, visitor.person, sent.get('tanya') ?? '');

/** What came of an act, in one piece. */
export const saidOf = ({ site: { words } }: Visit, result: Acted): string => {
  if (result.kind !== 'acted') return words(`office-${result.kind}`);
  const [first] = result.says;
  return first ? words(first.key, first.values) : words('office-done');
};

export const questionPage = (
  visit: Visit,
  {
    title,
    says,
    asked,
    path,
    back,
  }: {
    readonly title: string;
    readonly says: readonly Say[];
    readonly asked: Asked;
    /** Where the answer goes, and where to instead of answering. */
    readonly path: string;
    readonly back: string;
  },
): Html => {
  const { words } = visit.site;
  const question = says.at(-1);
  const choices = question ? choicesOf(question) : [];
  return consolePage(visit, {
    title,
    main: form(
      visit,
      path,
      html`${says.map((say) => html`<p class="question">${words(say.key, say.values)}</p>`)}
        <input type="hidden" name="tanya" value="${keepAsked(visit.desk, visit.visitor.person, asked)}" />
        ${
          choices.length === 0
            ? ''
            : html`<fieldset>
                <legend>${words('office-case-choice')}</legend>
                ${choices.map(
                  ({ choice, label }) =>
                    html`<button class="button quiet" name="pilihan" value="${choice}">
                      ${words(label.key, label.values)}
                    </button>`,
                )}
              </fieldset>`
        }
        <label for="kata">${words('office-case-words')}</label>
        <textarea id="kata" name="kata" rows="4" maxlength="3000"></textarea>
        <div class="pages">
          <button class="button">${words('office-send')}</button>
          <a class="button quiet" href="${back}">${words('office-back')}</a>
        </div>`,
      { className: 'asked' },
    ),
  });
};
