import type { Network } from '../network/network';
import type { FirmLine } from './firm-lines';
import type { ProductProblem } from './product-problem';
import { lifeOfUnit } from '../valuation/stock-position';
import { costOfReversal, lineBenefit, stockChanges, type LineUnits } from './stock-changes';

/** A product's plan that moves something, or keeps a firm line. */
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
  /** Units that move: 0 on a firm line that is empty or has no stock. */
  readonly quantity: number;
  /** Freight, handling and the line's own cost. */
  readonly transferCost: number;
  readonly benefit: number;
  /** What the giving site saves by this line alone; below 0 where it will miss the stock. */
  readonly originSaving: number;
  /** Days to the expiry of the oldest lot that its giver sends; null where none of these has a date. */
  readonly lotLife: number | null;
  /** The line that a planner has set; null for one that the plan has chosen. */
  readonly firm: FirmLine | null;
}

/** The lines that a product's plan uses, with what each is worth by itself. */
export function plannedLines(network: Network, outcome: ProductOutcome): readonly PlannedLine[] {
  const { product, problem, packs } = outcome;
  const changes = stockChanges(problem, packs);
  const lines: PlannedLine[] = [];
  const add = (
    line: LineUnits & { readonly lane: number; readonly unitCost: number },
    firm: FirmLine | null,
  ): void => {
    const { lane, units } = line;
    lines.push({
      product,
      lane,
      quantity: units,
      transferCost: lineTransferCost(network, line),
      benefit: lineBenefit(problem, changes, line),
      originSaving: costOfReversal(problem, changes, line.from, -units),
      lotLife: oldestLotSent(problem, packs, line.from),
      firm,
    });
  };
  problem.lines.forEach((line, index) => {
    if (packs[index]! > 0) add({ ...line, units: packs[index]! * problem.packSize }, null);
  });
  for (const line of problem.firm) add({ ...line, units: line.firm.moved }, line.firm);
  return lines;
}

/** The freshest lots are sent: the oldest of them is that of the last unit, counted from the freshest. */
function oldestLotSent(problem: ProductProblem, packs: Int32Array, site: number): number | null {
  const { curve, freeUnits } = problem.sites[site]!;
  const { lots } = curve.position;
  if (freeUnits === undefined || lots.length === 0) return null;
  let sent = 0;
  problem.lines.forEach(({ from }, index) => {
    if (from === site) sent += packs[index]! * problem.packSize;
  });
  const oldest = freeUnits - sent + 1;
  return oldest > lots.at(-1)!.lastUnit ? null : lifeOfUnit(curve.position, oldest);
}

/** What the firm lines of a product cost, freight included: what a plan adds to that is its choice. */
export function costOfFirmLines(network: Network, problem: ProductProblem): number {
  let cost = 0;
  for (const { curve, firmChange } of problem.sites) cost += curve.costOfChange(firmChange ?? 0);
  for (const line of problem.firm) {
    const units = line.firm.moved;
    cost += units * line.unitDelayCost + lineTransferCost(network, { ...line, units });
  }
  return cost;
}

function lineTransferCost(
  network: Network,
  {
    lane,
    units,
    unitCost,
  }: { readonly lane: number; readonly units: number; readonly unitCost: number },
): number {
  return units === 0 ? 0 : units * unitCost + network.lanes[lane]!.lineCost;
}
