import { contains } from '../host/model/area/area';
import { tokenise } from '../host/model/formula/tokens';
import type { SheetModel } from '../host/model/sheet-model';

/**
 * A formula with the table named that it stands in: `Inventory[@Price]` for `[@Price]`. Univer reads equal
 * formulas as one wherever they stand, so each has to say which table it means.
 */
export function namingOwnTable(
  formula: string,
  sheet: SheetModel,
  row: number,
  column: number,
): string {
  if (!/(?:^|[^\p{L}\p{N}_.\\?])\[/u.test(formula)) return formula;
  const cell = { row, column, rows: 1, columns: 1 };
  const table = sheet.tables.find(({ area }) => contains(area, cell));
  if (!table) return formula;
  return tokenise(formula)
    .map((token) =>
      token.kind === 'structured' && token.table === ''
        ? `${token.prefix}${table.name}${token.brackets}`
        : token.text,
    )
    .join('');
}
