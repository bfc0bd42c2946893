// One event of one person: (state, event, world) -> the next state and what is to be done. Pure.
// A button belongs to the role it carries; a fixed word to the role it switches to; other words to the open question,
// and when nothing is asked to the role used last.
import type { Turned } from './asking.ts';
import { citizenNeeds, citizenTurn } from './citizen.ts';
import { DUTY_WORDS } from './duty-words.ts';
import type { Event } from './event.ts';
import { focalNeeds, focalTurn } from './focal.ts';
import { hear, type Heard } from './heard.ts';
import { isMuted, mutedTurn } from './muted.ts';
import { officerNeeds, officerTurn } from './officer.ts';
import { givingWay } from './quick.ts';
import { may } from './roles.ts';
import { isOfAside } from './silence.ts';
import { FACE_OF_ASKED, type State } from './state.ts';
import type { Need, Surroundings, World } from './world.ts';

type Face = State['role'];

const COMMANDS_FOR_WHOEVER_ASKED = ['batal', 'kembali', 'lewati', 'bantuan', 'thanks'];

/** Words of somebody whose appointment or post ended are a citizen's again. */
const roleNow = (state: State, { standing }: Surroundings): Face => {
  if (state.role === 'focal') return may(standing, 'work-cases') ? 'focal' : 'citizen';
  if (state.role === 'officer') return may(standing, 'see-queue') ? 'officer' : 'citizen';
  return 'citizen';
};

/** The side whose question a late button answers, by the first word of its step; the citizen's steps have no such word. */
const faceOfStep = (step: string): Face =>
  step.startsWith('focal-') ? 'focal' : step.startsWith('officer-') ? 'officer' : 'citizen';

const faceOf = (state: State, heard: Heard, around: Surroundings): Face => {
  const open = state.asked ? FACE_OF_ASKED[state.asked.kind] : roleNow(state, around);
  if (heard.kind === 'token') {
    if (heard.token.kind === 'case') return heard.token.role;
    if (heard.token.kind === 'command') return DUTY_WORDS.get(heard.token.command)?.side ?? 'citizen';
    if (heard.token.kind === 'appointment') return 'officer';
    if (isOfAside(state, heard.token.rev)) return 'citizen';
    return heard.token.rev === state.rev ? open : faceOfStep(heard.token.step);
  }
  if (heard.kind === 'command') {
    if (COMMANDS_FOR_WHOEVER_ASKED.includes(heard.command.name)) return open;
    return DUTY_WORDS.get(heard.command.name)?.side ?? 'citizen';
  }
  return open;
};

/** What the turn will have to know from the database. */
export const needs = (state: State, event: Event, around: Surroundings): readonly Need[] => {
  if (isMuted(state, event, around)) return [];
  const heard = hear(state, event, around);
  const face = faceOf(state, heard, around);
  if (face === 'focal') return focalNeeds(state, heard, around);
  if (face === 'officer') return officerNeeds(state, heard, around);
  return citizenNeeds(state, heard, around);
};

export const turn = (state: State, event: Event, world: World): Turned => {
  const { unsent: _, ...before } = state;
  if (isMuted(before, event, world)) return mutedTurn(before, world);
  const heard = hear(before, event, world);
  const face = faceOf(before, heard, world);
  const here = before.role === face ? before : { ...before, role: face };
  if (face === 'focal') return focalTurn(here, heard, world);
  if (face === 'officer') return officerTurn(here, heard, world);
  return givingWay(here, heard, citizenTurn(here, heard, world));
};
