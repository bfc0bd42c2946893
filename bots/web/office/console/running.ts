// How the house runs: channels with what waits there, queues, and what failed. What is done about it is a turn of the officer.
import { html } from 'hono/html';
import type { ChannelLine } from '../../../../src/core/channel-line.ts';
import type { Heard } from '../../../../src/core/heard.ts';
import type { FailedLine } from '../../../../src/core/world.ts';
import { actInOffice } from '../../../../src/desk/office-act.ts';
import { officeRunning, pairingLink, type Running } from '../../../../src/desk/office-running.ts';
import type { QueueDepth } from '../../../../src/metrics.ts';
import type { Html } from '../../layout.ts';
import type { Words } from '../../words.ts';
import type { Page, Visit } from './console.ts';
import { consolePage, form, toldAbove, type Told } from './frame.ts';
import { saidOf } from './question.ts';

const ID = /^\d{1,18}$/;
const AGAIN = { ulang: 'office-failed-again', selesai: 'office-failed-done' } as const;

const waiting = (words: Words, { waiting: lines }: ChannelLine): Html =>
  html`<ul class="clocks">
    ${lines.map(
      ({ class: kind, why, count, oldestMinutes }) =>
        html`<li>
          ${words('office-channel-waiting', { class: kind, why, count, minutes: oldestMinutes })}
        </li>`,
    )}
  </ul>`;

const channel = (visit: Visit, line: ChannelLine): Html => {
  const { words } = visit.site;
  const { channel: name, state, heldWhy } = line;
  return html`<li>
    <p class="setting">
      <span>${words('office-channel', { channel: name })}</span>
      <b>${words('office-channel-state', { state, why: heldWhy ?? 'none' })}</b>
    </p>
    ${waiting(words, line)}
    <div class="pages">
      ${
        state === 'held'
          ? form(
              visit,
              `/kantor/sistem/kanal/${name}`,
              html`<button class="button quiet">${words('office-channel-resume')}</button>`,
            )
          : ''
      }
      ${
        name === 'whatsapp' && visit.desk.config.whatsapp?.kind === 'web'
          ? form(
              visit,
              '/kantor/sistem/whatsapp',
              html`<button class="button quiet">${words('office-channel-pair')}</button>`,
            )
          : ''
      }
    </div>
  </li>`;
};

const queues = (words: Words, depths: readonly QueueDepth[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${words('office-queues')}">
    <table>
      <thead>
        <tr>
          ${['name', 'waiting', 'active', 'failed'].map((key) => html`<th scope="col">${words(`office-queue-${key}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${depths.map(
          ({ queue, waiting: left, active, failed: dead, paused }) =>
            html`<tr>
              <th scope="row">
                ${queue}
                ${paused ? html`<span class="badge late">${words('office-queue-paused')}</span>` : ''}
              </th>
              <td>${left}</td>
              <td>${active}</td>
              <td>${dead}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** When, where and what kind of fault; never what was said. */
const failed = (visit: Visit, { id, day, time, channel: name, job, errorClass }: FailedLine): Html => {
  const { words } = visit.site;
  return html`<li>
    <p>
      <b>${words('office-date', { day: { kind: 'short', day } })} ${time}</b>
      ${job === null ? words('office-channel', { channel: name }) : `${job.queue} ${job.reference ?? ''}`} ·
      ${errorClass}
    </p>
    <div class="pages">
      ${Object.entries(AGAIN).map(([act, key]) =>
        form(
          visit,
          `/kantor/sistem/gagal/${id}/${act}`,
          html`<button class="button quiet">${words(key)}</button>`,
        ),
      )}
    </div>
  </li>`;
};

const runningPage = (
  visit: Visit,
  { channels, failed: lines }: Running,
  depths: readonly QueueDepth[] | null,
  said: Told | null,
): Html => {
  const { words } = visit.site;
  return consolePage(visit, {
    title: words('office-running'),
    main: html`${toldAbove(said)}
      <section>
        <h2>${words('office-channels')}</h2>
        ${
          channels.length === 0
            ? html`<p>${words('office-none')}</p>`
            : html`<ul class="clocks">
                ${channels.map((line) => channel(visit, line))}
              </ul>`
        }
      </section>
      <section>
        <h2>${words('office-failed')}</h2>
        ${
          lines.length === 0
            ? html`<p>${words('office-none')}</p>`
            : html`<ul class="clocks">
                ${lines.map((line) => failed(visit, line))}
              </ul>`
        }
      </section>
      <section>
        <h2>${words('office-queues')}</h2>
        ${depths === null ? html`<p>${words('office-queues-out')}</p>` : queues(words, depths)}
      </section>`,
  });
};

/** Queues that cannot be reached are something to read here, not a reason to show nothing. */
const look = async (visit: Visit, said: Told | null = null): Promise<Response> => {
  const running = await officeRunning(visit.desk, visit.visitor.person);
  const depths = await visit.depths().catch(() => null);
  return visit.show(runningPage(visit, running, depths, said), said === null || said.done ? undefined : 422);
};

const done = async (visit: Visit, command: string, rest: string): Promise<Response> => {
  const heard: Heard = { kind: 'token', token: { kind: 'command', command, rest } };
  const { result, due } = await actInOffice(visit.desk, visit.visitor.person, null, heard);
  visit.tell(due);
  return look(visit, { text: saidOf(visit, result), done: result.kind === 'acted' && result.done });
};

export const runningPages: readonly Page[] = [
  { ...{ method: 'get', path: '/sistem', act: 'tend-queues' }, answer: (visit) => look(visit) },
  {
    ...{ method: 'post', path: '/sistem/kanal/:kanal', act: 'resume-channel' },
    answer: (visit) => done(visit, 'lanjutkan', visit.c.req.param('kanal') ?? ''),
  },
  {
    ...{ method: 'post', path: '/sistem/whatsapp', act: 'pair-channel' },
    answer: async (visit) => {
      const path = await pairingLink(visit.desk, visit.visitor.person);
      return path === null ? null : visit.go(path);
    },
  },
  {
    ...{ method: 'post', path: '/sistem/gagal/:nomor/:tindakan', act: 'tend-queues' },
    answer: async (visit) => {
      const id = visit.c.req.param('nomor') ?? '';
      const act = visit.c.req.param('tindakan') ?? '';
      return ID.test(id) && Object.hasOwn(AGAIN, act) ? done(visit, 'gagal', `${act}-${id}`) : null;
    },
  },
];
