// Payloads as Meta documents them for the field "messages".
import { describe, expect, it } from 'vitest';
import { valuesIn } from '../../../bots/whatsapp/cloud/payload.ts';
import { readMessages, readStatuses } from '../../../bots/whatsapp/cloud/read.ts';

const CONTACT = {
  profile: { name: 'Rahmawati', username: 'rahma.w' },
  wa_id: '6281234567890',
  user_id: 'ID.991',
};

const delivery = (value: object, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          field,
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
            ...value,
          },
        },
      ],
    },
  ],
});

const reads = (message: object, contacts: readonly object[] = [CONTACT]) =>
  readMessages(
    valuesIn(
      delivery({
        contacts,
        messages: [
          {
            from: '6281234567890',
            from_user_id: 'ID.991',
            id: 'wamid.A',
            timestamp: '1749416383',
            ...message,
          },
        ],
      }),
    )![0]!,
  )[0];

describe('a message', () => {
  it('is its words, from the id Meta gives the person, and no number is read out of anything', () => {
    expect(reads({ type: 'text', text: { body: 'halo' } })).toEqual({
      incoming: {
        channel: 'whatsapp',
        address: 'ID.991',
        externalId: 'wamid.A',
        at: '2025-06-08T20:59:43.000Z',
        event: { kind: 'text', text: 'halo', message: 'wamid.A' },
        profile: { names: ['Rahmawati'], ids: ['rahma.w', 'ID.991', '6281234567890', '6281234567890'] },
      },
    });
  });

  it('of a person who hides his number comes from his id alone', () => {
    const read = reads({ from: undefined, type: 'text', text: { body: 'halo' } }, [
      { profile: { name: 'R' }, user_id: 'ID.991' },
    ]);
    expect(read).toMatchObject({ incoming: { address: 'ID.991', profile: { ids: ['ID.991'] } } });
  });

  it('of an account without such ids comes from the number it writes from', () => {
    const read = reads({ from_user_id: undefined, type: 'text', text: { body: 'x' } }, [
      { profile: { name: 'R' }, wa_id: '6281234567890' },
    ]);
    expect(read).toMatchObject({ incoming: { address: '6281234567890' } });
  });

  it.each([
    ['button_reply', { button_reply: { id: 'q.1.topic.x', title: '1. KTP' } }],
    ['list_reply', { list_reply: { id: 'q.1.topic.x', title: '1. KTP', description: 'd' } }],
  ])('that taps a choice (%s) is a press', (type, reply) => {
    expect(reads({ type: 'interactive', interactive: { type, ...reply } })).toMatchObject({
      incoming: { event: { kind: 'press', token: 'q.1.topic.x', label: '1. KTP' } },
    });
  });

  it('that quotes says which message', () => {
    expect(
      reads({ type: 'text', text: { body: 'ya' }, context: { from: '1', id: 'wamid.Q' } }),
    ).toMatchObject({
      incoming: { quoted: 'wamid.Q' },
    });
  });

  it.each([
    ['image', 'photo', { caption: 'ini fotonya', mime_type: 'image/jpeg', sha256: 'x', id: 'm1' }],
    ['audio', 'voice', { mime_type: 'audio/ogg; codecs=opus', id: 'm1', voice: true }],
    ['video', 'video', { mime_type: 'video/mp4', id: 'm1' }],
    ['document', 'document', { filename: 'Surat Rahmawati.pdf', mime_type: 'application/pdf', id: 'm1' }],
  ])('with %s is a file, and its name stays where it is', (type, kind, media) => {
    const read = reads({ type, [type]: media });
    expect(read).toMatchObject({ incoming: { event: { kind: 'file', file: { kind, handle: 'm1' } } } });
    expect(JSON.stringify(read)).not.toContain('Surat');
  });

  it('with a place is a place', () => {
    const location = { latitude: 0.51, longitude: 101.44, name: 'Kantor Camat', address: 'Jl. Sudirman' };
    expect(reads({ type: 'location', location })).toMatchObject({
      incoming: { event: { kind: 'location', latitude: 0.51, name: 'Kantor Camat, Jl. Sudirman' } },
    });
  });

  it.each([
    ['sticker', { type: 'sticker', sticker: { id: 's' } }, 'sticker'],
    ['a shared contact', { type: 'contacts', contacts: [] }, 'contact'],
    ['what Meta cannot show', { type: 'unsupported', errors: [{ code: 131051 }] }, 'unknown'],
    ['a kind nobody knows yet', { type: 'hologram' }, 'unknown'],
  ])('that is %s is named', (_, message, what) => {
    expect(reads(message)).toMatchObject({ incoming: { event: { kind: 'other', what } } });
  });

  it.each([
    ['a reaction', { type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } }, 'reaction'],
    ['a changed number', { type: 'system', system: { body: 'x', type: 'user_changed_number' } }, 'service'],
    ['one without an id', { id: '' }, 'unreadable'],
    ['one without a time', { type: 'text', text: { body: 'x' }, timestamp: 'kemarin' }, 'unreadable'],
  ])('that is %s is left out', (_, message, skipped) => {
    expect(reads(message)).toEqual({ skipped });
  });
});

describe('a delivery', () => {
  it('of another product is none of ours', () => {
    expect(valuesIn({ object: 'page', entry: [] })).toBeNull();
    expect(valuesIn(null)).toBeNull();
    expect(valuesIn('x')).toBeNull();
  });

  it('of another field says nothing', () => {
    expect(valuesIn(delivery({ event: 'FLAGGED' }, 'phone_number_quality_update'))).toEqual([]);
  });

  it('brings what was said of our messages, and leaves out what it does not know', () => {
    const [value] = valuesIn(
      delivery({
        statuses: [
          { id: 'wamid.B', status: 'read', timestamp: '1', recipient_id: '6281' },
          { id: 'wamid.C', status: 'failed', errors: [{ code: 131047, title: 'Re-engagement message' }] },
          { nonsense: true },
        ],
      }),
    )!;
    expect(readStatuses(value!)).toEqual([
      { id: 'wamid.B', status: 'read' },
      { id: 'wamid.C', status: 'failed', errors: [{ code: 131047 }] },
    ]);
  });
});
