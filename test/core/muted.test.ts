import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/core/draft.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import type { World } from '../../src/core/world.ts';
import { aWorld, Chat, FOCAL, OFFICER, says } from '../support/core-world.ts';

const MUTED: Partial<World> = {
  mutedUntil: '2026-12-01',
  read: (text) => ({ ...aWorld().read(text), danger: /dibunuh/.test(text) ? 'life' : null }),
};
const chat = (parts: Partial<World> = {}, state?: State) => new Chat(aWorld({ ...MUTED, ...parts }), state);

const keys = (phone: Chat): readonly string[] => says(phone.last).map(({ key }) => key);

describe('Whoever is muted', () => {
  it('reads one sentence whatever he sends, is counted, and his conversation stays as it is', () => {
    const phone = chat({}, { ...NEW_STATE, draft: { ...EMPTY_DRAFT, story: ['KTP'] } });
    const before = phone.state;
    for (const send of [
      () => phone.type('lapor'),
      () => phone.tap('g.status'),
      () => phone.event({ kind: 'other', what: 'sticker' }, {}),
      () => phone.event({ kind: 'edited', message: '1', text: 'lain' }, {}),
    ]) {
      send();
      expect(keys(phone)).toEqual(['muted']);
      expect(phone.effects('count')).toEqual([{ kind: 'count', what: 'muted' }]);
      expect(phone.state).toEqual(before);
    }
    expect(phone.text()).toMatch(/1 Desember 2026.*112.*Jalan Contoh 1/s);
  });

  it('is heard in danger, also below a photo, and until that is filed', () => {
    const phone = chat();
    phone.type('tolong saya mau dibunuh');
    expect(keys(phone)).not.toContain('muted');
    const photo = { id: 'f', kind: 'photo', handle: 'h', size: 1 } as const;
    const caption = 'saya mau dibunuh';
    phone.event({ kind: 'file', file: photo, caption }, {});
    expect(keys(phone)).not.toContain('muted');
    const inDanger = chat({}, { ...NEW_STATE, draft: { ...EMPTY_DRAFT, story: ['x'], danger: true } });
    inDanger.type('di Siak');
    expect(keys(inDanger)).not.toContain('muted');
  });

  it.each([
    ['an officer', OFFICER],
    ['a focal point', FOCAL],
  ])('and became %s is heard', (_, standing) => {
    const phone = chat({ standing });
    phone.type('lapor');
    expect(keys(phone)).not.toContain('muted');
  });
});

describe('An officer mutes', () => {
  const officer = () => new Chat(aWorld({ standing: OFFICER }));
  const sender = { mutedUntil: null, onDuty: false };

  it('whoever sent a message that failed, by its number', () => {
    for (const words of ['bisukan 12 mengirim iklan', 'bisukan gagal 12 mengirim iklan']) {
      const phone = officer();
      phone.type(words, { sender });
      phone.tap('30 hari', { sender });
      expect(phone.effects('mute')).toEqual([
        { kind: 'mute', who: { failed: '12' }, days: 30, reason: 'mengirim iklan' },
      ]);
    }
  });

  it('nobody who has a duty here, nobody unknown, and not when he thinks better of it', () => {
    const phone = officer();
    phone.type('bisukan 7K3PT-Y memaki', { sender: { ...sender, onDuty: true } });
    expect(phone.text()).toMatch(/bertugas/);
    phone.type('bisukan 7K3PT-Y memaki', { sender: null });
    expect(phone.text()).toMatch(/^Tidak ada pelapor 7K3PT-Y/);
    phone.type('bisukan 7K3PT-Y memaki', { sender });
    phone.type('seminggu', { sender });
    expect(phone.text()).toMatch(/Mohon pilih salah satu[^]*Berapa lama/);
    phone.type('batal', { sender });
    expect(phone.state.asked).toBeNull();
    expect(phone.effects('mute')).toEqual([]);
  });

  it('and for everybody else "bisukan" is a word like others', () => {
    const phone = new Chat(aWorld());
    phone.type('bisukan 7K3PT-Y memaki');
    expect(phone.state.role).toBe('citizen');
    expect(phone.effects('mute')).toEqual([]);
  });
});
