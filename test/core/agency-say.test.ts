// What reaches a focal point can only be made from an agency's face. The compiler is the test: each line marked below
// must not compile, or `tsc` fails.
import { describe, expect, it } from 'vitest';
import { ownWords, strike } from '../../src/core/agency-face.ts';
import { caseCard, valuesArrived, wordsArrived, type AgencySay } from '../../src/core/agency-say.ts';
import { EMPTY_DRAFT } from '../../src/core/draft.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { OwnCase } from '../../src/core/case-view.ts';
import { words } from '../support/fluent.ts';
import { aFace, anOfficeCase } from '../support/core-world.ts';

describe('a message for a focal point', () => {
  it('is made from an agency face and from nothing else', () => {
    const refused = (own: OwnCase): readonly (() => unknown)[] => [
      // @ts-expect-error an officer's case holds the story as the reporter wrote it
      () => caseCard(anOfficeCase()),
      // @ts-expect-error a reporter's own case
      () => caseCard(own),
      // @ts-expect-error a draft holds the identity
      () => caseCard(EMPTY_DRAFT),
      // @ts-expect-error words that nothing was struck from
      () => wordsArrived('7K3PT-Y', 'reply', 'nama saya Rahmawati'),
      (): AgencySay =>
        // @ts-expect-error a plain Say, whatever it says
        ({ key: 'focal-card', values: {} }),
      (): Effect => ({
        kind: 'tell-focal',
        reference: '7K3PT-Y',
        // @ts-expect-error an effect takes no plain Say either
        say: { key: 'focal-list-empty' },
      }),
    ];
    expect(refused).toBeTypeOf('function');
  });

  it('carries the fields asked for and no others, whatever was kept', () => {
    const kept = {
      name: 'Rahmawati',
      nik: '1408054505950001',
      phone: '081234567890',
      address: 'Jalan Melati 3',
    };
    const said = words(valuesArrived('7K3PT-Y', ['name', 'birthDate'], kept));
    expect(said).toContain('nama lengkap: Rahmawati');
    expect(said).toContain('tanggal lahir: tidak diberikan');
    expect(said).not.toMatch(/1408054505950001|081234567890|Melati/u);
  });

  it('shows what was struck as marks', () => {
    const story = 'Saya Rahmawati, hubungi 081234567890, akta belum terbit';
    const text = strike(story, [], { names: ['Rahmawati'], exact: ['081234567890'] });
    const card = words(caseCard(aFace({ text })));
    expect(card).toContain('[nama]');
    expect(card).not.toMatch(/Rahmawati|081234567890/u);
    expect(words(wordsArrived('7K3PT-Y', 'reply', ownWords('nomor 12')))).toContain('nomor 12');
  });
});
