import { RemoveSuperTableMutation, SetSuperTableMutation } from '@univerjs/engine-formula';
import { univerRange } from './looks/univer-range';
import type { TableModel } from '../host/model/sheet-model';

/** Tells Univer's formulas of the model's tables, for structured references. */
export class TablesToUniver {
  /** Under which name Univer knows a table. */
  private readonly known = new Map<TableModel, string>();

  constructor(
    private readonly unitId: string,
    private readonly execute: (id: string, params: object) => void,
  ) {}

  /** Tells Univer of a table that is new or different; returns its names, the old one too. */
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

  /** Returns the name under which Univer knew it. */
  remove(table: TableModel): readonly string[] {
    const tableName = this.known.get(table);
    if (tableName === undefined) return [];
    this.known.delete(table);
    this.execute(RemoveSuperTableMutation.id, { unitId: this.unitId, tableName });
    return [tableName];
  }
}
