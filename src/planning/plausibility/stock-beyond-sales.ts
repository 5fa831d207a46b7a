import { median } from 'simple-statistics';
import type { Network } from '../network/network';
import type { Finding } from './finding';
import { figure } from './finding';
import type { Trade } from './trade';

/** Stocks of fewer units are never in doubt. */
const SMALLEST = 10_000;
/** So many times the median stock of the network. */
const TIMES_MEDIAN = 1_000;
/** More years of the product's sales at all locations than any stock lasts. */
const YEARS = 20;

/**
 * Stocks that are a thousand times the usual one of the network and would last for more than 20 years:
 * a number in the wrong column, a code read as a quantity, or a lost decimal sign.
 */
export function stockBeyondSales({ positions }: Network, { ofProduct }: Trade): readonly Finding[] {
  const stocks = positions.onHand.filter((units) => units > 0);
  if (stocks.length === 0) return [];
  const least = Math.max(SMALLEST, TIMES_MEDIAN * median([...stocks]));
  const findings: Finding[] = [];
  positions.onHand.forEach((units, p) => {
    const product = positions.product[p]!;
    const perYear = 365 * ofProduct.perDay[product]!;
    if (units < least || units <= YEARS * perYear) return;
    findings.push({
      severity: 'high',
      table: 'Inventory',
      column: 'On hand',
      product,
      location: positions.location[p]!,
      figures: `${figure(units)} in stock, sales of ${figure(Math.round(perYear))} a year`,
      problem: 'Stock far beyond the others and beyond 20 years of sales',
      remedy: 'Planned as it is. Check the cell: is it a quantity, and its decimal sign right?',
    });
  });
  return findings;
}
