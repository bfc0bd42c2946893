// How fast each address writes, kept in this process: a restart forgets a minute at most, and a web chat whose messages reach
// several web processes may go as many times as fast.
import { flowAfter, flowAfterTap, NO_FLOW, type Answering, type Flow } from '../core/flow.ts';
import type { Effect } from '../core/effect.ts';
import type { Held } from './arrive.ts';
import type { Desk } from './desk.ts';

/** Some hundred bytes each. Of more, the one that was silent longest is forgotten. */
const MOST_KEPT = 10_000;

const kept = new WeakMap<Desk['db'], Map<string, Flow>>();
const flowsOf = (desk: Desk): Map<string, Flow> => {
  const there = kept.get(desk.db) ?? new Map<string, Flow>();
  kept.set(desk.db, there);
  return there;
};

const after = (desk: Desk, { address, event: { at, event } }: Held) => {
  const flow = flowsOf(desk).get(address) ?? NO_FLOW;
  if (event.kind === 'press') return { flow: flowAfterTap(flow), answering: 'answer' as const };
  return flowAfter(flow, Date.parse(at), event.kind === 'text' ? event.text : null);
};

/** What is to become of the answer. By when the message was written, so that what waited for us in an outage is no flood. */
export const answeringOf = (desk: Desk, held: Held): Answering => after(desk, held).answering;

/** After the commit: what was undone was not said. */
export const noteAnswered = (desk: Desk, answered: readonly Held[]): void => {
  const flows = flowsOf(desk);
  for (const held of answered) {
    const { flow, answering } = after(desk, held);
    flows.delete(held.address);
    flows.set(held.address, flow);
    if (answering !== 'answer') desk.metrics.counted(`answer-${answering}`);
  }
  for (const address of flows.keys()) {
    if (flows.size <= MOST_KEPT) break;
    flows.delete(address);
  }
};

/** Answers alone can wait; whatever was done for the person has to be told. */
const CAN_WAIT: readonly Effect['kind'][] = ['say', 'keep-file', 'count'];
const NOTICE = { busy: 'flow-busy', loop: 'flow-loop' } as const;

/** The effects of a turn with its answers held back. */
export const heldBack = (
  effects: readonly Effect[],
  answering: Exclude<Answering, 'answer'>,
): readonly Effect[] => {
  if (effects.some(({ kind }) => !CAN_WAIT.includes(kind))) return effects;
  const silent = effects.filter(({ kind }) => kind !== 'say');
  return answering === 'hold' ? silent : [...silent, { kind: 'say', say: { key: NOTICE[answering] } }];
};
