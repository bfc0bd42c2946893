import { describe, expect, it } from 'vitest';
import { composed } from '../../../bots/whatsapp/cloud/compose.ts';

const choice = (token: string, label: string) => ({ token, label });
const three = [choice('g.a', '1. Ya'), choice('g.b', '2. Tidak'), choice('g.c', '3. Batal')];

describe('a message in the form Meta takes', () => {
  it('is plain text without a preview when there is nothing to choose', () => {
    expect(composed({ text: 'halo', choices: [] }, 'Pilih')).toEqual({
      type: 'text',
      text: { preview_url: false, body: 'halo' },
    });
  });

  it('has buttons for up to three short choices', () => {
    expect(composed({ text: 'Benar?', choices: three }, 'Pilih')).toMatchObject({
      interactive: {
        type: 'button',
        action: { buttons: [{ reply: { id: 'g.a', title: '1. Ya' } }, {}, {}] },
      },
    });
  });

  it.each([
    ['a fourth choice', [...three, choice('g.d', '4. Lain')]],
    ['a label too long for a button', [choice('g.a', '1. Ya, bawakan sekarang juga')]],
  ])('has a list for %s', (_, choices) => {
    expect(composed({ text: 'Benar?', choices }, 'Pilih')).toMatchObject({
      interactive: { type: 'list', action: { button: 'Pilih' } },
    });
  });

  it('has a list when the text is too long to stand above buttons', () => {
    expect(composed({ text: 'x'.repeat(1025), choices: three }, 'Pilih')).toMatchObject({
      interactive: { type: 'list' },
    });
  });

  it('shows a label whole below a row that is too short for it', () => {
    const label = '1. Belum, saya sampaikan sendiri dulu';
    const { interactive } = composed({ text: 'Sudah?', choices: [choice('g.a', label)] }, 'Pilih') as {
      interactive: { action: { sections: { rows: { title: string; description: string }[] }[] } };
    };
    const row = interactive.action.sections[0]!.rows[0]!;
    expect([...row.title]).toHaveLength(24);
    expect(row.description).toBe(label);
  });

  it('offers to share a place where one is asked for and its choices are too many for a list', () => {
    const choices = Array.from({ length: 12 }, (_, n) => choice(`g.${n}`, `${n + 1}. Kabupaten`));
    expect(composed({ text: 'Di mana?', choices, asks: 'place' }, 'Pilih')).toEqual({
      type: 'interactive',
      interactive: {
        type: 'location_request_message',
        body: { text: expect.stringMatching(/^Di mana\?\n\n1\. [^]*12\. Kabupaten$/) },
        action: { name: 'send_location' },
      },
    });
    expect(composed({ text: 'Di mana?', choices: three, asks: 'place' }, 'Pilih')).toMatchObject({
      interactive: { type: 'button' },
    });
    expect(composed({ text: 'x'.repeat(1025), choices: [], asks: 'place' }, 'Pilih')).toMatchObject({
      type: 'text',
    });
  });

  it('writes more than ten choices into the text, where their numbers answer', () => {
    const choices = Array.from({ length: 12 }, (_, n) => choice(`g.${n}`, `${n + 1}. Kabupaten`));
    expect(composed({ text: 'Di mana?', choices }, 'Pilih')).toMatchObject({
      type: 'text',
      text: { body: expect.stringContaining('12. Kabupaten') },
    });
  });
});
