import type { Progress } from '../../planning/network/plan-result';
import type { Area, Cell, Workbook } from '../port';
import { yieldToEventLoop } from '../yield-to-event-loop';

/** Where cells come from. */
export type CellSource = Pick<Workbook, 'readArea'>;

/** Maximum cells per request to the workbook. */
const MAX_CELLS_PER_CHUNK = 80_000;
const MAX_ROWS_PER_CHUNK = 20_000;

export interface RememberOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Remembered {
  readonly area: Area;
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of a workbook, each read once. Tables are judged as a whole before they are read by row. */
export class RememberedCells implements CellSource {
  private readonly remembered = new Map<string, Remembered[]>();

  constructor(
    private readonly source: CellSource,
    private readonly options: RememberOptions = {},
  ) {}

  /** Reads an area in chunks of rows and keeps it. Throws the signal's reason if it is aborted. */
  async remember(area: Area): Promise<readonly (readonly Cell[])[]> {
    const known = this.holding(area);
    if (known) return sliceOf(known, area);
    const rows: Cell[][] = [];
    const fitting = Math.floor(MAX_CELLS_PER_CHUNK / Math.max(1, area.columns));
    const chunk = Math.max(1, Math.min(MAX_ROWS_PER_CHUNK, fitting));
    for (let done = 0; done < area.rows; done += chunk) {
      this.options.signal?.throwIfAborted();
      await yieldToEventLoop();
      const part = { ...area, row: area.row + done, rows: Math.min(chunk, area.rows - done) };
      for (const row of await this.source.readArea(part)) rows.push(row);
      this.options.onProgress?.({ stage: 'Finding tables', done: rows.length, total: area.rows });
    }
    const held = this.remembered.get(area.sheet);
    if (held) held.push({ area, rows });
    else this.remembered.set(area.sheet, [{ area, rows }]);
    return rows;
  }

  async readArea(area: Area): Promise<Cell[][]> {
    const known = this.holding(area);
    return known ? sliceOf(known, area) : this.source.readArea(area);
  }

  private holding(wanted: Area): Remembered | undefined {
    return this.remembered.get(wanted.sheet)?.find(({ area }) => holds(area, wanted));
  }
}

function holds(area: Area, wanted: Area): boolean {
  return (
    wanted.row >= area.row &&
    wanted.column >= area.column &&
    wanted.row + wanted.rows <= area.row + area.rows &&
    wanted.column + wanted.columns <= area.column + area.columns
  );
}

function sliceOf({ area, rows }: Remembered, wanted: Area): Cell[][] {
  const [top, left] = [wanted.row - area.row, wanted.column - area.column];
  return rows
    .slice(top, top + wanted.rows)
    .map((row) => row.slice(left, left + wanted.columns) as Cell[]);
}
