import type { FunctionResult, FunctionRuntime } from '../host/function-runtime';
import type { Area } from '../host/model/area/area';
import { contains, formatAddress, quoteSheet } from '../host/model/area/area';
import type { CellPlace } from '../host/model/cell/cell-record';
import type { SheetModel } from '../host/model/sheet-model';
import type { FunctionArgument } from './function-arguments';
import { areSameArguments } from './function-arguments';

/** A call by the formula of a cell. */
interface Call {
  readonly id: string;
  readonly args: readonly FunctionArgument[];
  /** The last calculation that made this call. */
  askedIn: number;
  /** Null while it runs. */
  result: FunctionResult | null;
  readonly end: AbortController;
}

/** The calls of one cell's formula. */
interface CallingCell {
  readonly sheet: SheetModel;
  readonly place: CellPlace;
  calls: Call[];
}

/**
 * The calls of custom functions by formulas. A formula that calls again with the same arguments gets the
 * earlier result. While a call runs there is no result; its cell is calculated again when the result arrives.
 * A call that its formula no longer makes is cancelled.
 */
export class FunctionCalls {
  private readonly cells = new Map<string, CallingCell>();
  private calculation = 0;
  private running = 0;

  /**
   * @param arrived called when a call is over, with the cell to calculate again; with null if no cell waits
   */
  constructor(
    private readonly runtime: FunctionRuntime,
    private readonly arrived: (sheet: SheetModel, place: CellPlace | null) => void,
  ) {}

  get areRunning(): boolean {
    return this.running > 0;
  }

  /** To be called at the start of every calculation. */
  calculationStarts(): void {
    this.calculation++;
  }

  /** The result of a call from a cell; null while it runs. */
  result(
    sheet: SheetModel,
    place: CellPlace,
    id: string,
    args: readonly FunctionArgument[],
  ): FunctionResult | null {
    const key = keyOf(sheet, place);
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { sheet, place, calls: [] }));
    let call = cell.calls.find((known) => known.id === id && areSameArguments(known.args, args));
    if (!call) {
      call = { id, args, askedIn: 0, result: null, end: new AbortController() };
      cell.calls.push(call);
      void this.run(cell, call);
    }
    call.askedIn = this.calculation;
    return call.result;
  }

  /**
   * To be called after a cell's formula was calculated. Calls that it did not make in this calculation are
   * cancelled.
   */
  calculated(sheet: SheetModel, place: CellPlace): void {
    const cell = this.cells.get(keyOf(sheet, place));
    if (cell) this.keep(cell, (call) => call.askedIn === this.calculation);
  }

  /** Forgets the calls of cells that are deleted, have moved or no longer hold a formula. */
  forget(sheet: SheetModel, area: Area, isMeant: (place: CellPlace) => boolean = () => true): void {
    for (const cell of [...this.cells.values()]) {
      const at: Area = { ...cell.place, rows: 1, columns: 1 };
      if (cell.sheet === sheet && contains(area, at) && isMeant(cell.place)) {
        this.keep(cell, () => false);
      }
    }
  }

  private keep(cell: CallingCell, isKept: (call: Call) => boolean): void {
    for (const call of cell.calls) if (!isKept(call)) call.end.abort();
    cell.calls = cell.calls.filter(isKept);
    if (cell.calls.length === 0) this.cells.delete(keyOf(cell.sheet, cell.place));
  }

  private async run(cell: CallingCell, call: Call): Promise<void> {
    const { sheet, place } = cell;
    this.running++;
    const result = await this.runtime.call({
      id: call.id,
      args: call.args,
      address: `${quoteSheet(sheet.name)}!${formatAddress({ ...place, rows: 1, columns: 1 })}`,
      signal: call.end.signal,
    });
    this.running--;
    call.result = result;
    // When a client closes, its cells stay busy. Another client may answer when they are calculated
    // again.
    const isLost = 'error' in result && result.error === '#BUSY!';
    if (isLost) cell.calls = cell.calls.filter((other) => other !== call);
    this.arrived(sheet, isLost || call.end.signal.aborted ? null : place);
  }
}

function keyOf(sheet: SheetModel, { row, column }: CellPlace): string {
  return `${sheet.id} ${String(row)} ${String(column)}`;
}
