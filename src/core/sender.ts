/** Somebody an officer means: the reporter of a case, or whoever sent the message with this number in `gagal`. */
export type Sender = { readonly reference: string } | { readonly failed: string };
