// The citizen's word on his pictures: asked once, no unless he says so, changed from his status.
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type Draft } from '../../src/core/draft.ts';
import type { IncomingFile } from '../../src/core/event.ts';
import { files, mayShowFiles } from '../../src/core/steps/files.ts';
import { anOwnCase, aWorld, Chat } from '../support/core-world.ts';

const file = (kind: IncomingFile['kind']): IncomingFile => ({ id: kind, kind, handle: kind, size: 1 });
const draft = (change: Partial<Draft> = {}): Draft => ({ ...EMPTY_DRAFT, files: [file('photo')], ...change });

const OWN = anOwnCase({ lane: 'aduan', filesShown: false });

describe('before filing', () => {
  it('is asked for pictures, and not where no agency is to see any', () => {
    expect(files.isMissing(draft(), aWorld())).toBe(true);
    expect(files.isMissing(draft({ files: [file('document')] }), aWorld())).toBe(true);
    for (const none of [
      draft({ files: [] }),
      draft({ files: [file('voice'), file('video')] }),
      draft({ protected: 'money' }),
      draft({ danger: true }),
      draft({ question: true }),
      draft({ filesShown: false }),
    ])
      expect(files.isMissing(none, aWorld())).toBe(false);
  });

  it('passed over is no', () => {
    expect(files.skip?.(draft()).filesShown).toBe(false);
  });

  it('a yes said before the matter became a protected one shows nothing', () => {
    expect(mayShowFiles(draft({ filesShown: true, protected: 'threat' }))).toBe(false);
  });
});

describe('from the status', () => {
  it('is turned to yes and back to no', () => {
    const chat = new Chat(aWorld());
    chat.type('status', { ownCases: [OWN] });
    chat.tap('Foto untuk instansi', { ownCases: [OWN] });
    expect(chat.text()).toContain('kini hanya untuk Ombudsman');
    chat.type('boleh', { ownCases: [OWN] });
    expect(chat.effects('move')).toMatchObject([{ move: 'files-shown', by: 'citizen', payload: {} }]);
    const shown = { ...OWN, filesShown: true };
    chat.tap('c.7K3PT-Y.files', { ownCases: [shown] });
    chat.type('1', { ownCases: [shown] });
    expect(chat.effects('move')).toMatchObject([{ move: 'files-withheld', by: 'citizen' }]);
    expect(chat.text()).toContain('tidak dapat kami tarik kembali');
  });

  it('the same answer again changes nothing', () => {
    const chat = new Chat(aWorld());
    chat.tap('c.7K3PT-Y.files', { ownCases: [OWN] });
    chat.tap('Tidak, cukup Ombudsman', { ownCases: [OWN] });
    expect(chat.effects('move')).toEqual([]);
  });

  it('is not offered where there is nothing to decide', () => {
    const chat = new Chat(aWorld());
    const none = { ...OWN, filesShown: null };
    chat.type('status', { ownCases: [none] });
    expect(chat.labels()).not.toContain('Foto untuk instansi');
    chat.tap('c.7K3PT-Y.files', { ownCases: [none] });
    expect(chat.effects('move')).toEqual([]);
  });
});

describe('a file that comes later', () => {
  const photo = { kind: 'file', file: file('photo'), about: '7K3PT-Y' } as const;

  it('is told as shown or not, as he decided, and the agency hears of it when it may see it', () => {
    const chat = new Chat(aWorld());
    chat.event(photo, { ownCases: [OWN] });
    expect(chat.text()).toContain('belum bisa membukanya');
    chat.event(photo, { ownCases: [{ ...OWN, filesShown: true }] });
    expect(chat.text()).toContain('instansi dapat melihatnya');
    expect(chat.effects('tell-focal')).toEqual([]);
  });

  it('in answer to a message of a case that is closed is not kept, and he reads where it stands', () => {
    const chat = new Chat(aWorld());
    chat.event(photo, { ownCases: [{ ...OWN, status: 'closed', holder: 'nobody', filesShown: null }] });
    expect(chat.text()).toContain('Untuk 7K3PT-Y hal itu tidak bisa dilakukan sekarang');
    expect(chat.text()).toContain('selesai');
    expect(chat.effects('keep-file')).toEqual([]);
    expect(chat.effects('move')).toEqual([]);
  });
});
