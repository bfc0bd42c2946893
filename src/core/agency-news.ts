// What a focal point hears of the citizen's doings. Takes cleaned words and consented values only.
import type { AgencyText } from './agency-face.ts';
import type { AgencySay } from './agency-say.ts';
import { caseChoice } from './asking.ts';
import type { IdentityField, IdentityFields } from './reading.ts';
import type { Text, Values } from './say.ts';

const news = (key: string, reference: string, values: Values = {}): AgencySay =>
  ({
    key,
    values: { reference, ...values },
    choices: [caseChoice('focal', reference, 'open', 'choice-open-case')],
  }) as unknown as AgencySay;

export const citizenReplied = (reference: string, text: AgencyText): AgencySay =>
  news('focal-news-replied', reference, { text });

export const citizenAdded = (reference: string, text: AgencyText): AgencySay =>
  news('focal-news-added', reference, { text });

export const citizenAddedFile = (reference: string): AgencySay => news('focal-news-file', reference);

/** The allowed fields and nothing else: `values` is cut down to `fields` here once more. */
export const consentGiven = (
  reference: string,
  fields: readonly IdentityField[],
  values: IdentityFields,
): AgencySay => news('focal-news-consented', reference, { lines: fieldLines(fields, values) });

export const consentRefused = (reference: string): AgencySay => news('focal-news-refused', reference);

export const citizenReopened = (reference: string, text: AgencyText): AgencySay =>
  news('focal-news-reopened', reference, { text });

export const citizenConfirmed = (reference: string): AgencySay => news('focal-news-confirmed', reference);

/** "Nama: Rahmawati" a line, for the fields named. */
export const fieldLines = (fields: readonly IdentityField[], values: IdentityFields): readonly Text[] =>
  fields.map((field) => ({
    key: 'field-line',
    values: { field: { key: `field-${field}` }, value: values[field] ?? { key: 'field-not-given' } },
  }));
