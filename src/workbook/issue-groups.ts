import type { Severity } from '../planning/network/plan-result';
import type { DataIssue } from './data-issues';

/** Data issues of one kind: the same problem, in the same column of the same table. */
export interface IssueGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly table: string;
  readonly column: string | null;
  readonly problem: string;
  /** How the problem was handled. */
  readonly action: string;
  readonly issues: readonly DataIssue[];
}

/** Groups issues by kind: high ones first, then the most frequent ones. */
export function issueGroups(issues: readonly DataIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup & { readonly issues: DataIssue[] }>();
  for (const issue of issues) {
    const { severity, table, column, problem, action } = issue;
    const key = JSON.stringify([severity, table, column, problem, action]);
    const known = groups.get(key);
    if (known) known.issues.push(issue);
    else groups.set(key, { key, severity, table, column, problem, action, issues: [issue] });
  }
  return [...groups.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.issues.length - a.issues.length,
  );
}

/** From the most severe to the least. */
export const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];
