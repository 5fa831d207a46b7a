import type { ProductProblem } from './product-problem';
import { lineBenefit, netChange } from './product-plan';

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
export function changeInExpectedCost(outcome: ProductOutcome): number {
  const { problem, packs } = outcome;
  let change = 0;
  problem.sites.forEach((site, index) => {
    change += site.curve.costOfChange(netChange(problem, packs, index));
  });
  problem.lines.forEach((line, index) => {
    change += packs[index]! * problem.packSize * line.unitDelayCost;
  });
  return change;
}
