import { readFileSync } from 'node:fs';
import { expect, it, describe } from 'vitest';
import type { Update } from 'grammy/types';
import { readUpdate, type Read } from '../../../bots/telegram/read.ts';

// Captured from Telegram's protocol, one update a line. update_id counts up from 700000001 in the order of the file.
const UPDATES = JSON.parse(readFileSync(new URL('./updates.json', import.meta.url), 'utf8')) as Record<
  string,
  Update
>;
const NOW = new Date('2027-01-01T02:00:00Z');

const read = (name: string): Read => {
  const update = UPDATES[name];
  if (update === undefined) throw new Error(`no captured update "${name}"`);
  return readUpdate(update, NOW);
};
const incoming = (name: string) => {
  const answer = read(name);
  if (!('incoming' in answer)) throw new Error(`${name} is no event`);
  return answer.incoming;
};
const event = (name: string) => incoming(name).event;

describe('A message', () => {
  it('carries chat, time, sender and a unique id', () => {
    expect(incoming('text')).toEqual({
      channel: 'telegram',
      address: '5001001',
      externalId: `u${UPDATES['text']?.update_id}`,
      at: '2027-01-01T00:00:00.000Z',
      event: {
        kind: 'text',
        text: 'Assalamualaikum, akta anak saya <b>belum</b> terbit & ditolak',
        message: '3',
      },
      profile: { names: ['Rahmawati', 'Siregar'], ids: ['rahma_siak', '5001001'], language: 'id' },
    });
  });

  it('of a person with one name and no username has no empty entries', () => {
    expect(incoming('no-last-name').profile).toMatchObject({ names: ['Budi'], ids: ['5001002'] });
  });

  it('that quotes one of ours names it', () => {
    expect(incoming('reply')).toMatchObject({ quoted: '6', event: { kind: 'text', text: 'ya, kirim' } });
  });
});

describe('A command is read as the words it stands for', () => {
  it.each([
    ['start', 'start'],
    ['start-payload', 'gabung K7M2QX'],
    ['command-with-name', 'data saya'],
    ['command-with-words', 'status 7K3PT-Y'],
  ])('%s', (name, text) => {
    expect(event(name)).toMatchObject({ kind: 'text', text });
  });

  it.each([
    ['a receipt', '/start status_7K3PT-Y_4821-0937', 'status 7K3PT-Y 4821-0937'],
    ['a leaflet', '/start mulai_s-7k3pt', 'mulai s-7k3pt'],
  ])('also from the code on %s', (_, sent, text) => {
    const update = structuredClone(UPDATES['start-payload']) as Update;
    if (update.message) update.message.text = sent;
    expect(readUpdate(update, NOW)).toMatchObject({ incoming: { event: { text } } });
  });

  it('and a link that carries anything else is only a start', () => {
    const update = structuredClone(UPDATES['start-payload']) as Update;
    if (update.message) update.message.text = '/start spanduk_42';
    expect(readUpdate(update, NOW)).toMatchObject({ incoming: { event: { text: 'start spanduk_42' } } });
  });

  it.each(['/', '//', 'jalan RT/RW rusak', '/2026 sudah lapor', '(/lapor)'])(
    'but "%s" is not one',
    (text) => {
      const update = structuredClone(UPDATES['text']) as Update;
      if (update.message) update.message.text = text;
      expect(readUpdate(update, NOW)).toMatchObject({ incoming: { event: { kind: 'text', text } } });
    },
  );
});

describe('A photo', () => {
  it('is taken in its largest size, with its caption', () => {
    const largest = UPDATES['photo']?.message?.photo?.at(-1)?.file_id;
    expect(event('photo')).toEqual({
      kind: 'file',
      file: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), kind: 'photo', handle: largest, size: 150000 },
      caption: 'jalan berlubang',
      message: '8',
    });
  });

  it('of an album is a photo of its own, so that none is lost', () => {
    const [first, second] = [event('album'), event('album-2')];
    expect([first, second]).toMatchObject([{ kind: 'file', caption: 'dua foto' }, { kind: 'file' }]);
    expect(first.kind === 'file' && first.album).toBe(second.kind === 'file' && second.album);
    expect(second).not.toHaveProperty('caption');
    expect(first).not.toMatchObject({ file: { id: second.kind === 'file' && second.file.id } });
  });
});

