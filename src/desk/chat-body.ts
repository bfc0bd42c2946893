/** One line of a chat's history. `id` of what a person sent is the one his page gave it. */
export type ChatBody =
  | {
      readonly kind: 'said';
      readonly text: string;
      readonly choices: readonly { readonly token: string; readonly label: string }[];
    }
  | { readonly kind: 'text'; readonly id: string; readonly text: string }
  | { readonly kind: 'press'; readonly id: string; readonly token: string; readonly label: string }
  | { readonly kind: 'photo'; readonly id: string }
  | { readonly kind: 'location'; readonly id: string };
