// The measures of the conversation, taken from the transcripts and the texts themselves.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, 'transcripts');
const linesOf = (name: string): readonly string[] => readFileSync(join(FOLDER, name), 'utf8').split('\n');

/** How often `who` wrote or tapped until the receipt came. */
const messagesUntilReceipt = (name: string, who: string): number => {
  const lines = linesOf(name);
  const receipt = lines.findIndex((line) => line.includes('Kode rahasia: KODE-1'));
  expect(receipt).toBeGreaterThan(0);
  return lines.slice(0, receipt).filter((line) => line.startsWith(`[${who}] > `)).length;
};

/** Each message as one text, without its choices. */
const messagesTo = (name: string, people: (who: string) => boolean): readonly string[] => {
  const messages: string[] = [];
  let open = false;
  for (const line of linesOf(name)) {
    const start = /^\[([^\]]+)\] < (.*)$/u.exec(line);
    if (start) {
      open = people(start[1] ?? '');
      if (open) messages.push(start[2] ?? '');
    } else if (open && line.startsWith('    ') && !/^ {4}\[1\. /u.test(line)) {
      messages.push(`${messages.pop()}\n${line.trim()}`);
    } else if (line !== '' && !line.startsWith('    ')) {
      open = false;
    }
  }
  return messages;
};

const dutiesIn = (name: string): readonly string[] =>
  linesOf(name)
    .filter((line) => /^(?:petugas|narahubung): /u.test(line))
    .map((line) =>
      line
        .replace(/^\w+: /u, '')
        .split(' = ')[0]!
        .trim(),
    );

describe('the conversation is short', () => {
  it('a telling first message files with at most four more', () => {
    expect(messagesUntilReceipt('akta-anak.txt', 'Rahma') - 1).toBeLessThanOrEqual(4);
  });

  it('"mau lapor" files with at most nine more', () => {
    expect(messagesUntilReceipt('mau-lapor.txt', 'Umar') - 1).toBeLessThanOrEqual(9);
  });

  it('no message to a citizen is longer than 900 characters', () => {
    for (const name of readdirSync(FOLDER)) {
      const duties = dutiesIn(name);
      const speak = linesOf(name).flatMap((line) => /^\[([^\]]+)\] > /u.exec(line)?.[1] ?? []);
      // In some only people of the office and of agencies speak.
      if (speak.every((who) => duties.includes(who) || who === 'Yusnidar' || who === 'Hamdan')) continue;
      const messages = messagesTo(
        name,
        (who) => !duties.includes(who) && who !== 'Yusnidar' && who !== 'Hamdan',
      );
      expect(messages.length, name).toBeGreaterThan(2);
      for (const message of messages) expect(message.length, message).toBeLessThanOrEqual(900);
    }
  });

  it('no question asks with more than 350 characters of its own', () => {
    const folder = join(import.meta.dirname, '..', 'src', 'copy', 'id');
    const texts = ['citizen.ftl', 'status.ftl']
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const questions = [...texts.matchAll(/^(ask-[a-z-]+) =((?:.*\n)(?:(?: {4}.*)?\n)*?)(?=\S|$)/gmu)];
    expect(questions.length).toBeGreaterThan(25);
    for (const [, key, body] of questions) {
      const own = (body ?? '')
        .replace(/\{[^}]*\}/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
      expect(own.length, key).toBeLessThanOrEqual(350);
    }
  });
});
