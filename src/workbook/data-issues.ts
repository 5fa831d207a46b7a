import type { Severity } from '../planning/network/plan-result';
import type { Cell } from './port';
import { isCellError } from './port';

/** A problem in the workbook and how it was handled. */
export interface DataIssue {
  /** High: omitted or guessed data that changes the plan; medium: a replaced cell; low: information. */
  readonly severity: Severity;
  /** Name of the contract's table. */
  readonly table: string;
  /** Row number in Excel; null if the issue does not concern one row. */
  readonly row: number | null;
  /** The column's header in the workbook; null if the issue does not concern one column. */
  readonly column: string | null;
  /** The cell's content as text; empty for a blank cell. */
  readonly value: string;
  readonly problem: string;
  /** How the problem was handled, in one sentence. */
  readonly action: string;
  readonly sheet: string | null;
  /** The cell's address in Excel, `Inventory!D17`; null if the issue does not concern one cell. */
  readonly address: string | null;
  /** What a High issue touches; left out if it touches nothing in particular. */
  readonly subject?: IssueSubject;
}

/** The products and locations named in the row of an issue, as written there. */
export interface IssueSubject {
  /** Empty: every product. */
  readonly products: readonly string[];
  /** Empty: every location. */
  readonly locations: readonly string[];
}

/** Issues of one kind that are listed one by one. */
const MAX_LISTED = 10_000;
/** Common issues of one kind that are listed one by one; more of them become one row. */
const MAX_COMMON_LISTED = 20;
const EXAMPLES_IN_SUMMARY = 3;

interface Kind {
  readonly first: DataIssue[];
  readonly isCommon: boolean;
  count: number;
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

/** Collects data issues and groups them, so the list stays readable if a whole column is invalid. */
export class IssueLog {
  private readonly kinds = new Map<string, Kind>();

  /** Records an issue in a row of its own. After 10,000 of a kind, the rest become one row. */
  add(issue: DataIssue): void {
    this.record(issue, false);
  }

  /** Records a minor, frequent issue. More than 20 of a kind become one row. */
  addCommon(issue: DataIssue): void {
    this.record(issue, true);
  }

  /**
   * The most frequent issue with a column of a table, high ones first: its first three cells and its
   * count.
   */
  mostFrequent(
    table: string,
  ): { readonly issues: readonly DataIssue[]; readonly count: number } | null {
    const [worst] = [...this.kinds.values()]
      .filter(({ first: [issue] }) => issue?.table === table && issue.column !== null)
      .sort((a, b) => Number(isHigh(b)) - Number(isHigh(a)) || b.count - a.count);
    if (!worst) return null;
    return { issues: worst.first.slice(0, EXAMPLES_IN_SUMMARY), count: worst.count };
  }

  /** Every issue by severity, the most severe first, then in the order found. */
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

function isHigh({ first: [issue] }: Kind): boolean {
  return issue?.severity === 'high';
}

function rowsOfKind({ first, isCommon, count }: Kind): readonly DataIssue[] {
  const [example] = first;
  if (!example || count === first.length) return first;
  if (!isCommon) {
    const more = `${example.problem} (${(count - first.length).toLocaleString('en-GB')} more cells like those listed)`;
    const rest = { ...example, ...touchingAll(example), row: null, value: '' };
    return [...first, { ...rest, problem: more, address: null }];
  }
  const named = first
    .slice(0, EXAMPLES_IN_SUMMARY)
    .map(({ value, address }) => [value, address && `(${address})`].filter(Boolean).join(' '));
  return [
    {
      ...example,
      ...touchingAll(example),
      row: null,
      value: `${count.toLocaleString('en-GB')} times; first: ${named.join(', ')}`,
    },
  ];
}

/** Of rows that are not listed one by one it is not known what they touch. */
function touchingAll({ subject }: DataIssue): Pick<DataIssue, 'subject'> {
  return subject === undefined ? {} : { subject: { products: [], locations: [] } };
}

/** Sorts issues by severity, the most severe first; the sort is stable. */
export function bySeverity(issues: readonly DataIssue[]): readonly DataIssue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
}

/** A cell's content as text. */
export function shownValue(cell: Cell): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}
