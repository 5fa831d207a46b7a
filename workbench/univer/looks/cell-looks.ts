import { HorizontalAlign } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { untouched } from '../../host/model/cell/cell-record';
import type { SheetModel } from '../../host/model/sheet-model';
import { cellStyle } from './cell-style';
import { TableLooks } from './table-looks';

/** A table of styles by id: that of a workbook of Univer, or a plain record. */
export interface StyleTable {
  addCustomStyle(id: string, style: IStyleData): void;
}

/**
 * The styles of a workbook's cells, each stored once. Tens of thousands of cells share some tens of styles.
 * An id always means the same style, so cells can be compared by their ids.
 */
export class CellLooks {
  private readonly ids = new Map<string, string>();
  private readonly idsByStyle = new Map<string, string>();

  constructor(private readonly styles: StyleTable) {}

  /** A function that gives the styles of one sheet's cells. Get a new one after the sheet has changed. */
  of(sheet: SheetModel): (row: number, column: number) => string | undefined {
    const tables = new TableLooks(sheet.tables, sheet.layout.hiddenRows);
    const tableKeys = new Map<IStyleData | undefined, string>();
    return (row, column) => {
      const table = tables.at(row, column);
      const cell = sheet.grid.peek(row, column) ?? untouched;
      if (!table && cell.numberFormat === 'General' && cell.look === untouched.look) {
        return undefined;
      }
      let tableKey = tableKeys.get(table);
      if (tableKey === undefined) tableKeys.set(table, (tableKey = JSON.stringify(table ?? {})));
      const hasButton = tables.hasButton(row, column);
      const key = `${JSON.stringify(cell.look)} ${cell.numberFormat} ${tableKey} ${String(hasButton)}`;
      const known = this.ids.get(key);
      if (known !== undefined) return known === '' ? undefined : known;
      const style = cellStyle(cell, table);
      const id = this.idOf(hasButton ? clearOfButton(style) : style);
      this.ids.set(key, id ?? '');
      return id;
    };
  }

  /** Undefined for an empty style. */
  private idOf(style: IStyleData): string | undefined {
    if (Object.keys(style).length === 0) return undefined;
    const text = JSON.stringify(style);
    let id = this.idsByStyle.get(text);
    if (id === undefined) {
      id = `look-${String(this.idsByStyle.size + 1)}`;
      this.idsByStyle.set(text, id);
      this.styles.addCustomStyle(id, style);
    }
    return id;
  }
}

/** A header indents its text from the right to clear the filter button. The grid does that itself. */
function clearOfButton(style: IStyleData): IStyleData {
  return style.ht === HorizontalAlign.RIGHT ? { ...style, pd: null } : style;
}
