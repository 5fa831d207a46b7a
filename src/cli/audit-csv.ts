import type { LogEntry } from '../planning/signoff/log-entry';
import { logSheet } from '../workbook/signoff/log-table';

/**
 * The audit log as CSV (RFC 4180). Text that a spreadsheet would run as a formula has an apostrophe before it; it does
 * not belong to the text.
 */
export function auditCsv(entries: readonly LogEntry[]): string {
  const { columns } = logSheet(entries);
  const rows = [
    columns.map(({ header }) => header),
    ...entries.map((_entry, r) => columns.map(({ cells }) => cells[r] ?? null)),
  ];
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: number | string | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
