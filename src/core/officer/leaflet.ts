// `selebaran`: leaflets with codes that lead into a chat. One for an agency, or for an event; what came of each stands beside it.
import { say, type Turned } from '../asking.ts';
import type { Agency } from '../directory.ts';
import { leafletSign, type LeafletLine } from '../leaflet.ts';
import type { Choice, Say, Text, Values } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { World } from '../world.ts';
import { QUEUE } from './card.ts';
import { settled } from './settled.ts';

/** WhatsApp shows ten entries in a list. */
const MOST_CHOICES = 8;
/** It is printed as a heading. */
const LONGEST_EVENT = 60;

const command = (rest: string, key: string, values: Values = {}): Choice => ({
  token: writeToken({ kind: 'command', command: 'selebaran', rest }),
  key,
  values,
});

const LIST = command('daftar', 'choice-officer-leaflets');

const lineOf = ({ id, agency, event, starts, cases }: LeafletLine): Text => ({
  key: 'officer-leaflet-line',
  values: { id, of: agency?.label ?? event ?? '', starts, cases },
});

const list = (lines: readonly LeafletLine[]): Say => ({
  key: lines.length === 0 ? 'officer-leaflets-none' : 'officer-leaflets',
  values: { lines: lines.map(lineOf) },
  choices: [
    ...lines.slice(0, MOST_CHOICES).map(({ id }) => command(id, 'choice-officer-leaflet', { id })),
    QUEUE,
  ],
});

const make = (state: State, of: { agency: Agency } | { event: string }, world: World): Turned => {
  const id = leafletSign(world.fresh.reference);
  const agency = 'agency' in of ? of.agency.id : null;
  const event = 'event' in of ? of.event : null;
  return settled(state, { kind: 'leaflet', id, agency, event, isNew: true });
};

const forAgency = (state: State, words: string, world: World): Turned => {
  const exact = world.directory.agencyById(words);
  if (exact) return make(state, { agency: exact }, world);
  const found = world.directory.findAgencies(words, null);
  const [only, ...more] = found;
  if (!only) return settled(state, say('officer-leaflet-unknown', {}, [LIST, QUEUE]));
  if (more.length === 0) return make(state, { agency: only }, world);
  const choices = found
    .slice(0, MOST_CHOICES)
    .map((agency) => command(agency.id, 'choice-officer-agency', { agency: agency.label }));
  return settled(state, say('officer-leaflet-which', {}, [...choices, QUEUE]));
};

/** One `selebaran`, with what stood behind it. */
export const leaflet = (state: State, rest: string, world: World): Turned => {
  const words = rest.trim();
  const lines = world.found.leaflets ?? [];
  if (words === '' || words === 'daftar') return settled(state, { kind: 'say', say: list(lines) });
  const known = lines.find(({ id }) => id === words.toLowerCase());
  if (known)
    return settled(state, {
      ...{ kind: 'leaflet', id: known.id, isNew: false },
      ...{ agency: known.agency?.id ?? null, event: known.event },
    });
  const [, event] = /^acara\s+(\S.{2,})$/iu.exec(words) ?? [];
  if (event === undefined) return forAgency(state, words, world);
  return event.length > LONGEST_EVENT
    ? settled(state, say('officer-leaflet-long', { longest: LONGEST_EVENT }, [LIST, QUEUE]))
    : make(state, { event }, world);
};
