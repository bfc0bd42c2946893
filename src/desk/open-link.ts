// A page behind a one-use link: this officer, this case, ten minutes, written down in the audit.
import type { IdentityFields } from '../core/reading.ts';

export type LinkedFile = {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

export type OpenedLink =
  | { readonly kind: 'identity'; readonly reference: string; readonly fields: IdentityFields }
  | { readonly kind: 'attachments'; readonly reference: string; readonly files: readonly LinkedFile[] }
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' };
