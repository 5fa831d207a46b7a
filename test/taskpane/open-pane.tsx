import '@testing-library/jest-dom';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { act, configure, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { perform, rebalance } from '../../src/taskpane/commands';
import { FunctionSession, type FunctionHost } from '../../src/taskpane/functions/function-session';
import { Pane } from '../../src/taskpane/pane';
import { ReplaySession } from '../../src/taskpane/replay/replay-session';
import type { SelectedRow } from '../../src/taskpane/session/line-selection';
import { ScenarioSession } from '../../src/taskpane/scenarios/scenario-session';
import { RebalanceSession } from '../../src/taskpane/session/rebalance-session';
import type { Adviser } from '../../src/worker/adviser';
import type { Planner } from '../../src/worker/planner';
import type { Replayer } from '../../src/worker/replayer';
import { inProcessAdviser } from '../support/in-process-adviser';
import { inProcessPlanner } from '../support/in-process-planner';
import { inProcessReplayer } from '../support/in-process-replayer';
import type { OutputSheet, SharedWorkbook } from '../../src/workbook/port';
import { today } from '../support/planner-workbook';
import { patience } from '../support/until';

/** A rendered pane, with the means to act as the user and the host. */
export interface OpenPane {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The sheets or cells that were brought to the front, in order. */
  readonly shown: string[];
  /** The ribbon's button. */
  readonly pressRibbonButton: () => Promise<void>;
  /** The focus leaves the pane and returns. */
  readonly comeBack: () => Promise<void>;
  /** The user selects a row of the grid, 0-based. */
  readonly selectRow: (sheet: string, row: number) => Promise<void>;
  /** The first read, as the add-in does it after rendering. */
  readonly read: () => Promise<void>;
}

export interface PaneOptions {
  /** By default the real planner on this thread. */
  readonly planner?: Planner;
  readonly adviser?: Adviser;
  readonly replayer?: Replayer;
  readonly isDark?: boolean;
  /** By default a workbook without names and formulas. */
  readonly functions?: FunctionHost;
  /** The tables of the sample; by default none. */
  readonly sample?: readonly OutputSheet[];
}

/** Opens the pane as the add-in does, and waits for the first read. */
export async function openPane(
  workbook: SharedWorkbook,
  options: PaneOptions = {},
): Promise<OpenPane> {
  const pane = renderPane(workbook, options);
  await act(pane.read);
  return pane;
}

/** Opens a pane that has not read its workbook yet. */
export function renderPane(
  workbook: SharedWorkbook,
  {
    planner = inProcessPlanner,
    adviser = inProcessAdviser(),
    replayer = inProcessReplayer,
    isDark = false,
    functions = noFunctions,
    sample = [],
  }: PaneOptions = {},
): OpenPane {
  const shown: string[] = [];
  let selectRow: ((at: SelectedRow) => void) | null = null;
  const session = new RebalanceSession({
    workbook,
    planner,
    today: () => today,
    // Noon of the plan date.
    clock: () => new Date((today - 25_569 + 0.5) * 86_400_000),
    version: '1.2.3',
    showPlace: (sheet, cell) => {
      shown.push(cell === null ? sheet : `${sheet}!${cell}`);
      return Promise.resolve();
    },
    starter: {
      loadSample: () => Promise.resolve(sample),
      addHeaderComments: () => Promise.resolve(),
    },
    onSelection: (listener) => {
      selectRow = listener;
      return Promise.resolve(() => Promise.resolve());
    },
  });
  const scenarios = Promise.resolve(new ScenarioSession({ planner, workbook }));
  const replays = Promise.resolve(new ReplaySession(replayer, () => performance.now()));
  render(
    <Pane
      session={session}
      functions={new FunctionSession(functions, 'INV')}
      adviser={adviser}
      openReplays={() => replays}
      openScenarios={() => scenarios}
      isOfficeDark={isDark}
      version="1.2.3"
    />,
  );
  return {
    user: userEvent.setup(),
    shown,
    pressRibbonButton: () => perform(rebalance, session),
    comeBack: () =>
      act(async () => {
        fireEvent.focus(window);
        // The queue drops this check, but it resolves when the running one ends.
        await session.check();
      }),
    read: () => session.read(),
    selectRow: (sheet, row) =>
      act(async () => {
        selectRow?.({ sheet, row });
        await Promise.resolve();
      }),
  };
}

const noFunctions: FunctionHost = {
  loadHelp: () => Promise.resolve([]),
  listNames: () => Promise.resolve([]),
  addNames: () => Promise.resolve([]),
  removeNames: () => Promise.resolve(0),
  insertFormula: () => Promise.resolve({ address: 'Sheet1!A1', isInserted: true }),
  freezeFormulas: () => Promise.resolve({ frozen: 0, left: [] }),
};

/**
 * Adds what jsdom lacks, and allows longer timeouts for a busy machine. Style sheets stay empty:
 * jsdom matches every rule against every queried element, which took a third of the time.
 */
export function completeBrowser(): void {
  configure({ asyncUtilTimeout: patience });
  CSSStyleSheet.prototype.insertRule = () => 0;
  Object.assign(globalThis, { TextDecoder, TextEncoder, MessageChannel });
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
  window.matchMedia = (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
