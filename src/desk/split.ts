// A text longer than a channel takes in one message is cut at line ends, else at spaces; never inside a character.

/** The first `limit` UTF-16 units of `text` at most, ending at the best place to cut. */
const cutAt = (text: string, limit: number): number => {
  const line = text.lastIndexOf('\n', limit);
  // A cut that leaves less than half would make many short messages of one paragraph.
  if (line > limit / 2) return line;
  const space = text.lastIndexOf(' ', limit);
  if (space > limit / 2) return space;
  const high = text.charCodeAt(limit - 1);
  const insidePair = high >= 0xd800 && high <= 0xdbff;
  return insidePair && limit > 1 ? limit - 1 : limit;
};

/** `text` in pieces of at most `limit` characters, at least one. White space at a cut is dropped, nothing else. */
export const split = (text: string, limit: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest !== '' || pieces.length === 0 ? [...pieces, rest] : pieces;
};
