// The office's rules and days off: what is in force, where it differs from the release, and who changed it when.
import { html } from 'hono/html';
import {
  changeHoliday,
  changePolicy,
  officeSettings,
  takeSettingBack,
  type Changed,
  type HolidayLine,
  type OfficeOwn,
  type OfficeSettings,
  type PolicyLine,
} from '../../../../src/desk/office-settings.ts';
import type { Html } from '../../layout.ts';
import type { Words } from '../../words.ts';
import type { Page, Visit } from './console.ts';
import { consolePage, form } from './frame.ts';

const POLICY = '/kantor/pengaturan/aturan';
const HOLIDAY = '/kantor/pengaturan/libur';

const two = (number: number): string => String(number).padStart(2, '0');

/** "480 (08.00)" for a minute of the day, "Ya" for a flag. */
const shown = (words: Words, value: PolicyLine['value'], unit: string): string => {
  if (typeof value === 'boolean') return words(value ? 'office-yes' : 'office-no');
  if (unit === 'minute-of-day' && typeof value === 'number')
    return `${value} (${two(Math.floor(value / 60))}.${two(value % 60)})`;
  return `${value} ${words('office-unit', { unit })}`.trim();
};

const ownLine = (words: Words, { name, day }: OfficeOwn): string =>
  words('office-setting-own', { name: name ?? words('office-setting-nobody'), day: { kind: 'short', day } });

const field = (words: Words, { id, value }: PolicyLine): Html => {
  const name = `nilai-${id}`;
  const label = html`<label for="${name}">${words('office-setting-value')}</label>`;
  if (typeof value !== 'boolean')
    return html`${label}<input
        id="${name}"
        name="nilai"
        value="${value}"
        required
        maxlength="60"
        ${typeof value === 'number' ? html`inputmode="numeric"` : ''}
      />`;
  return html`${label}<select id="${name}" name="nilai">
      <option value="true" ${value ? html`selected` : ''}>${words('office-yes')}</option>
      <option value="false" ${value ? '' : html`selected`}>${words('office-no')}</option>
    </select>`;
};

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const backForm = (visit: Visit, table: 'policy' | 'holiday', id: string): Html =>
  form(
    visit,
    '/kantor/pengaturan/kembali',
    html`${hidden('tabel', table)}${hidden('baris', id)}<button class="button quiet">
        ${visit.site.words('office-setting-back')}
      </button>`,
  );

const policy = (visit: Visit, line: PolicyLine): Html => {
  const { words } = visit.site;
  const { id, label, unit, value, own } = line;
  return html`<li>
    <details class="act">
      <summary>
        <span class="setting"><span>${label}</span> <b>${shown(words, value, unit)}</b></span>
      </summary>
      ${own === null ? '' : html`<p>${ownLine(words, own)}</p>`}
      ${line.shipped === null ? '' : html`<p>${words('office-setting-shipped', { value: shown(words, line.shipped, unit) })}</p>`}
      ${form(
        visit,
        POLICY,
        html`${hidden('baris', id)}${field(words, line)}<button class="button">
            ${words('office-setting-save')}
          </button>`,
      )}
      ${own === null || line.shipped === null ? '' : backForm(visit, 'policy', id)}
    </details>
  </li>`;
};

const differing = (visit: Visit, { policies, holidays }: OfficeSettings): Html => {
  const { words } = visit.site;
  const own = policies.filter((line) => line.own !== null);
  const days = holidays.filter((line) => line.own !== null);
  if (own.length + days.length === 0) return html`<p>${words('office-setting-none-differs')}</p>`;
  return html`<ul class="clocks">
    ${own.map(
      ({ label, value, shipped, unit, own: by }) =>
        html`<li>
          ${label}: <b>${shown(words, value, unit)}</b>.
          ${shipped === null ? '' : words('office-setting-shipped', { value: shown(words, shipped, unit) })}
          ${ownLine(words, by!)}
        </li>`,
    )}
    ${days.map(
      ({ day, name, closed, own: by }) =>
        html`<li>
          ${words('office-date', { day: { kind: 'date', day } })}: <b>${name}</b>,
          ${words(closed ? 'office-holiday-closed' : 'office-holiday-works')}. ${ownLine(words, by!)}
        </li>`,
    )}
  </ul>`;
};

