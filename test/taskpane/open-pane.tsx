import '@testing-library/jest-dom';
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { act, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { perform, rebalance } from '../../src/taskpane/commands';
import { Pane } from '../../src/taskpane/pane';
import { RebalanceSession } from '../../src/taskpane/session/rebalance-session';
import type { Planner } from '../../src/worker/planner';
import { inProcessPlanner } from '../support/in-process-planner';
import type { MemoryWorkbook } from '../support/memory-workbook';
import { today } from '../support/planner-workbook';

/** A pane on the screen, and what a test needs to play the user and the host. */
export interface OpenPane {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Sheet, or sheet and cell, that were brought to the front, in order. */
  readonly shown: string[];
  /** The ribbon's button. */
  readonly pressRibbonButton: () => Promise<void>;
  /** The user turns to something else in Excel and comes back to the pane. */
  readonly comeBack: () => Promise<void>;
  /** What the add-in does once the pane is there. */
  readonly read: () => Promise<void>;
}

export interface PaneOptions {
  /** The real planner on this thread unless another is given. */
  readonly planner?: Planner;
  readonly isDark?: boolean;
}

/** Opens the pane over a workbook as the add-in does, and waits until it has read it. */
export async function openPane(
  workbook: MemoryWorkbook,
  options: PaneOptions = {},
): Promise<OpenPane> {
  const pane = renderPane(workbook, options);
  await act(pane.read);
  return pane;
}

/** A pane that has not read its workbook yet. */
export function renderPane(
  workbook: MemoryWorkbook,
  { planner = inProcessPlanner, isDark = false }: PaneOptions = {},
): OpenPane {
  const shown: string[] = [];
  const session = new RebalanceSession({
    workbook,
    planner,
    today: () => today,
    showPlace: (sheet, cell) => {
      shown.push(cell === null ? sheet : `${sheet}!${cell}`);
      return Promise.resolve();
    },
  });
  render(<Pane session={session} isOfficeDark={isDark} version="1.2.3" />);
  return {
    user: userEvent.setup(),
    shown,
    pressRibbonButton: () => perform(rebalance, session),
    comeBack: () =>
      act(async () => {
        fireEvent.focus(window);
        // The check that has begun is the one to wait for.
        await session.check();
      }),
    read: () => session.read(),
  };
}

/** What jsdom lacks of a browser. */
export function completeBrowser(): void {
  Object.assign(globalThis, { TextEncoder, MessageChannel });
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
