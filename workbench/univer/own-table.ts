import { contains } from '../host/model/area/area';
import { tokenise } from '../host/model/formula/tokens';
import type { SheetModel } from '../host/model/sheet-model';

/**
 * A formula with the name of its own table: `Inventory[@Price]` for `[@Price]`. Univer parses equal formulas
 * only once, wherever they are, so each formula must name its table.
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
