// One case: what is urgent, what can be done, what the agency reads, and what happened. Without its reporter.
import { html } from 'hono/html';
import type { OfficeCase } from '../../../../src/core/case-view.ts';
import { eventDate } from '../../../../src/core/event-date.ts';
import { OFFICE_ACTS, officeRefusal, type OfficeAct } from '../../../../src/core/officer/refusal.ts';
import type { Value } from '../../../../src/core/say.ts';
import type { CasePage } from '../../../../src/desk/office-case-page.ts';
import type { Html } from '../../layout.ts';
import type { Words } from '../../words.ts';
import type { Visit } from './console.ts';
import { consolePage, form, toldAbove, type Told } from './frame.ts';

type Shown = Extract<CasePage, { readonly kind: 'case' }>;

/** Acts that need words: the field stands on the case's own page. `optional`: nothing need be written. */
export const WITH_WORDS: readonly OfficeAct[] = [
  ...(['inform', 'answer', 'hand-back', 'link', 'withhold', 'identity', 'attachments'] as const),
];
/** Their words are a reason that is recorded, not something anybody is told. */
const REASONED: readonly OfficeAct[] = ['withhold', 'identity', 'attachments'];
/** They begin with a choice: the question stands on a page of its own. */
export const WITH_CHOICE: readonly OfficeAct[] = ['assign', 'reject', 'release'];

const dayOf = (words: Words, day: string): string => words('office-date', { day: { kind: 'date', day } });

const urgent = (words: Words, officeCase: OfficeCase): readonly string[] => {
  const { emergency, acknowledgedBy, timeAsked, withdrawal, linkWish, newsAskedOn, status } = officeCase;
  if (status === 'closed') return [];
  return [
    ...(emergency
      ? [
          acknowledgedBy === null
            ? words('office-case-emergency-open')
            : words('office-case-emergency-taken', { name: acknowledgedBy }),
        ]
      : []),
    ...(officeCase.protected === null ? [] : [words('office-case-protected')]),
    ...(timeAsked === null
      ? []
      : [words('office-case-time-asked', { day: { kind: 'date', day: timeAsked.day } })]),
    ...(withdrawal === null ? [] : [words('office-case-withdrawal')]),
    ...(linkWish === null ? [] : [words('office-case-link-wish')]),
    ...(newsAskedOn === null
      ? []
      : [words('office-case-news-asked', { day: { kind: 'date', day: newsAskedOn } })]),
  ];
};

const facts = (words: Words, { officeCase, filedOn }: Shown): readonly (readonly [string, string])[] => {
  const { holder, date, rating, alike, evidence, files, lane, checked } = officeCase;
  const said = (value: Value): string => words('office-date', { day: value });
  return [
    ['office-case-agency', officeCase.agencyLabel ?? words('office-no-agency')],
    ...(officeCase.placeLabel === null ? [] : [['office-case-place', officeCase.placeLabel] as const]),
    ['office-case-filed', dayOf(words, filedOn)],
    ...(date === null ? [] : [['office-case-event', said(eventDate(date))] as const]),
    ...(holder === null
      ? []
      : [['office-case-holder', holder.mine ? words('office-case-holder-mine') : holder.label] as const]),
    [
      'office-case-attachments',
      words('office-case-attachments-count', {
        count: officeCase.attachments,
        shown: files.filter(({ released }) => released).length,
      }),
    ],
    ...(officeCase.people > 1 ? [['office-case-people', String(officeCase.people)] as const] : []),
    ...(alike.length === 0 ? [] : [['office-case-alike', alike.join(', ')] as const]),
    ...(evidence === null || evidence.similar.length === 0
      ? []
      : [['office-case-evidence', evidence.similar.join(', ')] as const]),
    ...(rating === null
      ? []
      : [
          [
            'office-case-rating',
            [words('office-case-stars', { stars: rating.stars }), rating.reason ?? '']
              .filter(Boolean)
              .join(': '),
          ] as const,
        ]),
    ...(lane === 'laporan'
      ? [['office-filter-status', words(checked ? 'office-case-checked' : 'office-case-unchecked')] as const]
      : []),
    ...(officeCase.identityMissing
      ? [['office-identity-short', words('office-case-identity-missing')] as const]
      : []),
  ];
};

