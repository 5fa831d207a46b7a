import type { ProductProblem } from './product-problem';
import { delayCostAt, lineBenefit, netChange } from './product-plan';

/** A product's plan that moves something. */
export interface ProductOutcome {
  readonly product: number;
  readonly problem: ProductProblem;
  readonly packs: Int32Array;
}

/** One line of a product's plan in money and units. */
export interface PlannedLine {
  readonly outcome: ProductOutcome;
  /** Index into the problem's lines. */
  readonly index: number;
  readonly lane: number;
  readonly quantity: number;
  /** Freight, handling and the line's own cost. */
  readonly transferCost: number;
  readonly benefit: number;
}

/** The lines that a product's plan uses, with what each is worth by itself. */
export function plannedLines(
  outcome: ProductOutcome,
  lineCostOf: (lane: number) => number,
): readonly PlannedLine[] {
  const { problem, packs } = outcome;
  const lines: PlannedLine[] = [];
  problem.lines.forEach((line, index) => {
    if (packs[index]! === 0) return;
    const quantity = packs[index]! * problem.packSize;
    lines.push({
      outcome,
      index,
      lane: line.lane,
      quantity,
      transferCost: quantity * line.unitCost + lineCostOf(line.lane),
      benefit: lineBenefit(problem, packs, index),
    });
  });
  return lines;
}

/** What the plan of one product changes in expected cost, transfer cost apart. Negative saves. */
export function changeInExpectedCost({ problem, packs }: ProductOutcome): number {
  let change = 0;
  for (let site = 0; site < problem.sites.length; site += 1) {
    change += changeAtSite(problem, packs, site);
  }
  return change;
}

/** What the plan changes in the expected cost of one site, units that come late included. */
export function changeAtSite(problem: ProductProblem, packs: Int32Array, site: number): number {
  const stock = problem.sites[site]!.curve.costOfChange(netChange(problem, packs, site));
  return stock + delayCostAt(problem, packs, site);
}
