import { isBlank } from '../../cell-values';
import { shownValue } from '../../data-issues';
import { figureOf, isMovementType, movementOf } from './figure-words';
import { nameOf } from './table-body';
import type { TableBody } from './table-body';

/** A column with more different texts says something else. */
const MAX_FIGURES = 20;
const MIN_ROWS = 2;

/** A column that says what the quantity of each row is: units sold, money, stock, a receipt. */
export interface KeyFigures {
  readonly index: number;
  /** The figures that are read and those that are not, as the workbook spells them. */
  readonly read: readonly string[];
  readonly others: readonly string[];
  /** Figures whose names say nothing that we know; they are not read either. */
  readonly unknown: readonly string[];
  /** Rows of the body that are not units sold. */
  readonly rowsOut: readonly number[];
}

/**
 * Finds the column of a Demand table that tells figures or kinds of movements apart, where some are units
 * sold and some are not; null if there is none.
 */
export function keyFigures(body: TableBody, isOut: (row: number) => boolean): KeyFigures | null {
  const { table, rows } = body;
  if (table.name !== 'Demand') return null;
  const taken = new Set([
    ...table.columns.values(),
    ...table.periods.map(({ index }) => index),
    ...(table.duplicates ?? []),
  ]);
  for (const index of table.headers.keys()) {
    if (taken.has(index)) continue;
    const isCode = isMovementType(shownValue(table.headers[index] ?? null));
    const names = new Map<string, string>();
    for (const [r, row] of rows.entries()) {
      const cell = row[index] ?? null;
      if (isOut(r) || isBlank(cell)) continue;
      const isName = typeof cell === 'string' || (isCode && typeof cell === 'number');
      if (!isName || (!isCode && names.size > MAX_FIGURES)) {
        names.clear();
        break;
      }
      names.set(nameOf(cell), shownValue(cell).trim());
    }
    const said = isCode ? (name: string) => movementOf(name) ?? figureOf(name) : figureOf;
    const isFew = isCode || names.size <= MAX_FIGURES;
    const found = isFew ? figuresOf(body, index, names, said, isOut) : null;
    if (found) return found;
  }
  return null;
}

function figuresOf(
  { table, rows }: TableBody,
  index: number,
  names: ReadonlyMap<string, string>,
  figure: typeof figureOf,
  isOut: (row: number) => boolean,
): KeyFigures | null {
  const said = (wanted: 'units' | 'other' | null) =>
    [...names].filter(([, name]) => figure(name) === wanted);
  let units = said('units');
  const [others, unknown] = [said('other'), said(null)];
  if (units.length === 0 || others.length === 0) return null;
  // In a wide table, two figures in units of one position would be added up.
  if (table.periods.length > 0) units = units.slice(0, 1);
  const read = new Set(units.map(([key]) => key));
  const rowsOut = rows.flatMap((row, r) =>
    isOut(r) || row.every(isBlank) || read.has(nameOf(row[index])) ? [] : [r],
  );
  if (rows.length - rowsOut.length < MIN_ROWS) return null;
  const isRead = ([key]: readonly [string, string]) => read.has(key);
  const spelled = (some: readonly (readonly [string, string])[]) => some.map(([, name]) => name);
  return {
    index,
    read: spelled(units),
    others: spelled([...others, ...said('units').filter((one) => !isRead(one))]),
    unknown: spelled(unknown),
    rowsOut,
  };
}
