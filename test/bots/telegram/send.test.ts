import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SendError, type Outgoing, type SendCode } from '../../../src/channel.ts';
import { openClient } from '../../../bots/telegram/client.ts';
import { keyboardOf, telegramChannel } from '../../../bots/telegram/send.ts';
import { freePort } from '../../support/house.ts';
import { newBotToken, startTelegram } from '../../support/telegram.ts';
import type { Fault, TgSim, User } from '../../support/telegram-sim/server.mjs';
import { whole } from '../../support/whole.ts';

const message = (text: string, choices: Outgoing['choices'] = [], protect = false): Outgoing => ({
  text,
  choices,
  protect,
});
const choice = (label: string, token = `g.${label}`) => ({ label, token });
const never = new AbortController().signal;

const open = (sim: TgSim, { token = sim.token, apiRoot = sim.apiRoot } = {}) => {
  const client = openClient(token, apiRoot);
  onTestFinished(client.close);
  return telegramChannel(client);
};

/** A channel, and a person who has started the bot. */
const setUp = async (config?: Parameters<typeof startTelegram>[0]) => {
  const sim = await startTelegram(config);
  const user = sim.createUser({ first_name: 'Rahmawati' });
  await user.start();
  return { sim, user, address: String(user.id), channel: open(sim) };
};

const failure = async (work: Promise<unknown>): Promise<SendError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SendError);
  return error as SendError;
};

describe('A message to Telegram', () => {
  it.each([
    'Tulis <b>nama</b> & "alamat", *tebal* _miring_ [x](http://a.b) `kode` &lt;',
    '</code>\\*_{}#+-.!|~>',
    'Baris satu\nBaris dua\n\nBaris empat',
    '😀'.repeat(2048),
    '<&">'.repeat(1024),
  ])('reads exactly as it was written: %#', async (text) => {
    const { sim, user, address, channel } = await setUp();
    const { messageId } = await channel.send(address, message(text), never);
    expect(user.last()).toMatchObject({ id: Number(messageId), text });
    expect(sim.lint).toEqual([]);
  });

  it('shows no preview of a link, and is kept from being forwarded only when asked', async () => {
    const { sim, address, channel } = await setUp();
    await channel.send(address, message('https://ombudsman.go.id'), never);
    await channel.send(address, message('Aduan 7K3PT-Y', [], true), never);
    const sent = sim.calls.filter(({ method }) => method === 'sendmessage').map(({ args }) => args);
    expect(sent.map(({ link_preview_options: preview }) => preview)).toEqual(
      Array(2).fill('{"is_disabled":true}'),
    );
    expect(sent.map(({ protect_content: protect }) => protect)).toEqual([undefined, 'true']);
  });

  it('has its choices as buttons, whose tokens may be 64 bytes', async () => {
    const { sim, user, address, channel } = await setUp();
    const longest = `q.1.${'x'.repeat(60)}`;
    await channel.send(address, message('Kirim?', [choice('Kirim', longest), choice('Ubah')]), never);
    expect(user.buttons()).toEqual(['Kirim', 'Ubah']);
    const press = await user.press('Kirim');
    expect(press.data).toBe(longest);
    expect(sim.lint).toEqual([]);
  });
});

describe('A message that was sent', () => {
  const sent = async () => {
    const all = await setUp();
    const { messageId } = await all.channel.send(
      all.address,
      message('Terima?', [choice('Ya')], true),
      never,
    );
    const edit = (text: string, choices: Outgoing['choices'] = []) =>
      all.channel.edit!(all.address, messageId, message(text, choices, true), never);
    return { ...all, edit };
  };

  it('reads otherwise, loses its buttons or has others, and shows no preview of a link', async () => {
    const { sim, user, edit } = await sent();
    await edit('Aduan 7K3PT-Y: https://ombudsman.go.id');
    expect(user.last()).toMatchObject({ text: 'Aduan 7K3PT-Y: https://ombudsman.go.id', labels: [] });
    await edit('Lagi?', [choice('Ya'), choice('Tidak')]);
    expect(user.buttons()).toEqual(['Ya', 'Tidak']);
    const edits = sim.calls.filter(({ method }) => method === 'editmessagetext');
    expect(edits.map(({ args }) => args['link_preview_options'])).toEqual(
      Array(2).fill('{"is_disabled":true}'),
    );
    expect(sim.lint).toEqual([]);
  });

  it.each([
    'message is not modified: specified new message content and reply markup are exactly the same',
    'message to edit not found',
    "message can't be edited",
    'MESSAGE_ID_INVALID',
  ])('needs no more when Telegram answers "%s"', async (description) => {
    const { sim, edit } = await sent();
    sim.faults.add({ kind: 'error', method: 'editMessageText', description: `Bad Request: ${description}` });
    await expect(edit('Selesai.')).resolves.toBeUndefined();
  });

  it('and is refused otherwise has a verdict', async () => {
    const { sim, user, edit } = await sent();
    sim.faults.add({ kind: '429', method: 'editMessageText', retryAfter: 7 });
    expect(await failure(edit('Selesai.'))).toMatchObject({ code: 'flood', after: 7 });
    await user.block();
    expect(await failure(edit('Selesai.'))).toMatchObject({ code: 'blocked' });
  });
});

