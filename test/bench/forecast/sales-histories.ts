import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DemandHistory } from './planned-demand';

/** Path of a data file beside the repository. */
const besides = (name: string) =>
  fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));

export const hospitalPath = besides('hospital.csv');
export const retailPath = besides('uci_online_retail_II_2009_2010_item_country_week.csv');

/** Monthly use of 767 hospital products; null if the file is absent. */
export function hospitalHistories(): readonly DemandHistory[] | null {
  if (!existsSync(hospitalPath)) return null;
  const [head, ...rows] = readFileSync(hospitalPath, 'utf8').trim().split('\n');
  const months = rows.map((row) => row.split(',').map(Number));
  return head!.split(',').map((_, product) => ({
    product,
    location: 0,
    values: Float64Array.from(months, (row) => row[product]!),
  }));
}

const FIRST_WEEK = Date.UTC(2009, 10, 30);
/** Weeks up to 29 November 2010; the last week of the data is incomplete. */
const WEEKS = 52;
const WEEK_MILLISECONDS = 7 * 86_400_000;
/** Codes of merchandise have five digits and letters for the variant. */
const LINE = /^(\d{5}[A-Za-z]*),"?([^"]+?)"?,(\d{4}-\d\d-\d\d),(\d+)$/;

/**
 * Weekly sales of a wholesaler's items by country, each country a location; null if the file is absent.
 *
 * Source: D. Chen, "Online Retail II", UCI Machine Learning Repository, CC BY 4.0.
 */
export function retailHistories(): readonly DemandHistory[] | null {
  if (!existsSync(retailPath)) return null;
  const items = new Map<string, number>();
  const countries = new Map<string, number>();
  const histories = new Map<string, DemandHistory>();
  for (const line of readFileSync(retailPath, 'utf8').split('\n')) {
    const [, item, country, week, quantity] = LINE.exec(line.trim()) ?? [];
    if (week === undefined) continue;
    const t = Math.round((Date.parse(week) - FIRST_WEEK) / WEEK_MILLISECONDS);
    if (t < 0 || t >= WEEKS) continue;
    const product = numberOf(items, item!);
    const location = numberOf(countries, country!);
    const key = `${product} ${location}`;
    const history = histories.get(key) ?? { product, location, values: new Float64Array(WEEKS) };
    histories.set(key, history);
    history.values[t]! += Number(quantity);
  }
  return [...histories.values()].sort((a, b) => a.product - b.product || a.location - b.location);
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}
