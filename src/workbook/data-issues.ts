import type { Severity } from '../planning/network/plan-result';
import type { Cell } from './port';
import { isCellError } from './port';

/** One thing that is wrong with what was read, and what was done about it. */
export interface DataIssue {
  /** High: something was left out or guessed that moves the plan; medium: a cell was replaced; low: worth knowing. */
  readonly severity: Severity;
  /** Name of the contract's table, whatever the workbook calls it. */
  readonly table: string;
  /** Row number as Excel shows it; null where the issue is not about one row. */
  readonly row: number | null;
  /** The column's header in the workbook; null where the issue is not about one column. */
  readonly column: string | null;
  /** What the cell holds, as text; empty for a blank cell. */
  readonly value: string;
  readonly problem: string;
  /** What was done, in one sentence. */
  readonly action: string;
  readonly sheet: string | null;
  /** Where to look, as Excel writes it (`Inventory!D17`); null where no cell is meant. */
  readonly address: string | null;
}

/** Cells of one kind of trouble that are listed one by one; a plan's reader needs no more. */
const MAX_LISTED = 10_000;
/** Rows that are harmless one by one; more of a kind become one row. */
const MAX_COMMON_LISTED = 20;
const EXAMPLES_IN_SUMMARY = 3;

interface Kind {
  readonly first: DataIssue[];
  readonly isCommon: boolean;
  count: number;
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

/** Collects data issues and keeps their list readable when a whole column is bad. */
export class IssueLog {
  private readonly kinds = new Map<string, Kind>();

  /** Records an issue that deserves its own row. Beyond 10,000 of a kind the rest become one row. */
  add(issue: DataIssue): void {
    this.record(issue, false);
  }

  /** Records an issue that is harmless alone and may come in hundreds: above 20 they become one row. */
  addCommon(issue: DataIssue): void {
    this.record(issue, true);
  }

  /** The most frequent trouble with a column of a table, and how often it is there. */
  mostFrequent(table: string): { readonly issue: DataIssue; readonly count: number } | null {
    const [worst] = [...this.kinds.values()]
      .filter(({ first: [issue] }) => issue?.table === table && issue.column !== null)
      .sort((a, b) => b.count - a.count);
    return worst?.first[0] ? { issue: worst.first[0], count: worst.count } : null;
  }

  /** Every issue, the most severe first, else in the order in which they were found. */
  list(): readonly DataIssue[] {
    return bySeverity([...this.kinds.values()].flatMap(rowsOfKind));
  }

  private record(issue: DataIssue, isCommon: boolean): void {
    const key = [issue.table, issue.column, issue.problem, issue.action, issue.severity].join('\n');
    let kind = this.kinds.get(key);
    if (!kind) this.kinds.set(key, (kind = { first: [], isCommon, count: 0 }));
    kind.count += 1;
    const limit = isCommon ? MAX_COMMON_LISTED : MAX_LISTED;
    if (kind.first.length < limit) kind.first.push(issue);
  }
}

function rowsOfKind({ first, isCommon, count }: Kind): readonly DataIssue[] {
  const [example] = first;
  if (!example || count === first.length) return first;
  if (!isCommon) {
    const more = `${example.problem} (${(count - first.length).toLocaleString('en-GB')} more cells like those listed)`;
    return [...first, { ...example, row: null, value: '', problem: more, address: null }];
  }
  const named = first
    .slice(0, EXAMPLES_IN_SUMMARY)
    .map(({ value, address }) => [value, address && `(${address})`].filter(Boolean).join(' '));
  return [
    {
      ...example,
      row: null,
      value: `${count.toLocaleString('en-GB')} times; first: ${named.join(', ')}`,
    },
  ];
}

/** The issues, the most severe first, else in their order. */
export function bySeverity(issues: readonly DataIssue[]): readonly DataIssue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

/** A cell's content as text for a data issue. */
export function shownValue(cell: Cell): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}
