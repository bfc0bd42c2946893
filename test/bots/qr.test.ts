import { describe, expect, it } from 'vitest';
import { qrLines, qrOf } from '../../bots/qr.ts';

/** As a scanner has read it. */
const READ = [
  '111111100101101111111',
  '100000100111001000001',
  '101110101101101011101',
  '101110100101001011101',
  '101110100010101011101',
  '100000100000101000001',
  '111111101010101111111',
  '000000001101100000000',
  '111011111111011000100',
  '011001011100010110001',
  '111101111010111111111',
  '000010010110000010010',
  '011111110100100000000',
  '000000001001001111011',
  '111111101101000110011',
  '100000101011110010000',
  '101110101011001111000',
  '101110100110001110010',
  '101110101000100111101',
  '100000101110001110010',
  '111111101110101100011',
];

describe('a code to scan', () => {
  it('is drawn as a scanner reads it', () => {
    expect(qrOf('hubungkan').map((row) => row.map(Number).join(''))).toEqual(READ);
  });

  it('grows with its text, and what no code holds is refused', () => {
    const sizes = [17, 18, 100, 219, 300, 800].map((length) => qrOf('x'.repeat(length)).length);
    expect(sizes).toEqual([21, 25, 37, 53, 61, 97]);
    expect(() => qrOf('x'.repeat(2000))).toThrow(/too long/);
  });

  it('stands in a terminal two rows a line, in a quiet zone', () => {
    const lines = qrLines('hubungkan').split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toContain('█'.repeat(25));
  });
});