const holiday = (visit: Visit, { day, name, closed, own }: HolidayLine): Html => {
  const { words } = visit.site;
  return html`<li>
    <p class="setting">
      <span>${words('office-date', { day: { kind: 'date', day } })} · ${name}</span>
      <b>${words(closed ? 'office-holiday-closed' : 'office-holiday-works')}</b>
    </p>
    ${
      own === null
        ? ''
        : html`<p>${ownLine(words, own)}</p>
            ${backForm(visit, 'holiday', day)}`
    }
  </li>`;
};

const holidayForm = (visit: Visit): Html => {
  const { words } = visit.site;
  return form(
    visit,
    HOLIDAY,
    html`<p>
        <label for="hari">${words('office-holiday-day')}</label
        ><input id="hari" name="hari" type="date" required />
      </p>
      <p>
        <label for="nama">${words('office-holiday-name')}</label
        ><input id="nama" name="nama" required maxlength="60" />
      </p>
      <p>
        <label for="tutup">${words('office-holiday-is')}</label>
        <select id="tutup" name="tutup">
          <option value="1">${words('office-holiday-closed')}</option>
          <option value="0">${words('office-holiday-works')}</option>
        </select>
      </p>
      <p><button class="button">${words('office-setting-save')}</button></p>`,
    { className: 'filters' },
  );
};

const settingsPage = async (visit: Visit, came: Changed | null = null): Promise<Html> => {
  const { words } = visit.site;
  const settings = await officeSettings(visit.desk);
  const said =
    came === null
      ? null
      : words(came.kind === 'changed' ? 'office-setting-changed' : `office-setting-${came.why}`);
  const done = came?.kind === 'changed';
  return consolePage(visit, {
    title: words('office-settings'),
    main: html`${
        said === null
          ? ''
          : html`<p role="${done ? 'status' : 'alert'}" class="${done ? 'told' : 'refusal'}">${said}</p>`
      }
      <section>
        <h2>${words('office-setting-differs')}</h2>
        ${differing(visit, settings)}
      </section>
      <section>
        <h2>${words('office-setting-policies')}</h2>
        <ul>
          ${settings.policies.map((line) => policy(visit, line))}
        </ul>
      </section>
      <section>
        <h2>${words('office-setting-holidays')}</h2>
        ${holidayForm(visit)}
        <ul class="clocks">
          ${settings.holidays.map((line) => holiday(visit, line))}
        </ul>
      </section>`,
  });
};

const after =
  (change: (visit: Visit) => Promise<Changed>): Page['answer'] =>
  async (visit) => {
    const came = await change(visit);
    return visit.show(await settingsPage(visit, came), came.kind === 'changed' ? undefined : 422);
  };

export const settingPages: readonly Page[] = [
  {
    ...{ method: 'get', path: '/pengaturan', act: 'change-settings' },
    answer: async (visit) => visit.show(await settingsPage(visit)),
  },
  {
    ...{ method: 'post', path: '/pengaturan/aturan', act: 'change-settings' },
    answer: after(({ desk, visitor, form: sent }) =>
      changePolicy(desk, visitor.person, sent.get('baris') ?? '', sent.get('nilai') ?? ''),
    ),
  },
  {
    ...{ method: 'post', path: '/pengaturan/libur', act: 'change-settings' },
    answer: after(({ desk, visitor, form: sent }) =>
      changeHoliday(desk, visitor.person, {
        ...{ day: sent.get('hari') ?? '', name: sent.get('nama') ?? '', closed: sent.get('tutup') !== '0' },
      }),
    ),
  },
  {
    ...{ method: 'post', path: '/pengaturan/kembali', act: 'change-settings' },
    answer: after(({ desk, visitor, form: sent }) =>
      takeSettingBack(
        desk,
        visitor.person,
        sent.get('tabel') === 'holiday' ? 'holiday' : 'policy',
        sent.get('baris') ?? '',
      ),
    ),
  },
];
