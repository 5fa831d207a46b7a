import type { DataIssue } from '../data-issues';
import type { OutputColumn, OutputSheet } from '../port';
import { severityColumn } from './severity';

/** Problems in the workbook, their places, and how they were handled. */
export function dataIssuesSheet(issues: readonly DataIssue[]): OutputSheet {
  const text = (
    header: string,
    cell: (issue: DataIssue) => string | null,
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format: 'text', cells: issues.map(cell), ...more });

  return {
    name: 'Data issues',
    tableName: 'DataIssues',
    columns: [
      severityColumn(issues.map((issue) => issue.severity)),
      text('Table', (issue) => issue.table),
      // Text, so that Excel shows 4323 and not 4,323.
      { header: 'Row', format: 'text', cells: issues.map((issue) => issue.row) },
      text('Column', (issue) => issue.column),
      text('Value', (issue) => issue.value),
      text('Problem', (issue) => issue.problem),
      text('What was done', (issue) => issue.action),
      text('Address', (issue) => issue.address),
    ],
  };
}
