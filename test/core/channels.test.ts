// `kanal` and `lanjutkan whatsapp`, in the words that officers read.
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import type { ChannelLine } from '../../src/core/channel-line.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { needs, turn } from '../../src/core/turn.ts';
import type { World } from '../../src/core/world.ts';
import { aWorld, OFFICER, says } from '../support/core-world.ts';

const copy = openCopy();
const HELD: ChannelLine = {
  channel: 'whatsapp',
  state: 'held',
  heldWhy: 'refusals',
  waiting: [
    { class: 'emergency', why: 'channel', count: 1, oldestMinutes: 2 },
    { class: 'notice', why: 'night', count: 12, oldestMinutes: 130 },
    { class: 'notice', why: 'first-contact', count: 1, oldestMinutes: 5000 },
  ],
};
const UP: ChannelLine = { channel: 'telegram', state: 'ok', heldWhy: null, waiting: [] };

const world = (channels: readonly ChannelLine[], parts: Partial<World> = {}): World =>
  aWorld({ standing: OFFICER, command: copy.command, found: { channels }, ...parts });
const officer: State = { ...NEW_STATE, role: 'officer' };
const said = (text: string, around: World) => {
  const event = { kind: 'text', text } as const;
  return { needs: needs(officer, event, around), turned: turn(officer, event, around) };
};
const answerTo = (text: string, around: World): string =>
  says(said(text, around).turned)
    .map((one) => copy.word(one, { buttons: false }).text)
    .join('\n');

describe('kanal', () => {
  it('lists each channel, what waits there, why, and for how long', () => {
    expect(said('kanal', world([])).needs).toEqual([{ kind: 'channels' }]);
    expect(answerTo('kanal', world([UP, HELD]))).toBe(
      [
        'Keadaan kanal:',
        'Telegram: tersambung',
        'WhatsApp: dihentikan karena banyak pesan ditolak',
        '– darurat tertahan bersama kanalnya: 1, paling lama 2 menit',
        '– kabar menunggu jam kantor: 12, paling lama 2 jam',
        '– kabar menunggu orangnya menulis lebih dulu: 1, paling lama 3 hari',
        '',
        '1. Lanjutkan WhatsApp',
        '2. Antrean',
      ].join('\n'),
    );
  });

  it('is a word of officers alone', () => {
    const citizen = aWorld({ command: copy.command });
    const event = { kind: 'text', text: 'kanal' } as const;
    expect(needs(NEW_STATE, event, citizen)).not.toContainEqual({ kind: 'channels' });
  });
});

describe('lanjutkan whatsapp', () => {
  const resumed = { kind: 'resume-channel', channel: 'whatsapp' };

  it.each(['lanjutkan whatsapp', 'Lanjutkan WA'])('as "%s" sets a held channel going again', (text) => {
    const { turned } = said(text, world([HELD]));
    expect(turned.effects).toContainEqual(resumed);
    expect(answerTo(text, world([HELD]))).toBe('Pengiriman lewat WhatsApp dilanjutkan.');
  });

  it('is heard also while an officer is asked for words', () => {
    const asked: State = { ...officer, asked: { kind: 'broadcast', stage: 'text' } };
    const event = { kind: 'text', text: 'lanjutkan whatsapp' } as const;
    expect(turn(asked, event, world([HELD])).effects).toContainEqual(resumed);
  });

  it('does nothing to a channel that is not held', () => {
    const { turned } = said('lanjutkan whatsapp', world([{ ...HELD, state: 'ok', heldWhy: null }]));
    expect(turned.effects.map(({ kind }) => kind)).toEqual(['say']);
  });

  it('leaves the citizen’s "lanjutkan" what it was', () => {
    expect(copy.command('lanjutkan')).toEqual({ name: 'lanjut', rest: '' });
    const { turned } = said('lanjutkan laporan saya', world([HELD]));
    expect(turned.effects).not.toContainEqual(resumed);
  });
});
