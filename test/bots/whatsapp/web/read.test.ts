// What the page shows, as an event: every kind WhatsApp carries.
import { describe, expect, it } from 'vitest';
import { readCall, readEdit, readMessage, readRevoked } from '../../../../bots/whatsapp/web/read.ts';
import { foreignChat, isPerson, rawOf, shownOf } from '../../../../bots/whatsapp/web/shown.ts';

const raw = (rest: object = {}) => ({
  id: { fromMe: false, id: '3A01', remote: { _serialized: '77@lid' }, _serialized: 'false_77@lid_3A01' },
  t: 1_795_546_949,
  type: 'chat',
  body: 'halo',
  notifyName: 'Rahma',
  ...rest,
});
const shown = (rest: object = {}) => shownOf(rawOf(raw(rest))!, ['628111@c.us']);
const eventOf = (rest: object) => {
  const read = readMessage(shown(rest));
  return 'incoming' in read ? read.incoming.event : read.skipped;
};
const FILE = { directPath: '/v/t62', size: 300 };

describe('a message', () => {
  it('is its words, under the id of its sender, and no number is read out of anything', () => {
    expect(readMessage(shown())).toEqual({
      incoming: {
        channel: 'whatsapp',
        address: '77@lid',
        aliases: ['628111@c.us'],
        externalId: '3A01',
        at: '2026-11-24T19:02:29.000Z',
        event: { kind: 'text', text: 'halo', message: '3A01' },
        profile: { names: ['Rahma'], ids: ['77@lid', '628111@c.us'] },
      },
    });
  });

  it('has the same id whatever the chat is called', () => {
    const remote = {
      fromMe: false,
      id: '3A01',
      remote: '628111@c.us',
      _serialized: 'false_628111@c.us_3A01',
    };
    expect(readMessage(shown({ id: remote }))).toMatchObject({ incoming: { externalId: '3A01' } });
  });

  it('carries the message it quotes', () => {
    expect(readMessage(shown({ quotedStanzaID: '3EB0AA' }))).toMatchObject({
      incoming: { quoted: '3EB0AA' },
    });
  });

  it.each([
    ['image', 'photo'],
    ['ptt', 'voice'],
    ['audio', 'voice'],
    ['video', 'video'],
    ['document', 'document'],
  ])('that is a file of kind %s is kept as %s, with the words below it', (type, kind) => {
    expect(eventOf({ ...FILE, type, caption: 'KTP saya', parentMsgKey: { id: '3A00' } })).toMatchObject({
      kind: 'file',
      file: { kind, handle: 'false_77@lid_3A01', size: 300 },
      caption: 'KTP saya',
      album: '3A00',
      message: '3A01',
    });
  });

  it('may be a place, and what cannot be read is named', () => {
    expect(eventOf({ type: 'location', lat: 0.5, lng: 101.4, loc: 'Kantor Camat\nJl. Sudirman' })).toEqual({
      ...{ kind: 'location', latitude: 0.5, longitude: 101.4 },
      name: 'Kantor Camat, Jl. Sudirman',
    });
    expect(eventOf({ ...FILE, type: 'sticker', caption: '' })).toEqual({ kind: 'other', what: 'sticker' });
    expect(eventOf({ type: 'vcard', body: 'BEGIN:VCARD' })).toEqual({ kind: 'other', what: 'contact' });
    expect(eventOf({ type: 'poll_creation', body: '' })).toEqual({ kind: 'other', what: 'poll' });
    expect(eventOf({ type: 'something_new', body: 'x' })).toEqual({
      kind: 'other',
      what: 'unknown',
      caption: 'x',
    });
  });

  it.each(['e2e_notification', 'revoked', 'ciphertext', 'album', 'call_log', 'protocol'])(
    "of WhatsApp's own (%s) is nobody's words",
    (type) => expect(eventOf({ type })).toBe('service'),
  );

  it('of a shape nobody knows is left out, and a chat that is no person’s is named', () => {
    expect(rawOf({ id: 5 })).toBeNull();
    expect(['628111@c.us', '77@lid', '1-2@g.us', 'status@broadcast'].map(isPerson)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const foreign = ['1-2@g.us', 'status@broadcast', '12@newsletter', '9@broadcast'].map(foreignChat);
    expect(foreign).toEqual(['group', 'status', 'newsletter', 'broadcast']);
  });
});

it('a changed message, one taken back and a call are events of their own, each once', () => {
  const message = shown({ body: 'halo, maaf' });
  expect(readEdit({ kind: 'edited', message, at: '17' })).toMatchObject({
    externalId: '3A01/edit/17',
    event: { kind: 'edited', message: '3A01', text: 'halo, maaf' },
  });
  expect(readRevoked({ kind: 'revoked', message })).toMatchObject({
    externalId: '3A01/revoked',
    event: { kind: 'edited', message: '3A01', text: '' },
  });
  expect(readCall({ kind: 'call', id: 'C1', chat: '77@lid', also: [], at: 1_795_546_949 })).toMatchObject({
    externalId: 'call/C1',
    event: { kind: 'other', what: 'call' },
  });
});