const actForm = (visit: Visit, reference: string, act: OfficeAct): Html => {
  const { words } = visit.site;
  const label = words('office-act', { act });
  const path = `/kantor/kasus/${reference}/${act}`;
  if (!WITH_WORDS.includes(act))
    return form(visit, path, html`<button class="button quiet">${label}</button>`);
  const field = REASONED.includes(act) ? 'office-case-reason' : 'office-case-words';
  return html`<details class="act">
    <summary>${label}</summary>
    ${form(
      visit,
      path,
      html`<label for="kata-${act}">${words(field)}</label>
        <textarea
          id="kata-${act}"
          name="kata"
          rows="3"
          maxlength="3000"
          ${act === 'hand-back' ? '' : html`required`}
        ></textarea>
        ${act === 'hand-back' ? html`<input type="hidden" name="lewati" value="1" />` : ''}
        <button class="button">${label}</button>`,
    )}
  </details>`;
};

const clocks = (words: Words, shown: Shown): Html =>
  shown.clocks.length === 0
    ? html`<p>${words('office-case-no-clock')}</p>`
    : html`<ul class="clocks">
        ${shown.clocks.map(
          ({ kind, day, overdue, standing }) =>
            html`<li>
              ${words('office-clock', { clock: kind })}:
              <b>${standing ? words('office-standing') : dayOf(words, day)}</b>
              ${overdue ? html`<span class="badge late">${words('office-badge-late')}</span>` : ''}
            </li>`,
        )}
      </ul>`;

const history = (words: Words, shown: Shown): Html =>
  html`<ol class="history">
    ${shown.history.map(
      ({ day, time, move, actor, words: said }) =>
        html`<li>
          <p>
            <b>${words('office-move', { move })}</b>
            <span
              >${words('office-actor', { actor })} · ${words('office-date', { day: { kind: 'short', day } })}
              ${time}</span
            >
          </p>
          ${said === null ? '' : html`<p class="said">${said}</p>`}
        </li>`,
    )}
  </ol>`;

/** `said`: what came of the act that was sent from here. */
export const casePage = (visit: Visit, shown: Shown, said: Told | null = null): Html => {
  const { words } = visit.site;
  const { officeCase } = shown;
  const { reference } = officeCase;
  const acts = OFFICE_ACTS.filter((act) => officeRefusal(officeCase, act) === null);
  return consolePage(visit, {
    title: `${reference} · ${officeCase.topicLabel || words('office-no-topic')}`,
    main: html`${toldAbove(said)}
      <p class="standing">
        ${words('office-lane', { lane: officeCase.lane })} ·
        ${words('office-status', { status: officeCase.status })}
      </p>
      ${urgent(words, officeCase).map((line) => html`<p class="urgent">${line}</p>`)}
      <div class="parts">
        <section class="story">
          <h2>${words('office-case-agency-reads')}</h2>
          ${shown.agencyReads.filter(Boolean).map((text) => html`<p class="said">${text}</p>`)}
          <details>
            <summary>${words('office-case-office-reads')}</summary>
            <p class="said">${officeCase.story || words('office-case-spoken')}</p>
          </details>
        </section>
        <div class="side">
          <section>
            <h2>${words('office-case-next')}</h2>
            ${clocks(words, shown)}
          </section>
          <section class="doing">
            <h2>${words('office-case-acts')}</h2>
            ${acts.map((act) => actForm(visit, reference, act))}
          </section>
          <section>
            <h2>${words('office-case-facts')}</h2>
            <dl>
              ${facts(words, shown).map(
                ([key, value]) =>
                  html`<div>
                    <dt>${words(key)}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
          </section>
        </div>
        <section class="past">
          <h2>${words('office-case-history')}</h2>
          ${history(words, shown)}
        </section>
      </div>`,
  });
};

/** What is left of a case whose reporter was erased. */
export const erasedPage = (visit: Visit, { left }: Extract<CasePage, { readonly kind: 'erased' }>): Html => {
  const { words } = visit.site;
  const { reference, topicLabel, agencyLabel, filedOn, closedOn } = left;
  const lines = [
    ['office-case-agency', agencyLabel ?? words('office-no-agency')],
    ...(filedOn === null ? [] : [['office-case-filed', dayOf(words, filedOn)]]),
    ...(closedOn === null ? [] : [['office-case-closed-on', dayOf(words, closedOn)]]),
  ] as const;
  return consolePage(visit, {
    title: `${reference} · ${topicLabel || words('office-no-topic')}`,
    main: html`<p>${words('office-case-erased')}</p>
      <dl>
        ${lines.map(
          ([key, value]) =>
            html`<div>
              <dt>${words(key!)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`,
  });
};
