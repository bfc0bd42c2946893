// Who lives through the quarter, and what each case's people mean to do. The same every time: chance comes from a counted sequence.
import agencies from '../../../data/agencies.json' with { type: 'json' };

export type Size = {
  /** The first and last working day, as places of the wall calendar. */
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  readonly agencies: number;
};

export type AgencyPlan = {
  readonly id: string;
  readonly region: string;
  /** Takes cases. */
  readonly first: string;
  readonly second: string;
  /** Whether the second is a deputy, who is told later, or a focal point as the first. */
  readonly hasDeputy: boolean;
};

/** What becomes of a case: how many working days after filing, or after the step before, each thing is done; null: never. */
export type Script = {
  readonly accept: number | null;
  /** Asks the citizen so many days after filing; he answers so many days later. */
  readonly ask: { readonly on: number; readonly replyAfter: number } | null;
  /** Asks for time on that day until so many days after it; an officer decides the next day. */
  readonly time: { readonly on: number; readonly days: number; readonly granted: boolean } | null;
  readonly promise: { readonly on: number; readonly days: number } | null;
  readonly resolve: number | null;
  /** An officer takes it over on that day and answers the next. */
  readonly takeOver: number | null;
  /** Days after the answer; null: he says nothing. */
  readonly confirm: number | null;
  /** Whether its focal point answers the weekly question. */
  readonly answersWeek: boolean;
};

export type CasePlan = {
  readonly reference: string;
  readonly citizen: string;
  readonly lane: 'aduan' | 'laporan';
  readonly agency: AgencyPlan;
  readonly filed: number;
  readonly script: Script;
};

export type Plan = {
  readonly size: Size;
  readonly agencies: readonly AgencyPlan[];
  readonly inspectors: ReadonlyMap<string, string>;
  readonly officers: readonly string[];
  readonly head: string;
  readonly cases: readonly CasePlan[];
};

/** Numerical Recipes' generator: enough to mix scripts, and the same on every machine. */
const counted = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const NOTHING: Script = {
  accept: 0,
  ask: null,
  time: null,
  promise: null,
  resolve: null,
  takeOver: null,
  confirm: 1,
  answersWeek: true,
};

const scriptOf = (kind: number, days: number, pick: (below: number) => number): Script => {
  const accept = pick(3);
  const confirm = pick(3) === 0 ? null : 1 + pick(3);
  const base: Script = { ...NOTHING, accept, confirm, answersWeek: pick(4) !== 0 };
  switch (kind) {
    case 0:
    case 1:
      return { ...base, resolve: accept + 1 + pick(days - 3) };
    case 2:
      return { ...base, resolve: days + 1 + pick(12) };
    case 3:
      return { ...base, accept: null, takeOver: days + 3 + pick(4) };
    case 4: {
      const on = accept + 1;
      const replyAfter = 1 + pick(4);
      return { ...base, ask: { on, replyAfter }, resolve: on + replyAfter + 1 + pick(days) };
    }
    case 5: {
      const on = accept + 1;
      return {
        ...base,
        time: { on, days: days + pick(5), granted: pick(2) === 0 },
        resolve: days + 3 + pick(8),
      };
    }
    case 6:
      return { ...base, accept: 1, promise: { on: 2, days: 1 + pick(2) }, resolve: 3 + pick(days) };
    default:
      return { ...base, accept: 4 + pick(2), resolve: 7 + pick(6) };
  }
};

const KINDS = 8;
/** Letters of a case's number. */
const LETTERS = '23456789CDFHJKMNPRTVWXY';

const referenceOf = (n: number): string => {
  const digits = Array.from(
    { length: 5 },
    (_, at) => LETTERS[Math.floor(n / LETTERS.length ** at) % LETTERS.length],
  );
  return `${digits.join('')}-Y`;
};

export const planOf = (size: Size): Plan => {
  const pick = counted(20_270_201);
  // Of one level, so that one period holds for all; inspectorates have people of their own.
  const levels = new Map(agencies.types.map(({ id, level }) => [id, level]));
  const houses = agencies.instances
    .filter(
      ({ type, region }) =>
        levels.get(type) === 'kabkota' && region !== null && !type.startsWith('inspektorat'),
    )
    .slice(0, size.agencies)
    .map(({ id, region }, n): AgencyPlan => ({
      id,
      region: region!,
      first: `narahubung-${n}-a`,
      second: `narahubung-${n}-b`,
      hasDeputy: n % 2 === 0,
    }));
  const regions = [...new Set(houses.map(({ region }) => region))];
  return {
    size,
    agencies: houses,
    inspectors: new Map(
      regions.filter((_, n) => n % 2 === 0).map((region) => [region, `inspektur-${region}`]),
    ),
    officers: ['petugas-1', 'petugas-2'],
    head: 'kepala',
    cases: Array.from({ length: size.cases }, (_, n): CasePlan => {
      const lane = pick(4) === 0 ? 'laporan' : 'aduan';
      return {
        reference: referenceOf(n),
        citizen: `warga-${n}`,
        lane,
        agency: houses[pick(houses.length)]!,
        // In the first three quarters of the days, so that most of what follows is still seen.
        filed: size.from + pick(Math.max(1, Math.ceil((size.to - size.from) * 0.75))),
        script: scriptOf(pick(KINDS), lane === 'aduan' ? 5 : 14, pick),
      };
    }),
  };
};
