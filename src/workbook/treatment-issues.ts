import type { Network } from '../planning/network/network';
import {
  ADJUSTMENT_KINDS,
  type AdjustmentKind,
  type Adjustments,
} from '../planning/demand/cleaning/adjustments';
import { bySeverity, type DataIssue } from './data-issues';
import { isoDate } from './date-cells';

/** A network and what a plan did to its sales history. */
export interface TreatedHistory {
  readonly network: Network;
  readonly treatments: Adjustments;
}

interface Wording extends Pick<DataIssue, 'severity' | 'problem' | 'action'> {
  /** Positions that are listed one by one. */
  readonly listed: number;
  /** Where there are more: the most treated one by one and the rest in a row, or all in one row. */
  readonly isOurJudgement: boolean;
}

const WORDING: Readonly<Record<AdjustmentKind, Wording>> = {
  return: {
    severity: 'low',
    problem: 'More came back than was sold in the period',
    action: 'Taken off what was sold before.',
    listed: 20,
    isOurJudgement: false,
  },
  stockout: {
    severity: 'low',
    problem: 'The shelf was empty, so that sales say less than demand',
    action: 'Not taken for low demand: what is usual stands in where it is more.',
    listed: 20,
    isOurJudgement: false,
  },
  'inferred stockout': {
    severity: 'medium',
    problem: 'Nothing available, and no sale for longer than chance would have it',
    action:
      'Taken for a stockout: what is usual stands in. Give a Forecast if nobody asks any more.',
    listed: 100,
    isOurJudgement: true,
  },
  promotion: {
    severity: 'low',
    problem: 'A promotion, so that sales say more than plain demand',
    action: 'Left out of plain demand: what is usual stands in.',
    listed: 20,
    isOurJudgement: false,
  },
  outlier: {
    severity: 'medium',
    problem: 'Sales far above what is usual',
    action: 'Capped. Correct the quantity if it is a slip; give a Forecast if it will come again.',
    listed: 100,
    isOurJudgement: true,
  },
};

/** What was done to one position's history for one reason. */
interface Treated {
  readonly position: number;
  periods: number;
  readonly first: number;
  last: number;
  before: number;
  after: number;
}

/** What a reading found together with what a plan then did to the history, the most severe first. */
export function withTreatments(
  issues: readonly DataIssue[],
  { network, treatments }: TreatedHistory,
): readonly DataIssue[] {
  return bySeverity([...issues, ...treatmentIssues(network, treatments)]);
}

/** A row a position and kind of treatment, those with the most units changed first. */
function treatmentIssues(network: Network, treatments: Adjustments): readonly DataIssue[] {
  return ADJUSTMENT_KINDS.flatMap((kind, index) => {
    const treated = treatedFor(treatments, index).sort((a, b) => change(b) - change(a));
    const { listed, isOurJudgement, ...words } = WORDING[kind];
    const single = treated.length <= listed || isOurJudgement ? treated.slice(0, listed) : [];
    const rest = treated.slice(single.length);
    const values = single.map((one) => `${nameOf(network, one)}, ${spanOf(one)}: ${units(one)}`);
    if (rest.length > 0) values.push(restInWords(network, rest, single.length > 0));
    return values.map((value) => issueOf(words, value));
  });
}

function treatedFor(treatments: Adjustments, kind: number): Treated[] {
  const found: Treated[] = [];
  for (let position = 0; position + 1 < treatments.start.length; position += 1) {
    let one: Treated | null = null;
    for (let row = treatments.start[position]!; row < treatments.start[position + 1]!; row += 1) {
      if (treatments.kind[row] !== kind) continue;
      const day = treatments.day[row]!;
      if (one === null) {
        one = { position, periods: 0, first: day, last: day, before: 0, after: 0 };
        found.push(one);
      }
      one.periods += 1;
      one.last = day;
      one.before += treatments.before[row]!;
      one.after += treatments.after[row]!;
    }
  }
  return found;
}

function change({ before, after }: Treated): number {
  return Math.abs(after - before);
}

function nameOf({ products, locations, positions }: Network, { position }: Treated): string {
  const product = products[positions.product[position]!]!;
  return `${product.id} at ${locations[positions.location[position]!]!.id}`;
}

function spanOf({ periods, first, last }: Treated): string {
  if (periods === 1) return `the period from ${isoDate(first)}`;
  return `${periods} periods from ${isoDate(first)} to ${isoDate(last)}`;
}

function units({ before, after }: { readonly before: number; readonly after: number }): string {
  return `${rounded(before)} sold, ${rounded(after)} counted`;
}

function restInWords(network: Network, rest: readonly Treated[], isMore: boolean): string {
  const total = (value: (one: Treated) => number) => rest.reduce((sum, one) => sum + value(one), 0);
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
