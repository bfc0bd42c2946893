// Conversations, as staff can read them in transcripts/*.txt, played on the real desk. UPDATE_TRANSCRIPTS=1 writes what the
// bot says now; the difference is then for a person to read.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Event } from '../src/core/event.ts';
import { readToken } from '../src/core/token.ts';
import { freshDatabase } from './support/database.ts';
import { photoBy } from './support/photo.ts';
import { openStage, type Stage } from './support/stage.ts';
import { Names, readTranscript, written, type Transcript } from './support/transcript.ts';

const FOLDER = join(import.meta.dirname, 'transcripts');
const PHOTO = await photoBy('Rina', 40, 30);

type Shown = { readonly token: string; readonly label: string };

const plainLabel = (label: string): string => label.replace(/^\d+\. /u, '');

/** The buttons a person has on the screen, newest message first. */
const buttonsOf = (stage: Stage, who: string): readonly (readonly Shown[])[] =>
  stage.echo
    .arrivedAt(who)
    .map((message) => message.choices)
    .filter((choices) => choices.length > 0)
    .toReversed();

const pressed = (stage: Stage, who: string, what: string): Event => {
  const nth = /^ke-(\d+)$/u.exec(what);
  const all = buttonsOf(stage, who);
  const old = /^(?:lagi|lama) (.+)$/u.exec(what);
  const label = old?.[1] ?? what;
  const choice = nth
    ? all[0]?.[Number(nth[1]) - 1]
    : all.flat().find((one) => plainLabel(one.label) === label);
  if (!choice)
    throw new Error(
      `${who} has no button "${what}"; the newest are: ${all[0]?.map((one) => one.label).join(', ')}`,
    );
  return { kind: 'press', token: choice.token, label: choice.label };
};

let photos = 0;

/** The first bytes of an Ogg file. */
const VOICE = Buffer.from('OggS spoken', 'latin1');

const voice = (stage: Stage): Event => {
  const id = crypto.randomUUID();
  stage.echo.put(id, VOICE);
  return { kind: 'file', file: { id, kind: 'voice', handle: id, size: VOICE.length } };
};

const eventOf = (stage: Stage, who: string, does: string): Event => {
  const [, act = '', rest = ''] = /^\{(\p{L}+):?\s*([^}]*)\}$/u.exec(does) ?? [];
  switch (act) {
    case 'ketuk':
      return pressed(stage, who, rest);
    case 'foto': {
      const handle = `photo-${(photos += 1)}`;
      stage.echo.put(handle, PHOTO);
      const file = { id: crypto.randomUUID(), kind: 'photo', handle, size: PHOTO.length } as const;
      return { kind: 'file', file, ...(rest === '' ? {} : { caption: rest }) };
    }
    case 'lokasi': {
      const [latitude = 0, longitude = 0] = rest.split(',').map(Number);
      return { kind: 'location', latitude, longitude };
    }
    case 'stiker':
      return { kind: 'other', what: 'sticker' };
    case 'suara':
      return voice(stage);
    default:
      return { kind: 'text', text: does };
  }
};

/** Notes numbers and codes that a message brings, so that they read the same each time. */
const noteIn = (names: Names, text: string): void => {
  for (const [, invite] of text.matchAll(/(?:gabung|Kode undangan) ([0-9A-Z]{3,4}(?:-[0-9A-Z]{3,4})+)/gu))
    names.note('UNDANGAN', invite!);
  for (const [reference] of text.matchAll(
    /(?<![\p{L}\p{N}-])[2-9CDFHJKMNPRTVWXY]{5}-[2-9CDFHJKMNPRTVWXY](?![\p{L}\p{N}-])/gu,
  )) {
    if (reference !== '7K3PT-Y') names.note('NOMOR', reference);
  }
  for (const [sign] of text.matchAll(/(?<![\w-])s-[2-9cdfhjkmnprtvwxy]{5}(?![\w-])/gu))
    names.note('SELEBARAN', sign);
  for (const [, code] of text.matchAll(/(?:[Kk]ode rahasia|[Ss]ecret code)[^:]*: (\d{4}-\d{4})/gu))
    names.note('KODE', code!);
};

const facts = async (stage: Stage, names: Names): Promise<string> => {
  const rows = await stage.desk.db.kysely
    .selectFrom('complaint')
    .select([
      'reference',
      'lane',
      'status',
      'agency',
      'held_by',
      'protected',
      'emergency',
      'identity_missing',
    ])
    .orderBy('filed_at')
    .orderBy('reference')
    .execute();
  const lines = rows.map((row) => {
    names.note('NOMOR', row.reference);
    const marks = [
      ...(row.protected ? [`dilindungi (${row.protected})`] : []),
      ...(row.emergency ? ['darurat'] : []),
      ...(row.identity_missing ? ['identitas belum lengkap'] : []),
    ];
    return [
      row.reference,
      row.lane,
      row.status,
      row.agency ?? 'tanpa instansi',
      `di ${row.held_by}`,
      ...marks,
    ].join(' · ');
  });
  return lines.length === 0
    ? '= tidak ada aduan'
    : lines
        .map((line) => `= ${names.hide(line)}`)
        .sort()
        .join('\n');
};

const play = async (script: Transcript, stage: Stage): Promise<string> => {
  const names = new Names();
  const out: string[] = [...script.head, ''];
  for (const officer of script.officers) await stage.appoint(officer, 'officer');
  for (const head of script.heads) await stage.appoint(head, 'head');
  for (const { name, agency } of script.focalPoints) await stage.appoint(name, { agency });
  for (const line of script.lines) {
    if (line.kind === 'facts') {
      out.push(await facts(stage, names));
      continue;
    }
    if (line.kind === 'time') {
      await stage.moveTo(line.at);
      out.push(`-- waktu ${line.at}`);
    } else if (line.hurried) {
      out.push(`[${line.who}] >> ${line.does}`);
      await stage.hurriedly(line.who, names.fill(line.does));
      continue;
    } else {
      out.push(`[${line.who}] > ${line.does}`);
      if (line.does === '{blokir}') await stage.block(line.who);
      else await stage.act(line.who, eventOf(stage, line.who, names.fill(line.does)));
    }
    // Addresses are sent to at once: only the order of one person's messages means something.
    for (const message of stage.news().toSorted((a, b) => a.address.localeCompare(b.address))) {
      noteIn(names, message.text);
      out.push(
        written(
          message.address,
          message.text,
          message.choices.map((one) => one.label),
          names,
        ),
      );
    }
    out.push('');
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`;
};

describe('a transcript says what people said and were told', () => {
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends) await end();
  });

  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    const path = join(FOLDER, name);
    const script = readTranscript(readFileSync(path, 'utf8'));
    it(`${name}: ${script.title}`, async () => {
      const { url } = await freshDatabase();
      const stage = await openStage(url, script.at);
      ends.push(stage.end);
      const played = await play(script, stage);
      if (process.env['UPDATE_TRANSCRIPTS'] === '1') writeFileSync(path, played);
      else expect(played).toBe(readFileSync(path, 'utf8'));
      for (const message of stage.echo.arrived) {
        for (const choice of message.choices) {
          expect(readToken(choice.token), `the button ${choice.label}`).not.toBeNull();
          expect(Buffer.byteLength(choice.token)).toBeLessThanOrEqual(64);
        }
      }
    });
  }
});
