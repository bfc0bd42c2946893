import { expect, it } from 'vitest';
import { NEW_STATE } from '../../src/core/state.ts';
import { usableState } from '../../src/core/upgrade.ts';
import { aWorld, Chat } from '../support/core-world.ts';

it.each(['constructor', '__proto__', 'toString', 'valueOf'])(
  'a forged button that names %s is no command, and leaves a conversation that can be stored',
  (name) => {
    const phone = new Chat(aWorld(), NEW_STATE);
    phone.tap(`g.${name}`);
    expect(phone.text()).not.toBe('');
    expect(phone.state.role).toBe('citizen');
    expect(usableState(JSON.parse(JSON.stringify(phone.state))).kind).toBe('current');
  },
);
