import type { ICommandInfo, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type { ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import {
  IFunctionService,
  RegisterOtherFormulaService,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import { sheetColumns, sheetRows } from '../host/model/area/area';
import type { Area } from '../host/model/area/area';
import type { ChangeBy, SheetModel } from '../host/model/sheet-model';
import type { CellPlace } from '../host/model/cell/cell-record';
import { affectedZone } from '../host/model/area/shift';
import type { WorkbookModel } from '../host/model/workbook-model';
import { CalculationQueue } from './calculation-queue';
import { registerCustomFunctions } from './custom-functions';
import { FunctionCalls } from './function-calls';
import { univerRange } from './looks/univer-range';
import { ModelToUniver } from './model-to-univer';
import { IsOmitted, OmittedArgument } from './omitted-arguments';
import { ResultsToModel } from './results-to-model';

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** Keeps a workbook's formulas calculated: it sends contents to Univer and takes results from it. */
export class Calculation {
  private readonly queue: CalculationQueue;
  private readonly calls: FunctionCalls;
  readonly mirror: ModelToUniver;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly unitId: string,
    private readonly injector: Injector,
    functions: FunctionRuntime,
  ) {
    this.queue = new CalculationQueue(
      injector,
      () => this.calls.areRunning,
      () => {
        this.calls.calculationStarts();
      },
    );
    this.calls = new FunctionCalls(functions, (sheet, place) => {
      if (place) this.calculateCell(sheet, place);
      else this.queue.tellIfSettled();
    });
    this.mirror = new ModelToUniver(workbook, unitId, injector, this.queue);
    const results = new ResultsToModel(
      workbook,
      unitId,
      injector,
      (sheet, place) => {
        this.calls.calculated(sheet, place);
      },
      (sheet, place, { endRow, endColumn }) => {
        if (this.mirror.makeRoom(sheet, endRow, endColumn)) this.calculateCell(sheet, place);
      },
    );
    const listener = injector.get(ICommandService).onCommandExecuted((command: ICommandInfo) => {
      if (command.id !== SetFormulaCalculationResultMutation.id) return;
      results.show(command.params as ISetFormulaCalculationResultMutation);
    });
    this.stops.push(workbook.onChange(this.follow), () => {
      listener.dispose();
    });
  }

  /** Registers custom functions and calculates everything. */
  start(metadata: FunctionsMetadata, namespace: string): void {
    const { injector, workbook } = this;
    injector.get(IFunctionService).registerExecutors(new OmittedArgument(), new IsOmitted());
    registerCustomFunctions(injector, workbook, metadata, namespace, this.calls);
    injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
    this.queue.add({ forceCalculation: true });
  }

  settled(): Promise<void> {
    return this.queue.settled();
  }

  close(): void {
    for (const stop of this.stops) stop();
    for (const sheet of this.workbook.sheets) this.calls.forget(sheet, wholeSheet);
    this.queue.close();
  }

  private calculateCell(sheet: SheetModel, place: CellPlace): void {
    const range = univerRange({ ...place, rows: 1, columns: 1 });
    this.queue.add({ dirtyRanges: [{ unitId: this.unitId, sheetId: sheet.id, range }] });
  }

  private readonly follow = (change: ChangeBy): void => {
    if (change.kind === 'cells') {
      const { grid } = change.sheet;
      this.calls.forget(
        change.sheet,
        change.area,
        ({ row, column }) => (grid.peek(row, column)?.formula ?? null) === null,
      );
    }
    if (change.kind === 'shifted') this.calls.forget(change.sheet, affectedZone(change));
    if (change.kind === 'sheetDeleted') this.calls.forget(change.sheet, wholeSheet);
    this.mirror.follow(change);
  };
}
