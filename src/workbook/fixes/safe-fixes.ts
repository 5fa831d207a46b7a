import { cellAddress } from '../cell-address';
import { IssueLog } from '../data-issues';
import type { FoundTable } from '../find-tables';
import { findIdenticalRows } from '../plausibility/identical-rows';
import { areRowsRepeatedInError, keyColumns } from '../plausibility/report-identical-rows';
import type { Cell, Workbook } from '../port';
import { isCellError } from '../port';
import { PLAIN_FORM } from '../reading/column-form';
import { kindOf } from '../reading/column-kinds';
import { readTables } from '../reading/read-tables';
import { RememberedCells } from '../reading/remembered-cells';
import type { CellFix } from './cell-fix';
import { fixedCell } from './fixed-cell';

/** Values of Settings are of many kinds, so only their spaces are safe. */
const MIXED: ReadonlySet<string> = new Set(['Settings', 'Approvers']);

/**
 * The changes that make the input tables of a workbook cleaner and no value another one. A cell in doubt, a
 * header, and a row that is no data are never among them.
 *
 * @param today the plan date if Settings has none, as an Excel date serial
 */
export async function safeFixes(workbook: Workbook, today: number): Promise<readonly CellFix[]> {
  const cells = new RememberedCells(workbook);
  const { found } = await readTables(workbook, cells, new IssueLog(), today);
  const fixes: CellFix[] = [];
  for (const table of found.values()) {
    for (const part of [table, ...(table.joined ?? [])]) {
      const [, ...body] = await cells.remember(part.area);
      const repeated = await repeatedRows(part, body);
      body.forEach((row, at) => {
        if (part.rowsLeftOut?.has(part.area.row + 1 + at)) return;
        if (repeated.has(at)) fixes.push(...emptied(part, row, at));
        else fixes.push(...ofRow(part, row, at));
      });
    }
  }
  return fixes;
}

/** Rows that repeat an earlier one in every column, where that is an error. */
async function repeatedRows(
  table: FoundTable,
  body: readonly (readonly Cell[])[],
): Promise<ReadonlySet<number>> {
  // Where only the first row of a name counts, the others are superfluous.
  const key = keyColumns(table) ?? [...table.columns.values()].slice(0, 2);
  const isLeftOut = (row: number) => table.rowsLeftOut?.has(table.area.row + 1 + row) ?? false;
  const repeats = await findIdenticalRows(body, key, isLeftOut);
  const isError = keyColumns(table) === null || areRowsRepeatedInError(repeats);
  return new Set(isError ? repeats.identical.map(({ row }) => row) : []);
}

function ofRow(table: FoundTable, row: readonly Cell[], at: number): readonly CellFix[] {
  const { columns, periods, forms } = table;
  const meanings = [
    ...[...columns].map(([column, index]) => ({ column, index })),
    ...periods.map(({ index }) => ({ column: 'Quantity', index })),
  ];
  return meanings.flatMap(({ column, index }): CellFix[] => {
    const before = row[index] ?? null;
    const kind = MIXED.has(table.name) ? 'text' : kindOf(column);
    const fix = fixedCell(before, kind, forms?.get(index) ?? PLAIN_FORM);
    return fix === null ? [] : [{ ...fix, ...placeOf(table, at, index), before }];
  });
}

function emptied(table: FoundTable, row: readonly Cell[], at: number): readonly CellFix[] {
  return row.flatMap((before, index): CellFix[] => {
    if (before === null || isCellError(before)) return [];
    return [{ kind: 'identical row', ...placeOf(table, at, index), before, after: null }];
  });
}

function placeOf(
  { area }: FoundTable,
  at: number,
  index: number,
): Pick<CellFix, 'sheet' | 'row' | 'column' | 'address'> {
  const [row, column] = [area.row + 1 + at, area.column + index];
  return { sheet: area.sheet, row, column, address: cellAddress(area.sheet, row, column) };
}
