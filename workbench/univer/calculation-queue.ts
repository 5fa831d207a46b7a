import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type {
  IFormulaDirtyData,
  ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { mergeDirty, nothingDirty } from './dirty-data';

/** Starts Univer's calculations, one after another, and reports when nothing is left to calculate. */
export class CalculationQueue {
  private dirty: IFormulaDirtyData | null = null;
  private isRunning = false;
  private isClosed = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private waiting: (() => void)[] = [];
  private readonly commands: ICommandService;
  private readonly subscription: { dispose(): void };

  /**
   * @param isBusyElsewhere whether results are still pending that will make cells dirty again
   * @param starts called when a calculation starts
   */
  constructor(
    private readonly injector: Injector,
    private readonly isBusyElsewhere: () => boolean,
    private readonly starts: () => void,
  ) {
    this.commands = injector.get(ICommandService);
    this.subscription = this.commands.onCommandExecuted((command, options) => {
      this.follow(command, options);
    });
  }

  /** Marks cells, or everything, for the next calculation. */
  add(dirty: Partial<IFormulaDirtyData>): void {
    this.dirty = mergeDirty(this.dirty ?? nothingDirty, dirty);
    this.startSoon();
  }

  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tellIfSettled();
    });
  }

  tellIfSettled(): void {
    if (this.dirty || this.isRunning || this.isBusyElsewhere()) return;
    const told = this.waiting;
    this.waiting = [];
    for (const tell of told) tell();
  }

  close(): void {
    this.subscription.dispose();
    if (this.timer !== null) clearTimeout(this.timer);
    this.isClosed = true;
    this.waiting.forEach((tell) => {
      tell();
    });
  }

  private follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } =
        command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.ended();
      return;
    }
    // Univer marks the results that it writes back. They make nothing dirty.
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
    const conversion = this.injector.get(IActiveDirtyManagerService).get(command.id);
    if (conversion) this.add(conversion.getDirtyData(command));
  }

  private startSoon(): void {
    if (this.isRunning || this.isClosed || this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.start();
    });
  }

  private start(): void {
    if (!this.dirty) return;
    const params = {
      ...this.dirty,
      maxIteration: 1,
      rowData: this.injector.get(FormulaDataModel).getHiddenRowsFiltered(),
    };
    this.dirty = null;
    this.isRunning = true;
    this.starts();
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
    });
  }

  private ended(): void {
    this.isRunning = false;
    if (this.dirty) this.startSoon();
    else this.tellIfSettled();
  }
}
