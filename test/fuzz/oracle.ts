import type { Network } from '../../src/planning/network/network';
import type { PlanResult } from '../../src/planning/network/plan-result';
import type { OutputSheet } from '../../src/workbook/port';

/** Relative tolerance of sums of money. */
const TOLERANCE = 1e-6;

/** What is wrong with a plan, in words; empty if nothing is. */
export function faultsOf(network: Network, result: PlanResult): string[] {
  return [...objectiveFaults(result), ...transferFaults(network, result)];
}

function objectiveFaults({ objective }: PlanResult): string[] {
  const { before, after, lowerBound, gap, transferCost } = objective;
  const faults = Object.entries(objective)
    .filter(([, value]) => typeof value === 'number' && !Number.isFinite(value))
    .map(([name, value]) => `the objective's ${name} is ${String(value)}`);
  const slack = TOLERANCE * Math.max(1, Math.abs(before), Math.abs(after));
  if (after > before + slack) faults.push(`the cost rises from ${before} to ${after}`);
  if (lowerBound > after + slack) faults.push(`the bound ${lowerBound} is above the cost ${after}`);
  if (gap < -TOLERANCE) faults.push(`the gap is ${gap}`);
  if (transferCost < 0) faults.push(`the transfer cost is ${transferCost}`);
  return faults;
}

/** Whole packs, on lanes of the network, and no more from a position than it has to give. */
function transferFaults(network: Network, { transfers }: PlanResult): string[] {
  const faults: string[] = [];
  const { positions, products, lanes } = network;
  const given = new Map<string, number>();
  for (const { product, from, to, quantity, isFirm } of transfers) {
    const key = `${product} ${from}`;
    given.set(key, (given.get(key) ?? 0) + quantity);
    const { id, packSize } = products[product]!;
    const line = `${quantity} of ${id} from ${from} to ${to}`;
    if (!(quantity > 0)) faults.push(`nothing moves: ${line}`);
    if (!isFirm && quantity % packSize !== 0) faults.push(`broken packs: ${line}`);
    if (from === to || !lanes.some((lane) => lane.from === from && lane.to === to)) {
      faults.push(`no lane: ${line}`);
    }
  }
  for (let p = 0; p < positions.count; p += 1) {
    const out = given.get(`${positions.product[p]!} ${positions.location[p]!}`) ?? 0;
    const own = positions.onHand[p]! - positions.reserved[p]!;
    if (out > 0 && out > own) faults.push(`position ${p} gives ${out} of ${own}`);
    given.delete(`${positions.product[p]!} ${positions.location[p]!}`);
  }
  if (given.size > 0) faults.push('stock leaves a position that is not there');
  return faults;
}

/**
 * Cells of the written sheets that show no number: "Infinity days of cover". On the dashboard a ratio without a divisor
 * is NaN and stays blank.
 */
export function sheetFaults(sheets: readonly OutputSheet[]): string[] {
  return sheets.flatMap(({ name, columns }) =>
    columns.flatMap(({ header, cells }) =>
      cells
        .filter((cell) => !isShowable(cell) && !(name === 'Dashboard' && Number.isNaN(cell)))
        .slice(0, 1)
        .map((cell) => `${name}, ${header}: ${String(cell)}`),
    ),
  );
}

function isShowable(cell: OutputSheet['columns'][number]['cells'][number]): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell);
  return (
    typeof cell !== 'string' || !/(?<![\w"'“])(NaN|-?Infinity|undefined)(?![\w"'”])/.test(cell)
  );
}
