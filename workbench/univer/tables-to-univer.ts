import { RemoveSuperTableMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import { univerRange } from './looks/univer-range';
import type { TableModel } from '../host/model/sheet-model';

/** Passes the model's tables to Univer's formulas, for structured references. */
export class TablesToUniver {
  /** Univer's name for a table. */
  private readonly known = new Map<TableModel, string>();

  constructor(
    private readonly unitId: string,
    private readonly execute: (id: string, params: object) => void,
  ) {}

  /** Passes a new or changed table to Univer. Returns its names, including the old one. */
  show(table: TableModel): readonly string[] {
    const before = this.known.get(table);
    if (before !== table.name) this.remove(table);
    this.known.set(table, table.name);
    this.execute(SetSuperTableMutation.id, {
      unitId: this.unitId,
      tableName: table.name,
      reference: {
        sheetId: table.sheet.id,
        titleMap: new Map(table.columnNames().map((name, index) => [name, index])),
        range: univerRange({ ...table.header, rows: table.header.rows + table.body.rows }),
      },
    });
    return before === undefined ? [table.name] : [before, table.name];
  }

  /** Removes a table from Univer and returns its name there. */
  remove(table: TableModel): readonly string[] {
    const tableName = this.known.get(table);
    if (tableName === undefined) return [];
    this.known.delete(table);
    this.execute(RemoveSuperTableMutation.id, { unitId: this.unitId, tableName });
    return [tableName];
  }
}
