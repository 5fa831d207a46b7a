import type { Network } from '../network/network';
import type { FirmLine } from './firm-lines';
import type { ProductProblem } from './product-problem';
import { lifeOfUnit } from '../valuation/stock-position';
import {
  costOfReversal,
  lineBenefit,
  positionChanges,
  stockChanges,
  type LineUnits,
} from './stock-changes';

/** The plan of a product that moves something or has a firm line. */
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
  /** Units that move; 0 on a firm line without quantity or stock. */
  readonly quantity: number;
  /** Freight, handling and fixed cost of the line. */
  readonly transferCost: number;
  readonly benefit: number;
  /** What the origin saves by this line; below 0 if it loses by sending the units. */
  readonly originSaving: number;
  /** Days to expiry of the oldest lot that the origin sends; null if none has a date. */
  readonly lotLife: number | null;
  /** The planner's line; null for a line that the plan has chosen. */
  readonly firm: FirmLine | null;
}

/** The lines of a product's plan, each with its own benefit and cost. */
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

/** The freshest lots are sent, so the oldest lot sent is that of the last unit sent. */
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

/** Cost of a product's firm lines, freight included, in money. */
export function costOfFirmLines(network: Network, problem: ProductProblem): number {
  let cost = 0;
  for (const { curve, firmChange } of problem.sites) cost += curve.costOfChange(firmChange ?? 0);
  if (problem.supply !== undefined) {
    const firm = problem.sites.map(({ firmChange }) => firmChange ?? 0);
    cost -= problem.supply.pools.savingOf(positionChanges(problem, firm));
  }
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
