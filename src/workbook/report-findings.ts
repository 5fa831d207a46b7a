import { cellAddress } from './cell-address';
import type { DataIssue, IssueLog } from './data-issues';
import { shownValue } from './data-issues';
import type { Fit, FoundTables } from './find-tables';
import type { JoinedTables } from './reading/join/join-tables';

/** Reports ambiguities of the table search: rival tables, duplicate headers, lost mappings. */
export function reportFindings(
  tables: FoundTables,
  { found, rivals, issues }: JoinedTables,
  log: IssueLog,
): void {
  for (const issue of issues) log.add(issue);
  for (const fit of rivals) {
    const chosen = tables.found.get(fit.table.name);
    if (chosen) log.add(rivalIssue(fit, chosen));
  }
  for (const fit of tables.found.values()) {
    if (fit.misnamedAs !== undefined) log.add(misnamedIssue(fit, fit.misnamedAs));
    const read = new Set(found.get(fit.table.name)?.columns.values());
    for (const { column, index } of fit.match.duplicates) {
      if (!read.has(index)) log.add(duplicateIssue(fit, column, index));
    }
    for (const column of fit.match.lostMappings) log.add(lostMappingIssue(fit, column));
  }
  for (const [name, fit] of tables.nearest) {
    if (!found.has(name) && isLikely(fit)) log.add(incompleteIssue(fit));
  }
}

/** A fit's sheet and table as text. */
export function placeOf({ candidate }: Fit): string {
  const { tableName, area } = candidate;
  return tableName === null ? `sheet ${area.sheet}` : `table ${tableName} on sheet ${area.sheet}`;
}

/** Whether the user probably means this table, so its missing columns should be reported. */
function isLikely({ table, named, missing }: Fit): boolean {
  const required = table.columns.filter((column) => column.isRequired).length;
  return named > 1 || (named === 1 && missing.length < required);
}

function rivalIssue(fit: Fit, chosen: Fit): DataIssue {
  return issueAt(fit, 0, {
    severity: chosen.named > fit.named ? 'low' : 'medium',
    column: null,
    value: fit.candidate.tableName ?? fit.candidate.area.sheet,
    problem: `Also looks like ${fit.table.name}`,
    action: `Not read; ${placeOf(chosen)} was used.`,
  });
}

function misnamedIssue(fit: Fit, name: string): DataIssue {
  return issueAt(fit, 0, {
    severity: 'medium',
    column: null,
    value: fit.candidate.tableName ?? fit.candidate.area.sheet,
    problem: `Named ${name}, with the headers of ${fit.table.name}`,
    action: `Read as ${fit.table.name}. Give it that name.`,
  });
}

function duplicateIssue(fit: Fit, column: string, index: number): DataIssue {
  const header = shownValue(fit.candidate.headers[index] ?? null);
  const taken = shownValue(fit.candidate.headers[fit.match.columns.get(column) ?? -1] ?? null);
  return issueAt(fit, index, {
    severity: 'low',
    column: header,
    value: header,
    problem: `Second column for ${column}`,
    action: `Not read; column ${taken} was used.`,
  });
}

function lostMappingIssue(fit: Fit, column: string): DataIssue {
  const index = fit.match.columns.get(column);
  const taken = index === undefined ? null : shownValue(fit.candidate.headers[index] ?? null);
  return issueAt(fit, index ?? 0, {
    severity: 'medium',
    column: taken,
    value: '',
    problem: `The header mapped to ${column} no longer exists`,
    action: taken === null ? 'Read as not given.' : `Column ${taken} was used.`,
  });
}

function incompleteIssue(fit: Fit): DataIssue {
  return issueAt(fit, 0, {
    severity: 'medium',
    column: null,
    value: '',
    problem: `No column ${fit.missing.join(' and no column ')}`,
    action: `${fit.table.name} was not read. Add the column, or map one to it.`,
  });
}

type Finding = Pick<DataIssue, 'severity' | 'column' | 'value' | 'problem' | 'action'>;

function issueAt({ table, candidate }: Fit, index: number, finding: Finding): DataIssue {
  const { sheet, row, column } = candidate.area;
  return {
    ...finding,
    table: table.name,
    row: row + 1,
    sheet,
    address: cellAddress(sheet, row, column + index),
  };
}
