// Reading a case and acting on it. Every act is a turn of the officer, as in his chat.
import { isOfficeAct, type OfficeAct } from '../../../../src/core/officer/refusal.ts';
import { readReference } from '../../../../src/core/reference.ts';
import type { Heard } from '../../../../src/core/heard.ts';
import type { Asked } from '../../../../src/core/state.ts';
import { fileOfTicket } from '../../../../src/desk/file-ticket.ts';
import { actInOffice } from '../../../../src/desk/office-act.ts';
import { casePage as caseFor } from '../../../../src/desk/office-case-page.ts';
import { bodyOf, SHOWN } from '../routes.ts';
import { casePage, erasedPage, WITH_CHOICE, WITH_WORDS } from './case-page.ts';
import type { Page, Visit } from './console.ts';
import { answerIn, keptIn, questionPage, saidOf } from './question.ts';
import { openedPage } from './opened-page.ts';

type OfficerAsked = Extract<Asked, { readonly kind: 'officer' }>;

const asksFor = (act: OfficeAct): act is OfficeAct & OfficerAsked['act'] =>
  [...WITH_WORDS, ...WITH_CHOICE].includes(act);

/** What the form says as the conversation hears it, and the question it answers. */
const heardOf = (
  visit: Visit,
  reference: string,
  act: OfficeAct,
): { readonly asked: Asked | null; readonly heard: Heard } => {
  const begun: Heard = { kind: 'token', token: { kind: 'case', role: 'officer', reference, act } };
  const answer = asksFor(act) ? answerIn(visit) : null;
  if (!asksFor(act) || answer === null) return { asked: null, heard: begun };
  const kept = keptIn(visit);
  const isOfThis = kept?.kind === 'officer' && kept.act === act && kept.reference === reference;
  return { asked: isOfThis ? kept : { kind: 'officer', act, reference }, heard: answer };
};

const act: Page['answer'] = async (visit) => {
  const { c, desk, visitor, site } = visit;
  const reference = readReference(c.req.param('nomor') ?? '');
  const name = c.req.param('tindakan') ?? '';
  if (reference === null || !isOfficeAct(name)) return null;
  const { asked, heard } = heardOf(visit, reference, name);
  const { result, due } = await actInOffice(desk, visitor.person, asked, heard);
  visit.tell(due);
  if (result.kind === 'acted' && result.opened) return visit.show(openedPage(visit, result.opened));
  if (result.kind === 'acted' && result.asked)
    return visit.show(
      questionPage(visit, {
        ...{ title: `${reference} · ${site.words('office-act', { act: name })}`, says: result.says },
        ...{
          asked: result.asked,
          path: `/kantor/kasus/${reference}/${name}`,
          back: `/kantor/kasus/${reference}`,
        },
      }),
    );
  const shown = await caseFor(desk, visitor.person, reference);
  if (shown?.kind !== 'case') return null;
  const isDone = result.kind === 'acted' && result.done;
  const text = saidOf(visit, result);
  return visit.show(casePage(visit, shown, { text, done: isDone }), isDone ? undefined : 422);
};

const file: Page['answer'] = async ({ c, desk, visitor }) => {
  const found = await fileOfTicket(desk, c.req.query('tiket') ?? '', c.req.param('id') ?? '', visitor.person);
  if (found === null) return null;
  const isShown = SHOWN.has(found.mediaType) && c.req.query('simpan') === undefined;
  return c.body(bodyOf(found), 200, {
    'content-type': SHOWN.has(found.mediaType) ? found.mediaType : 'application/octet-stream',
    'content-length': String(found.bytes),
    'cache-control': 'no-store',
    // Never the name the sender gave it.
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename="lampiran"`,
  });
};

export const casePages: readonly Page[] = [
  {
    ...{ method: 'get', path: '/kasus/:nomor', act: 'see-queue' },
    answer: async (visit) => {
      const reference = readReference(visit.c.req.param('nomor') ?? '');
      const shown = reference && (await caseFor(visit.desk, visit.visitor.person, reference));
      if (!shown) return null;
      return visit.show(shown.kind === 'case' ? casePage(visit, shown) : erasedPage(visit, shown));
    },
  },
  { ...{ method: 'post', path: '/kasus/:nomor/:tindakan', act: 'answer-for-office' }, answer: act },
  { ...{ method: 'get', path: '/berkas/:id', act: 'open-identity' }, answer: file },
];
