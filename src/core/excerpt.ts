// A long story on a card is cut at a word; the whole is one tap away.

type Excerpt = { readonly text: string; readonly cut: boolean };

/** At most `longest` UTF-16 units of `text`, ending in "…" when something was left out. */
export const excerpt = (text: string, longest: number): Excerpt => {
  const whole = text.trim();
  if (whole.length <= longest) return { text: whole, cut: false };
  const head = whole.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '');
  const atWord = head.replace(/\s+\S*$/u, '');
  return { text: `${atWord.length > longest / 2 ? atWord : head}…`, cut: true };
};

/** `text` in pieces of at most `longest` units, cut at white space where there is any. Never empty. */
export const pieces = (text: string, longest: number): readonly string[] => {
  const out: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const space = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const at = space > longest / 2 ? space : longest - (/[\ud800-\udbff]$/u.test(head) ? 1 : 0);
    out.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...out, rest];
};