describe('Buttons', () => {
  const rows = (...labels: string[]) =>
    keyboardOf(labels.map((label) => choice(label))).map((row) => row.map(({ text }) => text));

  it('stand up to three in a row when they are short', () => {
    expect(rows('Ya', 'Tidak', 'Lewati', 'Batal')).toEqual([['Ya', 'Tidak', 'Lewati'], ['Batal']]);
  });
  it('stand alone when they are long', () => {
    expect(rows('Lihat yang dibaca instansi', 'Simpan dulu', 'Kirim')).toEqual([
      ['Lihat yang dibaca instansi'],
      ['Simpan dulu', 'Kirim'],
    ]);
  });
  it('keep their order and lose none', () => {
    const labels = Array.from({ length: 20 }, (_, i) => 'x'.repeat((i * 7) % 40) + i);
    expect(rows(...labels).flat()).toEqual(labels);
  });
  it('are none below a message without choices', () => {
    expect(rows()).toEqual([]);
  });
});

describe('A refused message has a verdict', () => {
  const faults: [string, Fault, SendCode, boolean][] = [
    ['flood', { kind: '429', retryAfter: 7 }, 'flood', true],
    ['a fault at Telegram', { kind: '500' }, 'network', true],
    ['a gateway that answers in HTML', { kind: '502html' }, 'network', true],
    ['a cut connection', { kind: 'drop-before' }, 'network', true],
    ['a cut connection after it arrived', { kind: 'drop-after' }, 'network', true],
    ['an answer cut in the middle', { kind: 'drop-mid' }, 'network', true],
    ['too long', { kind: 'error', description: 'Bad Request: message is too long' }, 'too-long', false],
    ['some other fault', { kind: 'error', description: 'Bad Request: SOME_NEW_RULE' }, 'rejected', false],
    [
      'a large body',
      { kind: 'error', code: 413, description: 'Request Entity Too Large' },
      'too-long',
      false,
    ],
    ['no such chat', { kind: 'error', description: 'Bad Request: chat not found' }, 'gone', false],
    [
      'a deleted account',
      { kind: 'error', code: 403, description: 'Forbidden: user is deactivated' },
      'gone',
      false,
    ],
    [
      'a chat not begun',
      { kind: 'error', code: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      'blocked',
      false,
    ],
    ['a bot logged out', { kind: 'error', description: 'Bad Request: Logged out' }, 'down', true],
  ];
  it('that finds nobody at the other end says so: nothing can have arrived', async () => {
    const { sim, address } = await setUp();
    const channel = open(sim, { apiRoot: `http://127.0.0.1:${await freePort()}` });
    const error = await failure(channel.send(address, message('halo'), never));
    expect({ code: error.code, retry: error.retry }).toEqual({ code: 'down', retry: true });
    expect((await failure(channel.alive!(never))).code).toBe('down');
  });

  it.each(faults)('%s', async (_, fault, code, retry) => {
    const { sim, address, channel } = await setUp();
    sim.faults.add({ method: 'sendMessage', ...fault });
    const error = await failure(channel.send(address, message('halo'), never));
    expect({ code: error.code, retry: error.retry }).toEqual({ code, retry });
    expect(error.after).toBe(code === 'flood' ? 7 : null);
  });

  it('blocked by the person', async () => {
    const { user, address, channel } = await setUp();
    await user.block();
    expect(await failure(channel.send(address, message('halo'), never))).toMatchObject({ code: 'blocked' });
  });

  it('an account that is deleted', async () => {
    const { user, address, channel } = await setUp();
    await user.deactivate();
    expect(await failure(channel.send(address, message('halo'), never))).toMatchObject({ code: 'gone' });
  });

  it('a chat that never was', async () => {
    const { channel } = await setUp();
    expect(await failure(channel.send('999', message('halo'), never))).toMatchObject({ code: 'gone' });
  });

  it('longer than 4096 characters', async () => {
    const { address, channel } = await setUp();
    const error = await failure(channel.send(address, message('a'.repeat(4097)), never));
    expect(error.code).toBe('too-long');
    await channel.send(address, message('a'.repeat(4096)), never);
  });

  it('a button of 65 bytes', async () => {
    const { address, channel } = await setUp();
    const error = await failure(channel.send(address, message('x', [choice('Ya', 'x'.repeat(65))]), never));
    expect(error).toMatchObject({ code: 'rejected', message: expect.stringContaining('64 bytes') });
  });

  it('a wrong token: says what to do', async () => {
    const sim = await startTelegram();
    const error = await failure(open(sim, { token: newBotToken() }).send('1', message('halo'), never));
    expect(error).toMatchObject({ code: 'down', message: expect.stringContaining('TELEGRAM_BOT_TOKEN') });
  });

  it('given up by us', async () => {
    const { sim, address, channel } = await setUp();
    sim.faults.add({ kind: 'hang', method: 'sendMessage' });
    const giveUp = new AbortController();
    const sending = failure(channel.send(address, message('halo'), giveUp.signal));
    giveUp.abort();
    expect(await sending).toMatchObject({ code: 'network', retry: true });
  });
});

describe('A file', () => {
  const photo = async (user: User, sim: TgSim, size: number): Promise<string> => {
    await user.photo({ bytes: bytesOf(size) });
    const update = JSON.parse(sim.bot.updates.all.at(-1)?.json ?? '') as {
      message: { photo: { file_id: string }[] };
    };
    return update.message.photo.at(-1)?.file_id ?? '';
  };
  const bytesOf = (size: number) => Buffer.from(Array.from({ length: size }, (_, i) => i % 251));
  const LIMIT = 20_000;

  it('arrives byte by byte', async () => {
    const { sim, user, channel } = await setUp();
    const handle = await photo(user, sim, 15_000);
    expect((await whole(channel.fetch(handle, LIMIT, never))).equals(bytesOf(15_000))).toBe(true);
    expect(sim.lint).toEqual([]);
  });

  it('larger than is taken is not loaded', async () => {
    const { sim, user, channel } = await setUp();
    const handle = await photo(user, sim, LIMIT + 1);
    expect(await failure(whole(channel.fetch(handle, LIMIT, never)))).toMatchObject({ code: 'too-long' });
  });

  it.each([
    ['getFile', { kind: '429', retryAfter: 3 }, 'flood'],
    ['getFile', { kind: 'error', description: 'Bad Request: file is too big' }, 'too-long'],
    ['file', { kind: '500' }, 'network'],
    ['file', { kind: 'drop-mid' }, 'network'],
  ] as const)('that cannot be had (%s, %o): %s', async (method, fault, code) => {
    const { sim, user, channel } = await setUp();
    const handle = await photo(user, sim, 15_000);
    sim.faults.add({ method, ...fault });
    expect(await failure(whole(channel.fetch(handle, LIMIT, never)))).toMatchObject({ code });
  });

  it('with a handle that Telegram does not know is refused', async () => {
    const { channel } = await setUp();
    expect(await failure(whole(channel.fetch('AgACx', LIMIT, never)))).toMatchObject({
      retry: expect.any(Boolean),
    });
  });
});

describe('The token is in nothing that is thrown', () => {
  const ways: [string, (sim: TgSim) => void][] = [
    ...(['500', '502html', 'drop-before', 'drop-mid', '429'] as const).map(
      (kind): [string, (sim: TgSim) => void] => [
        kind,
        (sim) => {
          sim.faults.add({ kind, times: Infinity });
          sim.faults.add({ kind: '500', method: 'file', times: Infinity });
        },
      ],
    ),
    ['an outage', (sim) => sim.setOutage('drop')],
    ['a gateway outage', (sim) => sim.setOutage('502')],
  ];
  const everything = (error: SendError) => inspect(error, { depth: 9, showHidden: true, getters: true });

  it.each(ways)('%s', async (_, spoil) => {
    const { sim, address, channel } = await setUp();
    spoil(sim);
    const works = [
      () => channel.send(address, message('rahasia'), never),
      () => whole(channel.fetch('AgAC', 9, never)),
    ];
    for (const work of works) {
      const told = everything(await failure(work()));
      expect(told).toContain('SendError');
      expect(told).not.toContain(sim.token.split(':')[1]);
      expect(told).not.toContain('rahasia');
      expect(told).not.toContain(address);
    }
  });

  it.each([
    ['a server that is not there', 'http://127.0.0.1:1'],
    ['a broken address', 'http://[broken'],
    ['a name that does not resolve', 'http://telegram.invalid'],
  ])('%s', async (_, apiRoot) => {
    const token = newBotToken();
    const client = openClient(token, apiRoot);
    onTestFinished(client.close);
    const channel = telegramChannel(client);
    const works = [
      () => channel.send('1', message('x'), never),
      () => whole(channel.fetch('AgAC', 9, never)),
    ];
    for (const work of works) expect(everything(await failure(work()))).not.toContain(token.split(':')[1]);
  });

  it('not even when a file is fetched by a wrong address', async () => {
    const { sim, user, channel } = await setUp();
    await user.photo({ size: 5000 });
    const { message: sent } = JSON.parse(sim.bot.updates.all.at(-1)?.json ?? '') as {
      message: { photo: { file_id: string }[] };
    };
    sim.faults.add({ kind: '502', method: 'file', times: Infinity });
    const handle = sent.photo.at(-1)?.file_id ?? '';
    expect(everything(await failure(whole(channel.fetch(handle, 9000, never))))).not.toContain(
      sim.token.split(':')[1],
    );
  });
});