describe('A place', () => {
  it('keeps its coordinates', () => {
    expect(event('location')).toEqual({ kind: 'location', latitude: 0.7893, longitude: 102.0496 });
  });

  it('with a name keeps the name and the street', () => {
    expect(event('venue')).toMatchObject({ kind: 'location', name: 'Kantor Camat Sail, Jl. Hang Jebat' });
  });
});

describe('A file', () => {
  it.each([
    ['photo', 'photo'],
    ['voice', 'voice'],
    ['audio', 'voice'],
    ['video', 'video'],
    ['video-note', 'video'],
    ['animation', 'video'],
    ['document', 'document'],
  ])('%s is kept as %s, without its name', (name, kind) => {
    const taken = event(name);
    expect(taken).toMatchObject({ kind: 'file', file: { kind } });
    expect(Object.keys(taken.kind === 'file' ? taken.file : {}).toSorted()).toEqual([
      'handle',
      'id',
      'kind',
      'size',
    ]);
  });

  it('has the words written below it', () => {
    expect(event('document')).toMatchObject({ caption: 'bukti' });
  });
});

describe('What cannot be read is named to the conversation', () => {
  it.each([
    ['sticker', 'sticker'],
    ['contact', 'contact'],
    ['poll', 'poll'],
    ['dice', 'unknown'],
    ['kind-of-next-year', 'unknown'],
  ])('%s', (name, what) => {
    expect(event(name)).toMatchObject({ kind: 'other', what });
  });
});

it('Changed words name the message they stood in', () => {
  expect(event('edited')).toEqual({ kind: 'edited', message: '21', text: expect.any(String) });
});

describe('A press', () => {
  it('carries the token, the label that was read, and the time of its arrival', () => {
    expect(incoming('press')).toMatchObject({
      address: '5001001',
      at: NOW.toISOString(),
      event: { kind: 'press', token: 'q.3.send.edit', label: 'Ubah' },
      profile: { names: ['Rahmawati', 'Siregar'] },
    });
  });

  it('on a message that Telegram no longer shows still carries its token', () => {
    expect(event('press-on-old-message')).toEqual({ kind: 'press', token: 'q.3.send.edit' });
  });
});

describe('Who can be reached is told by', () => {
  it.each([
    ['blocked', false],
    ['unblocked', true],
  ])('%s', (name, isReachable) => {
    expect(read(name)).toEqual({ address: '5001001', isReachable });
  });
});

describe('A group is left after', () => {
  it.each([
    ['group-added', 'membership'],
    ['group-text', 'group'],
  ])('%s', (name, skipped) => {
    expect(read(name)).toMatchObject({ skipped, leave: { id: -1002000000001, type: 'supergroup' } });
  });
});

describe('Nobody spoke to us in', () => {
  it.each([
    ['live-location', 'edited'],
    ['pinned', 'service'],
    ['press-elsewhere', 'foreign-button'],
    ['inline-query', 'unknown-kind'],
  ])('%s', (name, why) => {
    expect(read(name)).toEqual({ skipped: why });
  });
});

describe('No person speaks for himself in', () => {
  const bot = { id: 2, is_bot: true, first_name: 'Bot lain' };
  const chat = { id: -1002000000009, type: 'channel', title: 'Info Siak' };
  it.each([
    ['what another bot writes', 'text', { from: bot }],
    ['what was sent through another bot', 'photo', { via_bot: bot }],
    ['what is said in the name of a chat', 'text', { sender_chat: chat }],
  ])('%s', (_, name, change) => {
    const update = structuredClone(UPDATES[name]!);
    Object.assign(update.message!, change);
    expect(readUpdate(update, NOW)).toEqual({ skipped: 'program' });
    const edited = { update_id: 1, edited_message: update.message } as unknown as Update;
    expect(readUpdate(edited, NOW)).toEqual({ skipped: 'program' });
  });

  it('the words of a group’s anonymous administrator; the group is left', () => {
    const update = structuredClone(UPDATES['group-text']!);
    Object.assign(update.message!, { from: bot, sender_chat: update.message!.chat });
    expect(readUpdate(update, NOW)).toMatchObject({ skipped: 'group', leave: { id: -1002000000001 } });
  });
});
