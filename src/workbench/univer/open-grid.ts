import { UniverInstanceType } from '@univerjs/core';
import { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import { FUniver } from '@univerjs/core/facade';
import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { WorkbookModel } from '../host/model/workbook-model';
import { CalculationQueue } from './calculation-queue';
import { engineParts, startUniver } from './start-univer';
import { univerWorkbook } from './univer-workbook';

export interface GridOptions {
  /** Where the grid is shown; null: nothing is shown, formulas are calculated all the same. */
  readonly container: HTMLElement | null;
  readonly functions: FunctionRuntime;
  readonly metadata: FunctionsMetadata;
  /** What stands before the dot in `INV.SAFETYSTOCK`. */
  readonly namespace: string;
  readonly dark: boolean;
  /** Who sits at the grid now, by display name. */
  readonly user: () => string;
}

/** The workbook's cells in view, and its formulas calculated. */
export interface Grid {
  /** All formulas are calculated, custom functions included. */
  settled(): Promise<void>;
  setDark(dark: boolean): void;
  close(): void;
}

/**
 * Opens a workbook in Univer, which shows its cells and calculates its formulas. The model stays the
 * truth: the grid follows its changes, and what a person does in the grid goes into it first.
 */
export async function openGrid(workbook: WorkbookModel, options: GridOptions): Promise<Grid> {
  const { container } = options;
  const parts = container ? (await import('./page-parts')).pageParts(container) : engineParts;
  const univer = startUniver(parts, options.dark);
  const api = FUniver.newAPI(univer);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerWorkbook(workbook));
  const injector = univer.__getInjector();
  const queue = new CalculationQueue(injector, () => false);
  injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
  queue.add({ forceCalculation: true });
  return {
    settled: () => queue.settled(),
    setDark: (dark) => {
      api.toggleDarkMode(dark);
    },
    close: () => {
      queue.close();
      univer.dispose();
    },
  };
}
