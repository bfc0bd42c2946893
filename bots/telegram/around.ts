// What an intake needs of the house beside settling events: the same for polling and for a webhook.
import type { Desk } from '../../src/desk/desk.ts';
import { noteReachable } from '../../src/desk/reachable.ts';
import type { Around } from './intake.ts';

export const aroundOf = (desk: Desk): Around => ({
  noteReachable: (address, isReachable) => noteReachable(desk, 'telegram', address, isReachable),
  groupWords: (link) => desk.copy.text({ key: 'telegram-group', values: { link } }),
});
