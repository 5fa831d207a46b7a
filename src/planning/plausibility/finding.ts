import type { Severity } from '../network/plan-result';

/** Data of a network that a planner would doubt, though each value can be read. */
export interface Finding {
  /** High: plan on it only after a check; medium: check it; low: for information. */
  readonly severity: Severity;
  /** The table and the column of the workbook contract to check first. */
  readonly table: 'Inventory' | 'Demand' | 'Products' | 'Locations' | 'Suppliers';
  readonly column: string | null;
  /** Index into `Network.products`; null if no single product is concerned. */
  readonly product: number | null;
  /** Index into `Network.locations`; null if no single location is concerned. */
  readonly location: number | null;
  /** The day of a sale, as an Excel date serial; left out for other findings. */
  readonly day?: number;
  /** The figures in doubt, such as “10,000,000 in stock, 12 sold a year”. */
  readonly figures: string;
  /** What is wrong, in the same words for every finding of a kind. */
  readonly problem: string;
  /** What to do about it, in the same words for every finding of a kind. */
  readonly remedy: string;
}

/** A quantity or amount in words, with at most two decimals. */
export function figure(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
