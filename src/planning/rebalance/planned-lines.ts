import type { Network } from '../network/network';
import type { ProductProblem } from './product-problem';
import { costWithout, lineBenefit, siteChanges } from './site-changes';

/** A product's plan that moves something. */
export interface ProductOutcome {
  readonly product: number;
  readonly problem: ProductProblem;
  /** Packs on each line of the problem. */
  readonly packs: Int32Array;
}

/** One line of a plan in money and units. */
export interface PlannedLine {
  readonly product: number;
  readonly lane: number;
  readonly quantity: number;
  /** Freight, handling and the line's own cost. */
  readonly transferCost: number;
  readonly benefit: number;
  /** What the giving site saves by this line alone; below 0 where it will miss the stock. */
  readonly giverSaving: number;
}

/** The lines that a product's plan uses, with what each is worth by itself. */
export function plannedLines(network: Network, outcome: ProductOutcome): readonly PlannedLine[] {
  const { product, problem, packs } = outcome;
  const changes = siteChanges(problem, packs);
  const lines: PlannedLine[] = [];
  problem.lines.forEach((line, index) => {
    if (packs[index]! === 0) return;
    const quantity = packs[index]! * problem.packSize;
    lines.push({
      product,
      lane: line.lane,
      quantity,
      transferCost: quantity * line.unitCost + network.lanes[line.lane]!.lineCost,
      benefit: lineBenefit(problem, packs, changes, index),
      giverSaving: costWithout(problem, changes, line.from, -quantity),
    });
  });
  return lines;
}
