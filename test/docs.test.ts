// What README and docs/ say of the code, held against the code. UPDATE_DOCS=1 draws docs/diagrams.md anew.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../src/config.ts';
import { openCopy } from '../src/copy/copy.ts';
import { drawn } from './support/diagrams.ts';

const ROOT = join(import.meta.dirname, '..');
const DIAGRAMS = join(ROOT, 'docs', 'diagrams.md');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const pages = (): readonly string[] => [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(ROOT, 'data'), { encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `data/${name}`),
];

/** The heading's words as an address within the page, the way GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (page: string): readonly string[] =>
  [...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

/** Links of a page that lead nowhere inside this house. */
const deadLinks = (path: string, page: string): readonly string[] =>
  [...page.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      if (file === '') return !anchorsIn(page).includes(anchor ?? '');
      const target = relative(ROOT, join(ROOT, dirname(path), file));
      if (target.startsWith('..') || !existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsIn(text(target)).includes(anchor);
    });

/** A section of a page, from its heading to the next of the same rank. */
const section = (page: string, heading: string): string => {
  const from = page.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`the page has no section "${heading}"`);
  const to = page.indexOf('\n## ', from + 1);
  return page.slice(from, to < 0 ? undefined : to);
};

/** What stands between backticks. */
const quoted = (page: string): readonly string[] =>
  [...page.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word!);

describe('docs/diagrams.md', () => {
  it('shows the tables as they are', () => {
    const page = readFileSync(DIAGRAMS, 'utf8');
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(DIAGRAMS, drawn(page));
    else expect(page).toBe(drawn(page));
  });

  it('is not drawn when a part is unknown or missing', () => {
    expect(() => drawn('<!-- drawn: moods -->\n<!-- end -->\n')).toThrow('nobody draws "moods"');
    expect(() => drawn('<!-- drawn: intake -->\n<!-- end -->\n')).toThrow(
      'no place for complaint, questions',
    );
  });
});

describe('links', () => {
  it.each(pages())('of %s lead to something that is there', (path) => {
    expect(deadLinks(path, text(path))).toEqual([]);
  });

  it('that lead nowhere are named', () => {
    const page =
      '# A\n[a](b.md) [c](../README.md) [d](#a) [e](#f) [g](../README.md#h) [i](https://j.example)';
    expect(deadLinks('docs/x.md', page)).toEqual(['b.md', '#f', '../README.md#h']);
  });
});

describe('the README', () => {
  const readme = text('README.md');

  it('names every setting that is read, and no other', () => {
    const rows = section(readme, 'Settings')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => quoted(line.split('|')[1]!));
    // Told below the table, since it is not this program's own.
    expect([...rows, 'NODE_ENV'].sort()).toEqual([...SETTING_NAMES].sort());
    expect(section(readme, 'Settings')).toContain('`NODE_ENV=production`');
  });

  it('names only commands that package.json has, and every one a person would type', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: { [name: string]: string } };
    const named = [...readme.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    // `types` is a part of `check`.
    const own = Object.keys(scripts).filter((name) => !name.startsWith('pre') && name !== 'types');
    expect(own.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names the fixed words of citizens, focal points and officers', () => {
    const words = quoted(section(readme, 'What people type'));
    // In the order in which leaflets and training name them.
    const fixed = [
      ...[
        'start',
        'lapor',
        'status',
        'bantuan',
        'batal',
        'lanjut',
        'kembali',
        'lewati',
        'tanya kabar',
        'cabut',
        'buka lagi',
        'kode',
        'petugas',
        'data saya',
      ],
      ...['kasus', 'gabung', 'cuti', 'mutasi', 'rapor', 'oper'],
      ...['antrean', 'siaran', 'undang', 'narahubung', 'cakupan'],
      ...['identitas', 'lampiran', 'bisukan', 'bunyikan', 'komitmen', 'hubungkan whatsapp', 'kantor'],
      ...['belajar', 'satukan'],
    ];
    const first = (word: string): string => word.replace(/^\//, '').replace(/ [A-Z]{2,}.*$/, '');
    expect(fixed.filter((word) => !words.map(first).includes(word))).toEqual([]);
    const copy = openCopy();
    expect(words.map(first).filter((word) => copy.command(word) === null)).toEqual([]);
  });
});
