import type { Area, Cell } from '../workbook/port';
import { isCellError } from '../workbook/port';
import { inExcel } from './excel-session';
import { areaOf, listSheets } from './list-areas';
import { payloadBudget, payloadBytes } from './payload';
import { cellOf, readByChunks } from './read-cells';
import type { CellReading } from './read-cells';
import { send } from './send';
import { wireCell } from './wire-cells';
import type { WireCell } from './wire-cells';
import { writeCells } from './write-cells';
import type { CellPosition } from './write-cells';

const formulaReading: CellReading<[unknown[][], unknown[][]]> = {
  load: (range) => {
    range.load('formulas, values');
  },
  matrices: ({ formulas, values }) => [formulas as unknown[][], values as unknown[][]],
};

const shownReading: CellReading<[unknown[][], unknown[][], unknown[][]]> = {
  load: (range) => {
    range.load('values, valueTypes, numberFormat');
  },
  matrices: ({ values, valueTypes, numberFormat }) => [
    values as unknown[][],
    valueTypes,
    numberFormat as unknown[][],
  ],
};

/** Number of formulas in one request. */
const formulasAtOnce = 200;

/** The result of replacing formulas by their values. */
export interface FrozenFormulas {
  readonly frozen: number;
  readonly left: readonly LeftFormula[];
}

/** A formula that was not replaced. */
export interface LeftFormula {
  readonly sheet: string;
  /** Its cell; null if no formula of the sheet can be replaced. */
  readonly row: number | null;
  readonly column: number | null;
  readonly why: 'protected' | 'error';
}

/**
 * Replaces formulas by their values, including spilled cells, on all visible sheets or the active
 * one. Formulas with an error value and formulas on protected sheets stay. Nothing else on the sheets
 * changes.
 *
 * @param isUnwanted whether to replace a formula, given with its leading `=`
 */
export async function freezeFormulas(
  isUnwanted: (formula: string) => boolean,
  scope: 'activeSheet' | 'workbook',
): Promise<FrozenFormulas> {
  return inExcel(async (context) => {
    const left: LeftFormula[] = [];
    let frozen = 0;
    for (const used of await sheetsIn(context, scope)) {
      const found = await formulasOf(context, used, isUnwanted);
      if (found.length === 0) continue;
      if (await isProtected(context, used.sheet)) {
        left.push({ sheet: used.sheet, row: null, column: null, why: 'protected' });
        continue;
      }
      for (let at = 0; at < found.length; at += formulasAtOnce) {
        const group = found.slice(at, at + formulasAtOnce);
        const errors = await freezeGroup(context, used.sheet, group);
        frozen += group.length - errors.length;
        for (const place of errors) left.push({ sheet: used.sheet, ...place, why: 'error' });
      }
    }
    return { frozen, left };
  });
}

/** The used areas of the sheets in scope. */
async function sheetsIn(
  context: Excel.RequestContext,
  scope: 'activeSheet' | 'workbook',
): Promise<readonly Area[]> {
  const sheets = await listSheets(context);
  const active = await send(context, () => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    return sheet;
  });
  return sheets.flatMap(({ sheet, used }) =>
    used !== null && (scope === 'workbook' || sheet === active.name) ? [used] : [],
  );
}

async function formulasOf(
  context: Excel.RequestContext,
  used: Area,
  isUnwanted: (formula: string) => boolean,
): Promise<readonly CellPosition[]> {
  const columnsByRow = await readByChunks(context, used, formulaReading, ([formulas, values]) =>
    formulas.flatMap((formula, column) => {
      // A text that begins with = equals its value; a formula differs from it.
      const isFormula =
        typeof formula === 'string' && formula.startsWith('=') && formula !== values[column];
      return isFormula && isUnwanted(formula) ? [column] : [];
    }),
  );
  return columnsByRow.flatMap((columns, row) =>
    columns.map((column) => ({ row: used.row + row, column: used.column + column })),
  );
}

async function isProtected(context: Excel.RequestContext, sheet: string): Promise<boolean> {
  const protection = await send(context, () => {
    const found = context.workbook.worksheets.getItem(sheet).protection;
    found.load('protected');
    return found;
  });
  return protection.protected;
}

/** Replaces a group of formulas; returns the ones with an error value, which stay. */
async function freezeGroup(
  context: Excel.RequestContext,
  sheet: string,
  group: readonly CellPosition[],
): Promise<readonly CellPosition[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const formulas = await send(context, () =>
    group.map((place) => {
      const anchor = worksheet.getRangeByIndexes(place.row, place.column, 1, 1);
      anchor.load('values, valueTypes, numberFormat');
      const spill = anchor.getSpillingToRangeOrNullObject();
      spill.load('rowIndex, columnIndex, rowCount, columnCount');
      return { place, anchor, spill };
    }),
  );
  const errors: CellPosition[] = [];
  const single: { readonly anchor: Excel.Range; readonly cell: WireCell }[] = [];
  for (const { place, anchor, spill } of formulas) {
    if (!spill.isNullObject) {
      await freezeSpill(context, worksheet, areaOf(sheet, spill));
      continue;
    }
    const cell = cellOf(anchor.values[0]?.[0], anchor.valueTypes[0]?.[0]);
    if (isCellError(cell)) errors.push(place);
    else single.push({ anchor, cell: wireCell(cell, anchor.numberFormat[0]?.[0] === '@') });
  }
  await send(context, () => {
    for (const { anchor, cell } of single) anchor.values = [[cell]];
  });
  return errors;
}

/** Replaces one formula and its spilled cells. */
async function freezeSpill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
): Promise<void> {
  const rows = await readByChunks(context, area, shownReading, ([values, types, formats]) =>
    values.map((value, c) => frozenCell(cellOf(value, types[c]), formats[c] === '@')),
  );
  if (payloadBytes(rows) <= payloadBudget) {
    await writeCells(context, worksheet, { target: area, rows });
    return;
  }
  // Replace the formula last, so no value is lost if a request fails.
  const below = { ...area, row: area.row + 1 };
  await writeCells(context, worksheet, { target: below, rows: rows.slice(1) });
  await writeCells(context, worksheet, { target: area, rows: rows.slice(0, 1) });
}

/** An error in a spilled result is written as its text; Excel parses that as the error again. */
function frozenCell(cell: Cell, hasTextFormat: boolean): WireCell {
  return isCellError(cell) ? cell.error : wireCell(cell, hasTextFormat);
}
