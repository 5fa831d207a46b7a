/**
 * A workbook, independent of its host. Two adapters implement it: for files and for Excel. They throw a
 * `HostFault` with a remedy if the host refuses a request; any other exception is a bug.
 */
export interface Workbook {
  /** Every Excel table with the area of its header row and body, without the totals row. */
  listTables(): Promise<readonly TableArea[]>;
  /** Every visible worksheet with its used area; null for an empty sheet. */
  listSheets(): Promise<readonly SheetArea[]>;
  /** The values of an area, row by row. Callers read large areas in chunks of rows. */
  readArea(area: Area): Promise<Cell[][]>;
  /**
   * Writes one output sheet. It replaces an unchanged sheet of that name from an earlier plan. If the
   * existing sheet has other content, it stays and the new sheet gets a number (“Transfers 2”).
   */
  writeSheet(sheet: OutputSheet): Promise<WrittenSheet>;
  loadMapping(): Promise<ColumnMapping>;
  saveMapping(mapping: ColumnMapping): Promise<void>;
  /** Calls back after each edit by others than the add-in; resolves to a function that unsubscribes. */
  onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
  /**
   * Calls back when the host starts to delay a call, and with null when it responds again. Returns a
   * function that unsubscribes.
   */
  onDelay(listener: (delay: Delay | null) => void): () => void;
}

/** A workbook that several people may have open at once. No method loses what another has written meanwhile. */
export interface SharedWorkbook extends Workbook {
  /**
   * Appends the rows of a sheet below a table with the same columns, if the table still ends where the caller found
   * it. False if it does not: then nothing stays written, and the caller reads the table again.
   */
  appendRows(table: TableArea, rows: Pick<OutputSheet, 'columns'>): Promise<boolean>;
  /**
   * Writes single cells of rows, each row only if it still stands where the caller found it. Returns the changes whose
   * row has moved: of these nothing stays written.
   */
  changeRows(changes: readonly RowChange[]): Promise<readonly RowChange[]>;
  /**
   * Who is signed in to the host; null if it does not say.
   *
   * @param sheet one that we wrote, on which the host may be asked
   */
  identify(sheet: string): Promise<Person | null>;
}

/** A person as the host knows them. */
export interface Person {
  readonly name: string;
  /** Blank if the host does not say. */
  readonly email: string;
}

/** New values for some cells of a row. */
export interface RowChange {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** The cell by which the row is known, such as its Transfer ID. */
  readonly key: { readonly column: number; readonly value: string };
  readonly cells: readonly ChangedCell[];
}

export interface ChangedCell {
  /** 0-based. */
  readonly column: number;
  readonly value: number | string | null;
}

/** Why a host delays a call: the user edits a cell, or the host is busy. */
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

/** A cell's value. Dates are serials, an empty cell is null, `#N/A` and other errors are `CellError`. */
export type Cell = number | string | boolean | null | CellError;

export interface CellError {
  readonly error: string;
}

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** The user's header by table name and contract column name. */
export type ColumnMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Edit {
  readonly sheet: string;
  /** Null if the host does not report it. */
  readonly address: string | null;
  /** True for an edit by a co-author. */
  readonly isRemote: boolean;
}

export type ColumnFormat =
  'text' | 'units' | 'decimal' | 'money' | 'percent' | 'days' | 'date' | 'dateTime';

export interface OutputColumn {
  readonly header: string;
  readonly format: ColumnFormat;
  /** The format of each row, if the rows have different units. */
  readonly rowFormats?: readonly ColumnFormat[];
  /** One cell per row. Text is written as text, never as a formula. */
  readonly cells: readonly (number | string | boolean | null)[];
  /** Summed in the totals row. */
  readonly isTotalled?: boolean;
  /** Choices of a drop-down list in every cell. */
  readonly choices?: readonly string[];
  /** Width in characters; by default the width of the content. */
  readonly width?: number;
  /** Conditional format of the column. */
  readonly highlight?: Highlight;
}

export type Highlight =
  | { readonly kind: 'dataBar'; readonly colour: string }
  /** A colour scale from the lowest to the highest value; `reversed`: low values are bad. */
  | { readonly kind: 'scale'; readonly reversed?: boolean }
  /** Two hues for a share that may be on either side of 0: −50 % and less, and 50 % and more. */
  | { readonly kind: 'balance' }
  /** The tone of each text. */
  | { readonly kind: 'words'; readonly tones: Readonly<Record<string, Tone>> };

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** One sheet that the add-in writes: a table, and charts beside it. */
export interface OutputSheet {
  readonly name: string;
  /** Name of the Excel table: the sheet's name without spaces. */
  readonly tableName: string;
  readonly columns: readonly OutputColumn[];
  readonly charts?: readonly OutputChart[];
  /**
   * Whether this sheet takes up a row of the sheet that it replaces, as the row stands there: then nothing that
   * people typed in it is lost.
   */
  readonly replaces?: (cell: (header: string) => Cell) => boolean;
  /** Whether there is only one such sheet: if ours cannot be replaced, nothing is written and a HostFault says why. */
  readonly isOnlyOne?: boolean;
}

/** A native chart over columns of a sheet written in the same run. */
export interface OutputChart {
  readonly kind: 'bar' | 'column' | 'line' | 'doughnut';
  readonly title: string;
  /** The figures: rows `firstRow` to `lastRow` of the table's body, 0-based. */
  readonly source: {
    readonly sheet: string;
    readonly category: string;
    readonly values: readonly string[];
    readonly firstRow: number;
    readonly lastRow: number;
  };
}

export interface WrittenSheet {
  /** The actual name. */
  readonly name: string;
  readonly tableName: string;
}

/** Why a host refused a request. */
export type FaultCode =
  | 'editing'
  | 'protected'
  | 'tooLarge'
  | 'gone'
  | 'busy'
  | 'offline'
  | 'readOnly'
  | 'unsupported'
  /** Somebody has changed what the caller has read. */
  | 'changed'
  /** Other content is where we write. */
  | 'inTheWay'
  | 'unknown';

/** A refusal of the host, with a message and a remedy for the user. */
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
