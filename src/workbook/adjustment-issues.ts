import type { Network } from '../planning/network/network';
import {
  ADJUSTMENT_KINDS,
  type AdjustmentKind,
  type Adjustments,
} from '../planning/demand/cleaning/adjustments';
import { bySeverity, type DataIssue } from './data-issues';
import { isoDate } from './date-cells';

/** A network and what a plan did to its sales history. */
export interface AdjustedHistory {
  readonly network: Network;
  readonly adjustments: Adjustments;
}

interface Wording extends Pick<DataIssue, 'severity' | 'problem' | 'action'> {
  /** Positions that are listed one by one. */
  readonly maxListed: number;
  /** Where there are more: the most treated one by one and the rest in a row, or all in one row. */
  readonly isInferred: boolean;
}

const WORDING: Readonly<Record<AdjustmentKind, Wording>> = {
  return: {
    severity: 'low',
    problem: 'More came back than was sold in the period',
    action: 'Taken off what was sold before.',
    maxListed: 20,
    isInferred: false,
  },
  stockout: {
    severity: 'low',
    problem: 'The shelf was empty, so that sales say less than demand',
    action: 'Not taken for low demand: what is usual stands in where it is more.',
    maxListed: 20,
    isInferred: false,
  },
  'inferred stockout': {
    severity: 'medium',
    problem: 'Nothing available, and no sale for longer than chance would have it',
    action:
      'Taken for a stockout: what is usual stands in. Give a Forecast if nobody asks any more.',
    maxListed: 100,
    isInferred: true,
  },
  promotion: {
    severity: 'low',
    problem: 'A promotion, so that sales say more than plain demand',
    action: 'Left out of plain demand: what is usual stands in.',
    maxListed: 20,
    isInferred: false,
  },
  outlier: {
    severity: 'medium',
    problem: 'Sales far above what is usual',
    action: 'Capped. Correct the quantity if it is a slip; give a Forecast if it will come again.',
    maxListed: 100,
    isInferred: true,
  },
};

/** What was done to one position's history for one reason. */
interface PositionAdjustment {
  readonly position: number;
  periods: number;
  readonly first: number;
  last: number;
  before: number;
  after: number;
}

/** What a reading found together with what a plan then did to the history, the most severe first. */
export function withAdjustments(
  issues: readonly DataIssue[],
  { network, adjustments }: AdjustedHistory,
): readonly DataIssue[] {
  return bySeverity([...issues, ...adjustmentIssues(network, adjustments)]);
}

/** A row a position and kind of treatment, those with the most units changed first. */
function adjustmentIssues(network: Network, adjustments: Adjustments): readonly DataIssue[] {
  return ADJUSTMENT_KINDS.flatMap((kind, index) => {
    const adjusted = adjustmentsOfKind(adjustments, index).sort((a, b) => change(b) - change(a));
    const { maxListed: listed, isInferred: isOurJudgement, ...words } = WORDING[kind];
    const single = adjusted.length <= listed || isOurJudgement ? adjusted.slice(0, listed) : [];
    const rest = adjusted.slice(single.length);
    const values = single.map((one) => `${nameOf(network, one)}, ${spanOf(one)}: ${units(one)}`);
    if (rest.length > 0) values.push(restInWords(network, rest, single.length > 0));
    return values.map((value) => issueOf(words, value));
  });
}

function adjustmentsOfKind(adjustments: Adjustments, kind: number): PositionAdjustment[] {
  const found: PositionAdjustment[] = [];
  for (let position = 0; position + 1 < adjustments.start.length; position += 1) {
    let one: PositionAdjustment | null = null;
    for (let row = adjustments.start[position]!; row < adjustments.start[position + 1]!; row += 1) {
      if (adjustments.kind[row] !== kind) continue;
      const day = adjustments.day[row]!;
      if (one === null) {
        one = { position, periods: 0, first: day, last: day, before: 0, after: 0 };
        found.push(one);
      }
      one.periods += 1;
      one.last = day;
      one.before += adjustments.before[row]!;
      one.after += adjustments.after[row]!;
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

function restInWords(
  network: Network,
  rest: readonly PositionAdjustment[],
  isMore: boolean,
): string {
  const total = (value: (one: PositionAdjustment) => number) =>
    rest.reduce((sum, one) => sum + value(one), 0);
  const positions = `${grouped(rest.length)} ${isMore ? 'more ' : ''}position${rest.length === 1 ? '' : 's'}`;
  const sums = { before: total((one) => one.before), after: total((one) => one.after) };
  const periods = grouped(total((one) => one.periods));
  return `${positions}, ${periods} periods: ${units(sums)}; most at ${nameOf(network, rest[0]!)}`;
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
