// The hidden text of every button, at most 64 bytes (Telegram's limit). Made and read here only.

/**
 * question: answers the question `rev` of this conversation; `step` names it so that a late press can still be understood.
 * case: an act on a case in a role, from a card or a notice.   command: a fixed word (`lapor`, `status`, ...), with what
 * would stand behind it.   appointment: an officer's verdict on a new focal point, or what he does with one who is.
 * Only the last part of a token may hold dots (ids of agencies and places do).
 */
export type Token =
  | { readonly kind: 'question'; readonly rev: number; readonly step: string; readonly choice: string }
  | {
      readonly kind: 'case';
      readonly role: 'citizen' | 'focal' | 'officer';
      readonly reference: string;
      readonly act: string;
      /** A further id, for acts that answer one request of several. */
      readonly id?: string;
    }
  | { readonly kind: 'command'; readonly command: string; readonly rest?: string }
  | { readonly kind: 'appointment'; readonly act: AppointmentAct; readonly id: string };

const APPOINTMENT_ACTS = ['approve', 'refuse', 'open', 'end', 'leave', 'leave-end'] as const;
type AppointmentAct = (typeof APPOINTMENT_ACTS)[number];

const ROLE = { citizen: 'c', focal: 'f', officer: 'o' } as const;
const OF_LETTER = { c: 'citizen', f: 'focal', o: 'officer' } as const;

export const writeToken = (token: Token): string => {
  switch (token.kind) {
    case 'question':
      return `q.${token.rev}.${token.step}.${token.choice}`;
    case 'case':
      return [
        ROLE[token.role],
        token.reference,
        token.act,
        ...(token.id === undefined ? [] : [token.id]),
      ].join('.');
    case 'command':
      return token.rest === undefined ? `g.${token.command}` : `g.${token.command}.${token.rest}`;
    case 'appointment':
      return `p.${token.act}.${token.id}`;
    default:
      return token satisfies never;
  }
};

/** Numbers of cases and ids of rows: what is looked up by them must not be anything that somebody made up. */
const ID = /^[\w-]{1,64}$/;

/** Null when the text was not made by writeToken: a foreign or a very old button. */
export const readToken = (text: string): Token | null => {
  const [head, a, b, ...more] = text.split('.');
  const c = more.length > 0 ? more.join('.') : undefined;
  if (head === 'q' && a && /^\d{1,9}$/.test(a) && b && c)
    return { kind: 'question', rev: Number(a), step: b, choice: c };
  if (head === 'g' && a) {
    const rest = [b, ...more].join('.');
    return { kind: 'command', command: a, ...(rest ? { rest } : {}) };
  }
  if (head === 'p' && b && ID.test(b)) {
    const act = APPOINTMENT_ACTS.find((known) => known === a);
    return act ? { kind: 'appointment', act, id: b } : null;
  }
  if ((head === 'c' || head === 'f' || head === 'o') && a && ID.test(a) && b) {
    return {
      kind: 'case',
      role: OF_LETTER[head],
      reference: a,
      act: b,
      ...(c === undefined ? {} : { id: c }),
    };
  }
  return null;
};
