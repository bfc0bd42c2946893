// One field of an identity, as somebody wrote it when he was asked for it alone.
import type { IdentityField } from '../reading.ts';
import { heardIdentity } from '../steps/identity.ts';
import type { World } from '../world.ts';

/** Longer than any of the fields is. */
const LONGEST_VALUE = 200;

/** What is read as that field, else the words themselves. */
export const valueTold = (text: string, field: IdentityField, world: World): string =>
  heardIdentity(text, world.readIdentity(text), null)?.[field] ?? text.slice(0, LONGEST_VALUE).trim();

const SHAPES: { readonly [F in IdentityField]?: RegExp } = {
  birthDate: /^\d{4}-\d{2}-\d{2}$/,
  // Of the ID card: sixteen digits.
  nik: /^\d{16}$/,
  phone: /^\+?[\d\s.()-]{8,20}$/,
};

/** Whether it can be kept as that field. */
export const isValueOf = (field: IdentityField, value: string): boolean =>
  value !== '' && (SHAPES[field]?.test(value) ?? true);
