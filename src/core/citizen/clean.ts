// A citizen's later words, made fit for an agency.
import { strike, type AgencyText } from '../agency-face.ts';
import type { World } from '../world.ts';

export const cleaned = (text: string, world: World): AgencyText =>
  strike(text, world.read(text).personal, world.known);
