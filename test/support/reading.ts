import type { Network } from '../../src/planning/network/network';
import type { DataIssue } from '../../src/workbook/data-issues';
import { readNetwork } from '../../src/workbook/read-network';
import type { NetworkReading } from '../../src/workbook/read-network';
import { MemoryWorkbook } from './memory-workbook';
import type { MemoryWorkbookOptions, Rows } from './memory-workbook';

/** 2026-11-22, the default plan date. */
export const TODAY = 46_348;

/** The smallest workbook that gives a plan: two locations, one product, a little demand. */
export const MINIMAL: Readonly<Record<string, Rows>> = {
  Inventory: [
    ['Product', 'Location', 'On hand'],
    ['A', 'Leeds', 10],
    ['A', 'York', 2],
  ],
  Demand: [
    ['Product', 'Location', 'Date', 'Quantity'],
    ['A', 'Leeds', TODAY - 2, 1],
    ['A', 'York', TODAY - 1, 3],
  ],
};

export type SoundReading = Extract<NetworkReading, { kind: 'network' }>;
export type RefusedReading = Extract<NetworkReading, { kind: 'refused' }>;

/** Reads the minimal workbook with these sheets added or replaced. */
export function readSheets(
  sheets: Readonly<Record<string, Rows>>,
  options?: MemoryWorkbookOptions,
): Promise<SoundReading> {
  return readSound({ ...MINIMAL, ...sheets }, options);
}

/** Reads a workbook of exactly these sheets. Throws if a plan is not possible. */
export async function readSound(
  sheets: Readonly<Record<string, Rows>>,
  options?: MemoryWorkbookOptions,
): Promise<SoundReading> {
  const reading = await readOnly(sheets, options);
  if (reading.kind === 'refused') throw new Error(reading.refusal.message);
  return reading;
}

/** Reads a workbook of exactly these sheets. */
export function readOnly(
  sheets: Readonly<Record<string, Rows>>,
  options?: MemoryWorkbookOptions,
): Promise<NetworkReading> {
  return readNetwork(new MemoryWorkbook(sheets, options), { today: TODAY });
}

/** The refusal of a workbook of exactly these sheets. Throws if a plan is possible. */
export async function refusalOf(sheets: Readonly<Record<string, Rows>>): Promise<RefusedReading> {
  const reading = await readOnly(sheets);
  if (reading.kind === 'network') throw new Error('a plan was possible');
  return reading;
}

/** Index of a position; -1 if the network does not have it. */
export function positionAt(network: Network, product: string, location: string): number {
  const { positions, products, locations } = network;
  return Array.from({ length: positions.count }, (_position, p) => p).findIndex(
    (p) =>
      products[positions.product[p]!]!.id === product &&
      locations[positions.location[p]!]!.id === location,
  );
}

/** The rows of a position's detail, as pairs of day and quantity. */
export function detailOf(
  rows: { readonly start: Int32Array; readonly quantity: Float64Array },
  days: Int32Array,
  position: number,
): readonly (readonly [day: number, quantity: number])[] {
  const [first, last] = [rows.start[position]!, rows.start[position + 1]!];
  return Array.from({ length: last - first }, (_row, k) => [
    days[first + k]!,
    rows.quantity[first + k]!,
  ]);
}

/** The issues of one table as [address, value, problem, action]. */
export function issuesOf(
  reading: { readonly issues: readonly DataIssue[] },
  table: string,
): readonly string[][] {
  return reading.issues
    .filter((issue) => issue.table === table)
    .map(({ address, value, problem, action }) => [address ?? '', value, problem, action]);
}
