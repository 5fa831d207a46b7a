/**
 * A workbook in our own words. Two adapters speak it: a file, and Excel itself. Whatever a host can
 * refuse is thrown as a `HostFault` with a remedy; anything else that is thrown is a bug.
 */
export interface Workbook {
  /** Every Excel table, with the area that its header row and body cover (no totals row). */
  listTables(): Promise<readonly TableArea[]>;
  /** Every visible worksheet with the area its cells fill; null for an empty one. */
  listSheets(): Promise<readonly SheetArea[]>;
  /** The values of an area, row by row. Callers read large areas in chunks of rows. */
  readArea(area: Area): Promise<Cell[][]>;
  /**
   * Writes one output sheet. A sheet of that name which the add-in wrote before is replaced; one
   * that holds anything else is left alone and the new sheet gets a number ("Transfers 2").
   */
  writeSheet(sheet: OutputSheet): Promise<WrittenSheet>;
  loadMapping(): Promise<ColumnMapping>;
  saveMapping(mapping: ColumnMapping): Promise<void>;
  /** Calls back after an edit that the add-in did not make; resolves to the way to stop. */
  onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
  /**
   * Calls back when the host begins to keep a call waiting, and with null when it answers again;
   * returns the way to stop.
   */
  onDelay(listener: (delay: Delay | null) => void): () => void;
}

/** Why a host lets a call wait: the user edits a cell, or it takes no more requests for a while. */
export type Delay = 'editing' | 'busy';

/** A rectangle of cells on a sheet; row and column are 0-based. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableArea {
  readonly name: string;
  readonly area: Area;
}

export interface SheetArea {
  readonly sheet: string;
  readonly used: Area | null;
}

/** A cell as it is read: dates are serials, an empty cell is null, `#N/A` and its like an error. */
export type Cell = number | string | boolean | null | CellError;

export interface CellError {
  readonly error: string;
}

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** Table name, then contract column name, to the header that the user's workbook uses instead. */
export type ColumnMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Edit {
  readonly sheet: string;
  /** Null where the host does not say. */
  readonly address: string | null;
  /** True when a co-author made it. */
  readonly isRemote: boolean;
}

export type ColumnFormat =
  'text' | 'units' | 'decimal' | 'money' | 'percent' | 'days' | 'date' | 'dateTime';

export interface OutputColumn {
  readonly header: string;
  readonly format: ColumnFormat;
  /** The format of each row, where the rows of a column measure different things. */
  readonly rowFormats?: readonly ColumnFormat[];
  /** One a row. Text is written as text, never as a formula. */
  readonly cells: readonly (number | string | boolean | null)[];
  /** Summed in the totals row. */
  readonly isTotalled?: boolean;
  /** Offered as a drop-down in every cell. */
  readonly choices?: readonly string[];
  /** Width in characters; the adapter fits the column to its content otherwise. */
  readonly width?: number;
  /** How the column is coloured. */
  readonly highlight?: Highlight;
}

export type Highlight =
  | { readonly kind: 'dataBar'; readonly colour: string }
  /** From the lowest value to the highest; `reversed` paints low values as bad. */
  | { readonly kind: 'scale'; readonly reversed?: boolean }
  /** Cells whose text equals one of these, by the tone each deserves. */
  | { readonly kind: 'words'; readonly tones: Readonly<Record<string, Tone>> };

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** One sheet that the add-in writes: an optional heading, a table, charts beside or below it. */
export interface OutputSheet {
  readonly name: string;
  /** Name of the Excel table; the sheet's own name with spaces removed. */
  readonly tableName: string;
  readonly columns: readonly OutputColumn[];
  readonly charts?: readonly OutputChart[];
}

/** A native chart over columns of a sheet written in the same run. */
export interface OutputChart {
  readonly kind: 'bar' | 'column' | 'line' | 'doughnut';
  readonly title: string;
  /** Where the figures stand: rows `firstRow` to `lastRow` (0-based, of the table's body). */
  readonly source: {
    readonly sheet: string;
    readonly category: string;
    readonly values: readonly string[];
    readonly firstRow: number;
    readonly lastRow: number;
  };
}

export interface WrittenSheet {
  /** The name it really got. */
  readonly name: string;
  readonly tableName: string;
}

/** Why a host would not do as asked. */
export type FaultCode =
  | 'editing'
  | 'protected'
  | 'tooLarge'
  | 'gone'
  | 'busy'
  | 'offline'
  | 'readOnly'
  | 'unsupported'
  | 'unknown';

/** A fault of the host, in words for the user and with what mends it. */
export class HostFault extends Error {
  override readonly name = 'HostFault';

  constructor(
    readonly code: FaultCode,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
