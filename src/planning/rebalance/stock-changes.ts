import type { ProductProblem } from './product-problem';

/** What a product's plan does to each of its sites. */
export interface StockChanges {
  /** Units by which the stock changes. */
  readonly units: Int32Array;
  /** What units lose by coming on slower lanes than the fastest. */
  readonly delayCost: Float64Array;
}

/** Units on one line of a plan, chosen or firm. */
export interface LineUnits {
  /** Indices into `ProductProblem.sites`. */
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly unitDelayCost: number;
}

/** What the lines of a plan do together, firm ones included. */
export function stockChanges(problem: ProductProblem, packs: Int32Array): StockChanges {
  const units = new Int32Array(problem.sites.length);
  const delayCost = new Float64Array(problem.sites.length);
  const add = (line: LineUnits): void => {
    units[line.from]! -= line.units;
    units[line.to]! += line.units;
    delayCost[line.to]! += line.units * line.unitDelayCost;
  };
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    add({ ...problem.lines[index]!, units: packs[index]! * problem.packSize });
  }
  for (const line of problem.firm) add({ ...line, units: line.firm.moved });
  return { units, delayCost };
}

/** What the plan changes in the expected cost of a site, units that come late included. */
export function costChangeAt(problem: ProductProblem, changes: StockChanges, site: number): number {
  return problem.sites[site]!.curve.costOfChange(changes.units[site]!) + changes.delayCost[site]!;
}

/**
 * The benefit of a line: expected cost without it less expected cost with it, before its transfer
 * cost, the rest of the plan held fixed. What its units lose by a slower lane is taken off.
 */
export function lineBenefit(
  problem: ProductProblem,
  changes: StockChanges,
  { from, to, units, unitDelayCost }: LineUnits,
): number {
  return (
    costOfReversal(problem, changes, from, -units) +
    costOfReversal(problem, changes, to, units) -
    units * unitDelayCost
  );
}

/** What taking back `units` of a site's change would add to its cost, the rest held fixed. */
export function costOfReversal(
  problem: ProductProblem,
  changes: StockChanges,
  site: number,
  units: number,
): number {
  const { curve } = problem.sites[site]!;
  const change = changes.units[site]!;
  return curve.costOfChange(change - units) - curve.costOfChange(change);
}
