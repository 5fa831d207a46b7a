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
import { enginePlugins, startUniver } from './start-univer';
import { StructureToModel } from './structure-to-model';
import { univerWorkbook } from './univer-workbook';
import { showWindow } from './window-in-univer';

export interface GridOptions {
  /** The element that shows the grid; null to calculate formulas without a grid. */
  readonly container: HTMLElement | null;
  readonly functions: FunctionRuntime;
  readonly metadata: FunctionsMetadata;
  /** The namespace of custom functions: `INV` in `INV.SAFETYSTOCK`. */
  readonly namespace: string;
  readonly dark: boolean;
  /** The display name of the current user of the grid. */
  readonly user: () => string;
  /** Called with a sentence that says why the workbook refused an action of the user. */
  readonly onRefused?: (message: string) => void;
}

/** The grid of a workbook: it shows its cells and calculates its formulas. */
export interface Grid {
  /** Univer's services, for everything else. */
  readonly univer: Injector;
  /** Resolves when all formulas are calculated, including custom functions. */
  settled(): Promise<void>;
  setDark(dark: boolean): void;
  /** Shows a user's active sheet and selection. Returns a function that stops it. */
  showWindow(window: UserWindow): () => void;
  close(): void;
}

let opened = 0;

/**
 * Opens a workbook in Univer, which shows its cells and calculates its formulas. The model remains the single
 * source of truth: the grid follows its changes, and a user's actions in the grid change the model first.
 */
export async function openGrid(workbook: WorkbookModel, options: GridOptions): Promise<Grid> {
  const { container, functions, metadata, namespace, user } = options;
  const parts = container ? (await import('./page-plugins')).pagePlugins(container) : enginePlugins;
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
