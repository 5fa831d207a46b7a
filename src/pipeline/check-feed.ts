import { isoTime, serialOfIso } from '../sources/cell-text';
import type { FeedTable } from '../sources/feed-table';
import type { SiteFeed } from '../sources/run-record';
import { columnsOf, headersByColumn, UPDATED, type TableNames } from '../sources/table-names';
import type { Cell } from '../workbook/port';

/** What a feed is held to. */
export interface FeedRules {
  /** Now, UTC as an Excel date serial. */
  readonly now: number;
  readonly maxFeedAgeHours: number;
  /** The sites at the last run; empty before the first. */
  readonly before: readonly SiteFeed[];
  readonly names: TableNames;
}

/** A site that delivers fewer rows than this share of the last run's has not delivered all. */
const LEAST_SHARE_OF_ROWS = 0.5;

/**
 * Counts what each site delivered, and holds out those whose stock is too old, incomplete or missing. A site without a
 * time of update is not judged by age.
 */
export function checkFeed(tables: readonly FeedTable[], rules: FeedRules): readonly SiteFeed[] {
  const inventory = tables.find(({ name }) => name === 'Inventory');
  if (inventory === undefined) return [];
  const { headers, rows } = inventory;
  const found = headersByColumn('Inventory', headers, rules.names);
  const at = (column: string): number => headers.indexOf(found.get(column) ?? '');
  const [site, units] = [at('Location'), at('On hand')];
  const updated = headers.indexOf(columnsOf('Inventory', headers, rules.names)[UPDATED] ?? UPDATED);
  const sums = new Map<string, { rows: number; units: number; updated: number | null }>();
  for (const row of rows) {
    const name = String(row[site] ?? '').trim();
    if (name === '') continue;
    const sum = sums.get(name) ?? { rows: 0, units: 0, updated: null };
    sums.set(name, sum);
    const time = timeOf(row[updated] ?? null);
    const counted = row[units];
    sum.rows += 1;
    if (typeof counted === 'number') sum.units += counted;
    if (time !== null && (sum.updated === null || time > sum.updated)) sum.updated = time;
  }
  const before = new Map(rules.before.map((each) => [each.location, each]));
  const now = isoTime(rules.now);
  const feeds = [...sums].map(([location, sum]): SiteFeed => {
    const fault = incompleteness(sum.rows, before.get(location), rules);
    const { completeRows, completeAt } = before.get(location) ?? {
      completeRows: 0,
      completeAt: now,
    };
    return {
      ...{ location, rows: sum.rows, units: sum.units },
      updatedAt: sum.updated === null ? null : isoTime(sum.updated),
      ...(fault === null
        ? { completeRows: sum.rows, completeAt: now }
        : { completeRows, completeAt }),
      heldOut: lateness(sum.updated, rules) ?? fault,
    };
  });
  const missing = rules.before.flatMap((last) => {
    const fault = sums.has(last.location) ? null : incompleteness(0, last, rules);
    return fault === null ? [] : [{ ...last, rows: 0, units: 0, updatedAt: null, heldOut: fault }];
  });
  return [...feeds, ...missing];
}

function lateness(updated: number | null, { now, maxFeedAgeHours }: FeedRules): string | null {
  const hours = updated === null ? 0 : (now - updated) * 24;
  if (updated === null || hours <= maxFeedAgeHours) return null;
  const age = hours >= 48 ? `${(hours / 24).toFixed(0)} days` : `${hours.toFixed(0)} hours`;
  const allowed = `${String(maxFeedAgeHours)} hours are allowed`;
  return `Its stock was last updated ${age} ago, on ${isoTime(updated)}; ${allowed}.`;
}

/** A feed that stays small for as long as a feed may be late is taken as the site's new size. */
function incompleteness(
  rows: number,
  last: SiteFeed | undefined,
  { now, maxFeedAgeHours }: FeedRules,
): string | null {
  if (last === undefined || rows >= LEAST_SHARE_OF_ROWS * last.completeRows) return null;
  const hours = (now - (serialOfIso(last.completeAt) ?? now)) * 24;
  if (hours > maxFeedAgeHours) return null;
  return `It delivered ${String(rows)} rows of stock, and ${String(last.completeRows)} on ${last.completeAt}.`;
}

function timeOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? serialOfIso(cell) : null;
}
