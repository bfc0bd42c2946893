import { describe, expect, it } from 'vitest';
import { openRound } from '../../src/desk/round.ts';
import { newDataKey, newKeyText, openKeyRing } from '../../src/store/seal.ts';

const { key } = newDataKey(openKeyRing(newKeyText()), 'p');
const at = (address: string, channel = 'telegram') => ({ address, channel, person: `p${address}`, key });
const say = (text: string) => ({ key: 'plain', values: { text } });

describe('a round', () => {
  it('makes one row of all that a turn tells one address, in order, of the most urgent kind', () => {
    const round = openRound();
    const turn = round.turn();
    turn.tell(at('1'), { class: 'reply', say: say('a') });
    turn.tell(at('2'), { class: 'notice', say: say('b'), complaintId: 'c1', protect: true });
    turn.tell(at('1'), { class: 'emergency', say: say('c'), complaintId: 'c2' });
    const { rows } = round.gathered();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      class: 'emergency',
      says: [say('a'), say('c')],
      complaintId: 'c2',
      protect: false,
    });
    expect(rows[0]?.validUntil).toBeNull();
    expect(rows[1]).toMatchObject({ class: 'notice', says: [say('b')], complaintId: 'c1', protect: true });
    expect(rows[1]?.validUntil).toBeInstanceOf(Date);
  });

  it('names every case whose words a row may hold: those told of in it, and those its turn was about', () => {
    const round = openRound();
    const turn = round.turn(['c1']);
    turn.tell(at('1'), { class: 'reply', say: say('a') });
    turn.tell(at('2'), { class: 'notice', say: say('b'), complaintId: 'c2' });
    turn.tell(at('2'), { class: 'notice', say: say('c'), complaintId: 'c3' });
    const { rows } = round.gathered();
    expect(rows.map(({ cases }) => cases)).toEqual([['c1'], ['c1', 'c2', 'c3']]);
  });

  it('keeps the rows of two turns apart and tells each queue once', () => {
    const round = openRound();
    round.turn().tell(at('1'), { class: 'reply', say: say('a') });
    const second = round.turn();
    second.tell(at('1'), { class: 'reply', say: say('b') });
    second.tell(at('3', 'web'), { class: 'reply', say: say('c') });
    second.due({ queue: 'route', id: 'x' });
    const { rows, due } = round.gathered();
    expect(rows.map((row) => row.says)).toEqual([[say('a')], [say('b')], [say('c')]]);
    expect(due).toEqual([
      { queue: 'deliver-telegram', id: '' },
      { queue: 'deliver-web', id: '' },
      { queue: 'route', id: 'x' },
    ]);
  });
});
