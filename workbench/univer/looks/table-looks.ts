import { BooleanNumber } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { TableModel } from '../../host/model/sheet-model';
import type { Area } from '../../host/model/area/area';
import { tableStyle } from './table-style';
import type { TablePart, TableStyle } from './table-style';

/** The styles that the tables of a sheet give its cells, under the cells' own looks. */
export class TableLooks {
  private readonly tables: readonly {
    readonly table: TableModel;
    /** Computed once for the table, because it is compared with every cell of the sheet. */
    readonly area: Area;
    readonly style: TableStyle;
  }[];
  /** By table, the stripe of each row of its body. Hidden rows do not count. */
  private readonly stripes = new Map<TableModel, readonly TablePart[]>();

  private readonly buttons: Area | undefined;

  /** @param hiddenRows hidden rows. Stripes alternate over visible rows only. */
  constructor(
    tables: readonly TableModel[],
    private readonly hiddenRows: ReadonlySet<number>,
  ) {
    this.buttons = tableWithButtons(tables)?.header;
    this.tables = tables.flatMap((table) => {
      const style = tableStyle(table.style);
      return style ? [{ table, area: table.area, style }] : [];
    });
  }

  /** Undefined outside all tables. */
  at(row: number, column: number): IStyleData | undefined {
    for (const { table, area, style } of this.tables) {
      if (holds(area, row, column)) {
        return emphasised(table, column, style[this.partOf(table, row)]);
      }
    }
    return undefined;
  }

  /** Whether the cell has a filter button. The grid keeps text clear of the button itself. */
  hasButton(row: number, column: number): boolean {
    return this.buttons !== undefined && holds(this.buttons, row, column);
  }

  private partOf(table: TableModel, row: number): TablePart {
    if (row === table.header.row) return 'header';
    if (table.showTotals && row === table.totals.row) return 'totals';
    let stripes = this.stripes.get(table);
    if (!stripes) this.stripes.set(table, (stripes = this.stripesOf(table)));
    return stripes[row - table.body.row] ?? 'plain';
  }

  private stripesOf({ body, bands }: TableModel): TablePart[] {
    if (!bands.showBandedRows) return [];
    let seen = 0;
    return Array.from({ length: body.rows }, (_row, r) => {
      if (this.hiddenRows.has(body.row + r)) return 'plain';
      return seen++ % 2 === 0 ? 'stripe' : 'plain';
    });
  }
}

/**
 * The table that shows its filter buttons. Univer filters only one area of a sheet, so the first table with
 * buttons gets them. A sheet of the add-in has one table.
 */
export function tableWithButtons(tables: readonly TableModel[]): TableModel | undefined {
  return tables.find(({ bands }) => bands.showFilterButton);
}

/** The first and the last column are bold if the table says so. */
function emphasised({ area, bands }: TableModel, column: number, style: IStyleData): IStyleData {
  const isEmphasised =
    (bands.highlightFirstColumn && column === area.column) ||
    (bands.highlightLastColumn && column === area.column + area.columns - 1);
  return isEmphasised ? { ...style, bl: BooleanNumber.TRUE } : style;
}

function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
