import type { Network } from '../network/network';
import { delayCostAt, lineBenefit, netChange } from './product-plan';
import type { ProductProblem } from './product-problem';

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
  const lines: PlannedLine[] = [];
  problem.lines.forEach((line, index) => {
    if (packs[index]! === 0) return;
    const quantity = packs[index]! * problem.packSize;
    lines.push({
      product,
      lane: line.lane,
      quantity,
      transferCost: quantity * line.unitCost + network.lanes[line.lane]!.lineCost,
      benefit: lineBenefit(problem, packs, index),
      giverSaving: giverSaving(outcome, line.from, quantity),
    });
  });
  return lines;
}

function giverSaving({ problem, packs }: ProductOutcome, site: number, quantity: number): number {
  const { curve } = problem.sites[site]!;
  const net = netChange(problem, packs, site);
  return curve.costOfChange(net + quantity) - curve.costOfChange(net);
}

/** What a plan changes in the expected cost of one site, units that come late included. */
export function changeAtSite({ problem, packs }: ProductOutcome, site: number): number {
  const stock = problem.sites[site]!.curve.costOfChange(netChange(problem, packs, site));
  return stock + delayCostAt(problem, packs, site);
}
