import type { InputTableName } from '../workbook/input-tables';
import type { Cell } from '../workbook/port';

/** A table as a source delivers it: a header row and the rows below it. */
export interface FeedTable {
  /** The contract's name, or that of a table that we wrote. */
  readonly name: InputTableName | 'Transfers' | 'Audit log';
  /** Its name at the source, such as `inventory_current` or `Inventory.csv`, for addresses in messages. */
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
