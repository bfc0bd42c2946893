// States as releases stored them, one file a kind of question under test/states/vN, each with the buttons below it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from '../../src/core/state.ts';

export type StoredState = {
  readonly name: string;
  readonly version: number;
  readonly state: State;
  readonly buttons: readonly string[];
};

const FOLDER = join(import.meta.dirname, '..', 'states');

export const storedStates: readonly StoredState[] = readdirSync(FOLDER).flatMap((folder) =>
  readdirSync(join(FOLDER, folder)).map((file) => {
    const { state, buttons } = JSON.parse(readFileSync(join(FOLDER, folder, file), 'utf8')) as Pick<
      StoredState,
      'state' | 'buttons'
    >;
    return { name: `${folder}/${file}`, version: Number(folder.slice(1)), state, buttons };
  }),
);
