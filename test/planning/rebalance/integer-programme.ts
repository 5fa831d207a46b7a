import type highsLoader from 'highs';

export type Highs = Awaited<ReturnType<typeof highsLoader>>;

/** The whole number that HiGHS says of each variable. */
export type Values = (name: string) => number;

/** A variable for the packs of a move, as both models of a network have one. */
export interface Packs {
  readonly name: string;
  readonly minPacks: number;
  readonly maxPacks: number;
  readonly packCost: number;
}

/** A mixed integer programme that is to cost as little as it can, as it is collected. */
export class IntegerProgramme {
  private readonly costs: string[] = [];
  private readonly rules: string[] = [];
  private readonly bounds: string[] = [];
  private readonly whole: string[] = [];
  private readonly binaries = new Set<string>();

  /** Counts a variable in the cost. */
  cost(factor: number, name: string): void {
    this.costs.push(term(factor, name));
  }

  /** Terms, and last what they are to add up to, as in "= 0". */
  rule(...parts: readonly string[]): void {
    this.rules.push(parts.join('\n '));
  }

  bound(name: string, min: number, max: number): void {
    this.bounds.push(`${min} <= ${name} <= ${max}`);
  }

  /** A variable that is whole. */
  integer(name: string, min: number, max: number): void {
    this.bound(name, min, max);
    this.whole.push(name);
  }

  /** A variable that is 0 or 1. */
  binary(name: string): void {
    this.binaries.add(name);
  }

  /** The packs of a move, which cost something each, and once if there are any. */
  move({ name, minPacks, maxPacks, packCost }: Packs, lineCost: number): void {
    this.cost(packCost, name);
    this.integer(name, 0, maxPacks);
    if (minPacks === 1 && lineCost === 0) return;
    const used = `u${name}`;
    this.binary(used);
    this.cost(lineCost, used);
    this.rule(`+ ${name} - ${maxPacks} ${used} <= 0`);
    this.rule(`+ ${name} - ${minPacks} ${used} >= 0`);
  }

  /** Lets either the one or the other moves carry packs: a binary of this name says which. */
  eitherOr(name: string, one: readonly Packs[], max: number, other: readonly Packs[]): void {
    const arriving = other.reduce((sum, { maxPacks }) => sum + maxPacks, 0);
    this.binary(name);
    this.rule(...one.map(plus), `- ${max} ${name} <= 0`);
    this.rule(...other.map(plus), `+ ${arriving} ${name} <= ${arriving}`);
  }

  /** Solves it to the last digit; null where that takes longer than `seconds`. */
  solve(highs: Highs, seconds = Infinity): Values | null {
    const solution = highs.solve(this.text(), {
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      mip_feasibility_tolerance: 1e-9,
      primal_feasibility_tolerance: 1e-9,
      output_flag: false,
      ...(seconds < Infinity ? { time_limit: seconds } : {}),
    } as Parameters<Highs['solve']>[1]);
    if (seconds < Infinity && solution.Status === 'Time limit reached') return null;
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}`);
    const columns = solution.Columns as Readonly<Record<string, { readonly Primal?: number }>>;
    return (name) => Math.round(columns[name]?.Primal ?? 0);
  }

  /** The programme in the LP format of CPLEX, which HiGHS reads. */
  private text(): string {
    const { costs, rules, bounds, whole, binaries } = this;
    return [
      'Minimize',
      ...costs.map((line) => ` ${line}`),
      'Subject To',
      ...rules.map((rule, index) => ` r${index}: ${rule}`),
      'Bounds',
      ...bounds.map((bound) => ` ${bound}`),
      'General',
      ...whole.map((name) => ` ${name}`),
      ...(binaries.size > 0 ? ['Binary', ...[...binaries].map((name) => ` ${name}`)] : []),
      'End',
      '',
    ].join('\n');
  }
}

export function plus({ name }: Packs): string {
  return `+ ${name}`;
}

export function minus({ name }: Packs): string {
  return `- ${name}`;
}

export function term(factor: number, name: string): string {
  return `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;
}
