import type { Injector } from '@univerjs/core';
import { UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { WorkbookModel } from '../host/model/workbook-model';
import type { UserWindow } from '../host/user-window';
import { Calculation } from './calculation';
import { engineFormula } from './engine-formula';
import { EntriesToModel } from './entries-to-model';
import './lean-index';
import { showLooks } from './looks/show-looks';
import { engineParts, startUniver } from './start-univer';
import { StructureToModel } from './structure-to-model';
import { univerWorkbook } from './univer-workbook';
import { showWindow } from './window-in-univer';

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
  /** Told, in a sentence, why the workbook did not take what they did in the grid. */
  readonly onRefused?: (message: string) => void;
}

/** The workbook's cells in view, and its formulas calculated. */
export interface Grid {
  /** Univer's services, for what is not offered here. */
  readonly univer: Injector;
  /** All formulas are calculated, custom functions included. */
  settled(): Promise<void>;
  setDark(dark: boolean): void;
  /** Shows what a user has in front and selected; returns the way to stop. */
  showWindow(window: UserWindow): () => void;
  close(): void;
}

let opened = 0;

/**
 * Opens a workbook in Univer, which shows its cells and calculates its formulas. The model stays the
 * truth: the grid follows its changes, and what a person does in the grid goes into it first.
 */
export async function openGrid(workbook: WorkbookModel, options: GridOptions): Promise<Grid> {
  const { container, functions, metadata, namespace, user } = options;
  const parts = container ? (await import('./page-parts')).pageParts(container) : engineParts;
  const translate = (formula: string): string => engineFormula(formula, workbook);
  const univer = startUniver(parts, { translate }, options.dark);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const unitId = `workbook ${String(++opened)}`;
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerWorkbook(workbook, unitId));
  const calculation = new Calculation(workbook, unitId, injector, functions);
  calculation.start(metadata, namespace);
  const person = { user, onRefused: options.onRefused ?? (() => undefined) };
  const entries = new EntriesToModel(workbook, unitId, injector, calculation.mirror, person);
  const structure = new StructureToModel(workbook, unitId, injector, person);
  const stopLooks = container ? showLooks(workbook, injector, user) : () => undefined;
  return {
    univer: injector,
    settled: () => calculation.settled(),
    setDark: (dark) => {
      api.toggleDarkMode(dark);
    },
    showWindow: (window) => showWindow(window, workbook, unitId, injector),
    close: () => {
      stopLooks();
      entries.close();
      structure.close();
      calculation.close();
      univer.dispose();
    },
  };
}
