import type { Area } from '../area/area';
import { RangeModel } from './range-model';

/** The sides of a range, by the client's names and in the client's order. */
export const borderSides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

export type BorderSide = (typeof borderSides)[number];

/** The properties of a border. A cell stores them as `Borders.EdgeTop.Style` and so on. */
const noBorder = { Style: 'None', Weight: 'Thin', Color: '#000000' } as const;

export type BorderPart = keyof typeof noBorder;

/** One property of the border on a side of a range. Null if its cells differ. */
export function border(range: RangeModel, side: BorderSide, part: BorderPart): unknown {
  const found = stretches(range, side).flatMap(({ area, edge }) =>
    new RangeModel(range.sheet, area)
      .read(({ look }) => look[`Borders.${edge}.${part}`] ?? noBorder[part])
      .flat(),
  );
  return found.every((value) => value === found[0]) ? (found[0] ?? noBorder[part]) : null;
}

/** Sets a property of a border. A colour or weight without a border makes a continuous one. */
export function setBorder(
  range: RangeModel,
  side: BorderSide,
  part: BorderPart,
  value: string,
): void {
  const isNew = part !== 'Style' && border(range, side, 'Style') === 'None';
  for (const { area, edge } of stretches(range, side)) {
    const cells = new RangeModel(range.sheet, area);
    if (isNew) cells.setLook(`Borders.${edge}.Style`, 'Continuous');
    cells.setLook(`Borders.${edge}.${part}`, value);
  }
}

/** The cells that store the border of a side, and on which of their edges. */
function stretches({ area }: RangeModel, side: BorderSide): { area: Area; edge: string }[] {
  const { row, column, rows, columns } = area;
  const lastRow = { ...area, row: row + rows - 1, rows: 1 };
  const lastColumn = { ...area, column: column + columns - 1, columns: 1 };
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: side }];
    case 'EdgeBottom':
      return [{ area: lastRow, edge: side }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: side }];
    case 'EdgeRight':
      return [{ area: lastColumn, edge: side }];
    case 'InsideHorizontal':
      if (rows === 1) return [];
      return [
        { area: { ...area, rows: rows - 1 }, edge: 'EdgeBottom' },
        { area: { ...area, row: row + 1, rows: rows - 1 }, edge: 'EdgeTop' },
      ];
    case 'InsideVertical':
      if (columns === 1) return [];
      return [
        { area: { ...area, columns: columns - 1 }, edge: 'EdgeRight' },
        { area: { ...area, column: column + 1, columns: columns - 1 }, edge: 'EdgeLeft' },
      ];
    default:
      return [{ area, edge: side }];
  }
}
