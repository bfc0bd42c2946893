// "Minta data pemohon": which of the applicant's data, picked one by one or written in one line. The citizen decides on
// each request; nothing is shown before.
import type { AgencyFace } from '../agency-face.ts';
import { fieldName } from '../agency-say.ts';
import { plain } from '../answer.ts';
import { commandChoice, done, option, say, type Option, type Turned } from '../asking.ts';
import { noticeConsent } from '../notices.ts';
import type { IdentityField } from '../reading.ts';
import type { State } from '../state.ts';
import type { Text } from '../say.ts';
import { askFocal, type FocalAsked } from './question.ts';

/** What an agency may ask for, in the order of the choices. The rest of an identity is the Ombudsman's alone. */
const FIELDS = ['name', 'nik', 'phone', 'address', 'birthDate'] as const satisfies readonly IdentityField[];
type Field = (typeof FIELDS)[number];

const NAMED: { readonly [F in Field]: RegExp } = {
  name: /\bnama\b/u,
  nik: /\b(?:nik|ktp|nomor induk)\b/u,
  phone: /\b(?:hp|telepon|telp|wa|whatsapp|kontak|ponsel|handphone)\b/u,
  address: /\b(?:alamat|domisili|tempat tinggal)\b/u,
  birthDate: /\b(?:tanggal lahir|tgl lahir|lahir|ttl)\b/u,
};

/** Fields named in words ("nama dan nik") or by the numbers of the choices on the screen ("1,3"). */
const fieldsIn = (text: string, shown: readonly Field[]): readonly Field[] => {
  const said = plain(text);
  const byNumber = /^[\d\s]+$/u.test(said)
    ? said.split(' ').flatMap((number) => shown[Number(number) - 1] ?? [])
    : [];
  return FIELDS.filter((field) => byNumber.includes(field) || NAMED[field].test(said));
};

const rest = (picked: readonly IdentityField[]): readonly Field[] =>
  FIELDS.filter((field) => !picked.includes(field));

/** Asks which fields; what was picked so far is shown, and can be sent. */
export const askFields = (
  state: State,
  reference: string,
  picked: readonly IdentityField[] = [],
  problem: Text | null = null,
): Turned => {
  const options: readonly Option[] = [
    ...rest(picked).map((field) => option(field, `choice-focal-field-${field}`)),
    ...(picked.length > 0 ? [option('send', 'choice-focal-send-request')] : []),
  ];
  const asked: FocalAsked = { kind: 'focal', act: 'data', reference, fields: picked };
  if (picked.length === 0) return askFocal(state, asked, options, problem);
  const soFar: Text = { key: 'focal-picked', values: { reference, fields: picked.map(fieldName) } };
  return askFocal(state, asked, options, problem, soFar);
};

const request = (state: State, face: AgencyFace, fields: readonly IdentityField[]): Turned =>
  done(
    state,
    {
      kind: 'move',
      reference: face.reference,
      move: 'data-requested',
      by: 'focal',
      payload: { fields },
    },
    { kind: 'tell-citizen', reference: face.reference, say: noticeConsent(face, fields) },
    say('focal-data-requested', { reference: face.reference, fields: fields.map(fieldName) }, [
      commandChoice('kasus', 'choice-focal-list'),
    ]),
  );

export const pickField = (state: State, asked: FocalAsked, face: AgencyFace, choice: string): Turned => {
  const picked = asked.fields ?? [];
  if (choice === 'send' && picked.length > 0) return request(state, face, picked);
  const field = FIELDS.find((known) => known === choice);
  const next = FIELDS.filter((known) => known === field || picked.includes(known));
  if (next.length === FIELDS.length) return request(state, face, next);
  return askFields(state, asked.reference, next);
};

export const fieldsWritten = (state: State, asked: FocalAsked, face: AgencyFace, text: string): Turned => {
  const picked = asked.fields ?? [];
  const written = fieldsIn(text, rest(picked));
  if (written.length === 0) return askFields(state, asked.reference, picked, { key: 'focal-no-field' });
  return request(
    state,
    face,
    FIELDS.filter((field) => picked.includes(field) || written.includes(field)),
  );
};
