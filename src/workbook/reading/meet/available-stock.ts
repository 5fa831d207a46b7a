import { cellAddress } from '../../cell-address';
import { shownValue } from '../../data-issues';
import type { DataIssue } from '../../data-issues';
import type { FoundTable } from '../../find-tables';
import { headerForms, normaliseName } from '../../headers';
import { AVAILABLE } from '../../input-tables';

/**
 * The stock table of Microsoft Dynamics, in which On order is what customers have ordered, and Ordered in
 * total what is on its way. Other tables stay as they are.
 */
export function withIncomingOrders(table: FoundTable): FoundTable {
  const names = table.headers.map((header) =>
    typeof header === 'string' ? normaliseName(header) : '',
  );
  const ordered = names.indexOf('orderedintotal');
  if (ordered < 0 || !names.includes('onorder')) return table;
  return { ...table, columns: new Map(table.columns).set('On order', ordered) };
}

/**
 * The Inventory table, with Reserved left out if its stock is the available one, from which reserved units
 * are deducted already. The issue says so; null if the table has stock on hand.
 */
export function withoutDeductedReserves(table: FoundTable): {
  readonly table: FoundTable;
  readonly issue: DataIssue | null;
} {
  const index = table.columns.get('On hand');
  const header = table.headers[index ?? -1] ?? null;
  if (index === undefined || typeof header !== 'string') return { table, issue: null };
  const forms = headerForms(header);
  if (!AVAILABLE.some((name) => forms.includes(normaliseName(name)))) return { table, issue: null };
  const columns = new Map(table.columns);
  const hadReserves = columns.delete('Reserved');
  const { sheet, row, column } = table.area;
  const issue: DataIssue = {
    severity: hadReserves ? 'medium' : 'low',
    table: table.name,
    row: row + 1,
    column: shownValue(header),
    value: shownValue(header),
    problem: 'Stock is given as available, not as on hand',
    action: hadReserves
      ? 'Read as stock to use. Reserved was not deducted a second time.'
      : 'Read as stock to use.',
    sheet,
    address: cellAddress(sheet, row, column + index),
  };
  return { table: { ...table, columns }, issue };
}
