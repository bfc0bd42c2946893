// docs/watching.md and docs/alerts.yml held against the names the program counts by.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { openMetrics } from '../src/metrics.ts';

type Rules = {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string; readonly labels: object }[];
  }[];
};

const text = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const page = text('watching.md');
const rules = (parse(text('alerts.yml')) as Rules).groups.flatMap((group) => group.rules);
const counted = async (): Promise<readonly string[]> =>
  [...(await openMetrics({ defaults: false }).text()).body.matchAll(/^# TYPE (\S+)/gm)].map(
    ([, name]) => name!,
  );

it('every metric of ours stands in the table, and no other', async () => {
  const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
  expect([...listed].sort()).toEqual([...(await counted())].sort());
});

it('every metric an alert asks for exists', async () => {
  const names = await counted();
  const asked = rules.flatMap(({ expr }) => [...expr.matchAll(/narahubung_\w+/g)].map(([name]) => name));
  expect(asked.length).toBeGreaterThanOrEqual(rules.length);
  expect(asked.filter((name) => !names.includes(name.replace(/_(?:bucket|sum|count)$/, '')))).toEqual([]);
});

it('every alert has a section that says what to do, and no section is of another', () => {
  const sections = [...page.matchAll(/^### (\w+)\n\n\S/gm)].map(([, name]) => name!);
  expect(sections).toEqual(rules.map(({ alert }) => alert));
});
