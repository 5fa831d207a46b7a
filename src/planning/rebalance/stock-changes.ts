import type { SupplyPools } from '../valuation/supply-pools';
import type { ProductProblem } from './product-problem';

/** The stock changes of a product's plan, one element per site. */
export interface StockChanges {
  /** Units received less units sent. */
  readonly units: Int32Array;
  /** Cost of arriving on lanes slower than the fastest, in money. */
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

/** Adds up all lines of a plan, firm lines included. */
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

/**
 * Change of a site's expected cost by the plan, delay cost included; below 0 if it saves. The cost of
 * pools is not in it.
 */
export function costChangeAt(problem: ProductProblem, changes: StockChanges, site: number): number {
  return problem.sites[site]!.curve.costOfChange(changes.units[site]!) + changes.delayCost[site]!;
}

/**
 * Benefit of a line: expected cost without it less expected cost with it, before transfer cost, with
 * the rest of the plan fixed. Delay cost is deducted (the workbook contract, "Benefit").
 */
export function lineBenefit(
  problem: ProductProblem,
  changes: StockChanges,
  { from, to, units, unitDelayCost }: LineUnits,
): number {
  return (
    localCostOfReversal(problem, changes, from, -units) +
    localCostOfReversal(problem, changes, to, units) +
    poolCostOfReversal(problem, changes, [
      [from, -units],
      [to, units],
    ]) -
    units * unitDelayCost
  );
}

/** Cost of reversing `units` of a site's stock change, with the rest of the plan fixed. */
export function costOfReversal(
  problem: ProductProblem,
  changes: StockChanges,
  site: number,
  units: number,
): number {
  return (
    localCostOfReversal(problem, changes, site, units) +
    poolCostOfReversal(problem, changes, [[site, units]])
  );
}

/** The stock changes of all positions of a product in a supply forest, in units. */
export function positionChanges(
  { supply }: Pick<ProductProblem, 'supply'>,
  units: ArrayLike<number>,
): Float64Array {
  const changes = new Float64Array(supply?.pools.values.length ?? 0);
  supply?.positionOf.forEach((position, site) => {
    changes[position] = units[site]!;
  });
  return changes;
}

/** What the pools save by the changes of a plan: every line of it is compared with that. */
const poolSavings = new WeakMap<StockChanges, number>();

function poolSavingOf(problem: ProductProblem, pools: SupplyPools, changes: StockChanges): number {
  const known = poolSavings.get(changes);
  if (known !== undefined) return known;
  const saving = pools.savingOf(positionChanges(problem, changes.units));
  poolSavings.set(changes, saving);
  return saving;
}

function poolCostOfReversal(
  problem: ProductProblem,
  plan: StockChanges,
  reversed: readonly (readonly [site: number, units: number])[],
): number {
  const { supply } = problem;
  if (supply === undefined) return 0;
  const planned = poolSavingOf(problem, supply.pools, plan);
  const changes = positionChanges(problem, plan.units);
  for (const [site, count] of reversed) changes[supply.positionOf[site]!]! -= count;
  return planned - supply.pools.savingOf(changes);
}

function localCostOfReversal(
  problem: ProductProblem,
  changes: StockChanges,
  site: number,
  units: number,
): number {
  const { curve } = problem.sites[site]!;
  const change = changes.units[site]!;
  return curve.costOfChange(change - units) - curve.costOfChange(change);
}
