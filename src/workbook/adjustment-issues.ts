import type { Network } from '../planning/network/network';
import {
  ADJUSTMENT_KINDS,
  type AdjustmentKind,
  type Adjustments,
} from '../planning/demand/cleaning/adjustments';
import { bySeverity, type DataIssue } from './data-issues';
import { isoDate } from './forms/calendar-days';

/** A network and the adjustments that a plan made to its sales history. */
export interface AdjustedHistory {
  readonly network: Network;
  readonly adjustments: Adjustments;
}

interface Wording extends Pick<DataIssue, 'severity' | 'problem' | 'action'> {
  /** Maximum number of positions that are listed one by one. */
  readonly maxListed: number;
  /** True if we inferred the adjustment. With more positions, the largest are still listed one by one. */
  readonly isInferred: boolean;
}

const WORDING: Readonly<Record<AdjustmentKind, Wording>> = {
  return: {
    severity: 'low',
    problem: 'Returns exceed the sales of the period',
    action: 'Deducted from earlier sales.',
    maxListed: 20,
    isInferred: false,
  },
  stockout: {
    severity: 'low',
    problem: 'Stockout, so sales understate demand',
    action: 'Low sales replaced by typical demand.',
    maxListed: 20,
    isInferred: false,
  },
  'inferred stockout': {
    severity: 'medium',
    problem: 'Nothing available, and unusually long without sales',
    action: 'Read as a stockout: replaced by typical demand. Give a Forecast if demand has ended.',
    maxListed: 100,
    isInferred: true,
  },
  promotion: {
    severity: 'low',
    problem: 'Promotion, so sales overstate regular demand',
    action: 'Left out of regular demand: replaced by typical demand.',
    maxListed: 20,
    isInferred: false,
  },
  outlier: {
    severity: 'medium',
    problem: 'Sales far above typical demand',
    action: 'Capped. Correct the quantity if it is wrong; give a Forecast if it will happen again.',
    maxListed: 100,
    isInferred: true,
  },
};

/** The adjustments of one kind to one position's history. */
interface PositionAdjustment {
  readonly position: number;
  periods: number;
  readonly first: number;
  last: number;
  before: number;
  after: number;
}

/** The issues of the workbook and the adjustments to the history, sorted by severity. */
export function withAdjustments(
  issues: readonly DataIssue[],
  { network, adjustments }: AdjustedHistory,
): readonly DataIssue[] {
  return bySeverity([...issues, ...adjustmentIssues(network, adjustments)]);
}

/** One row for each position and kind of adjustment, the largest change first. */
function adjustmentIssues(network: Network, adjustments: Adjustments): readonly DataIssue[] {
  return ADJUSTMENT_KINDS.flatMap((kind, index) => {
    const adjusted = adjustmentsOfKind(adjustments, index).sort((a, b) => change(b) - change(a));
    const { maxListed: listed, isInferred: isOurJudgement, ...words } = WORDING[kind];
    const single = adjusted.length <= listed || isOurJudgement ? adjusted.slice(0, listed) : [];
    const rest = adjusted.slice(single.length);
    const values = single.map((one) => `${nameOf(network, one)}, ${spanOf(one)}: ${units(one)}`);
    if (rest.length > 0) values.push(summaryOf(network, rest, single.length > 0));
    return values.map((value) => issueOf(words, value));
  });
}

function adjustmentsOfKind(adjustments: Adjustments, kind: number): PositionAdjustment[] {
  const found: PositionAdjustment[] = [];
  for (let position = 0; position + 1 < adjustments.start.length; position += 1) {
    let entry: PositionAdjustment | null = null;
    for (let row = adjustments.start[position]!; row < adjustments.start[position + 1]!; row += 1) {
      if (adjustments.kind[row] !== kind) continue;
      const day = adjustments.day[row]!;
      if (entry === null) {
        entry = { position, periods: 0, first: day, last: day, before: 0, after: 0 };
        found.push(entry);
      }
      entry.periods += 1;
      entry.last = day;
      entry.before += adjustments.before[row]!;
      entry.after += adjustments.after[row]!;
    }
  }
  return found;
}

function change({ before, after }: PositionAdjustment): number {
  return Math.abs(after - before);
}

function nameOf(
  { products, locations, positions }: Network,
  { position }: PositionAdjustment,
): string {
  const product = products[positions.product[position]!]!;
  return `${product.id} at ${locations[positions.location[position]!]!.id}`;
}

function spanOf({ periods, first, last }: PositionAdjustment): string {
  if (periods === 1) return `the period from ${isoDate(first)}`;
  return `${periods} periods from ${isoDate(first)} to ${isoDate(last)}`;
}

function units({ before, after }: { readonly before: number; readonly after: number }): string {
  return `${rounded(before)} sold, ${rounded(after)} counted`;
}

function summaryOf(network: Network, rest: readonly PositionAdjustment[], isMore: boolean): string {
  const total = (value: (one: PositionAdjustment) => number) =>
    rest.reduce((sum, one) => sum + value(one), 0);
  const positions = `${grouped(rest.length)} ${isMore ? 'more ' : ''}position${rest.length === 1 ? '' : 's'}`;
  const sums = { before: total((one) => one.before), after: total((one) => one.after) };
  const periods = grouped(total((one) => one.periods));
  return `${positions}, ${periods} periods: ${units(sums)}; largest at ${nameOf(network, rest[0]!)}`;
}

function rounded(figure: number): string {
  return figure.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

function issueOf(
  words: Pick<DataIssue, 'severity' | 'problem' | 'action'>,
  value: string,
): DataIssue {
  return { ...words, table: 'Demand', row: null, column: null, value, sheet: null, address: null };
}
