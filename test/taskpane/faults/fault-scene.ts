import { openOfficePage } from '../../support/office-page';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { openExcelWorkbook } from '../../../src/excel/excel-workbook';
import { SimulatedHost } from '../../../workbench/host/simulated-host';
import type { SharedWorkbook } from '../../../src/workbook/port';
import type { Planner } from '../../../src/worker/planner';
import { ExchangeableHost } from '../../support/exchangeable-host';
import { inProcessPlanner } from '../../support/in-process-planner';
import { modelOf } from '../../support/model-of';
import { plannerWorkbook } from '../../support/planner-workbook';
import { stateOf } from '../../support/workbook-state';
import type { WorkbookState } from '../../support/workbook-state';
import { completeBrowser, renderPane } from '../open-pane';
import type { OpenPane } from '../open-pane';

/** The sheets of a plan, in the order in which they are written. */
export const planSheetNames = [
  'Transfers',
  'Shipments',
  'Alerts',
  'Positions',
  'Data issues',
  'Chart figures',
  'Dashboard',
];

/** When something happens after the click on "Rebalance network". */
export type Moment =
  | 'from the start'
  | 'while it reads'
  | 'while it plans'
  | 'at the first sheet'
  | 'at a later sheet'
  | 'at the last sheet';

const sheetAt: Partial<Record<Moment, string>> = {
  'at the first sheet': 'Transfers',
  'at a later sheet': 'Positions',
  'at the last sheet': 'Dashboard',
};

const page = new ExchangeableHost();
const stops: (() => Promise<void>)[] = [];

/** To be run before all tests of a file. */
export async function openPage(): Promise<void> {
  completeBrowser();
  await openOfficePage(page);
}

/** To be run after each test: the panes of earlier tests shall hear no more. */
export async function closePanes(): Promise<void> {
  page.current.faults.list().forEach(({ id }) => {
    page.current.faults.set(id, false);
  });
  for (const stop of stops.splice(0)) await stop();
  cleanup();
}

/** A pane over a workbook at a host, with the real client between them. */
export interface Scene {
  readonly host: SimulatedHost;
  readonly pane: OpenPane;
  /** Runs once, just before the next request after this moment of the next run. */
  readonly at: (moment: Moment, happen: () => void) => void;
  /** Clicks on "Rebalance network". */
  readonly click: () => Promise<void>;
}

export interface SceneOptions {
  readonly hasPlan?: boolean;
  readonly workbook?: SharedWorkbook;
  /** The pane opens while the user edits a cell: it is not waited for. */
  readonly isEditing?: boolean;
}

/** Opens the pane over a workbook, which has an older plan where it is to be replaced. */
export async function openScene({
  hasPlan = false,
  workbook = plannerWorkbook(),
  isEditing = false,
}: SceneOptions = {}): Promise<Scene> {
  const host = new SimulatedHost(await modelOf(workbook));
  page.current = host;
  let whenPlanned = (): void => undefined;
  const planner: Planner = {
    plan: async (...request) => {
      const result = await inProcessPlanner.plan(...request);
      whenPlanned();
      return result;
    },
  };
  host.faults.set('editing', isEditing);
  const pane = renderPane(openedWorkbook(), { planner });
  const reading = isEditing ? () => void pane.read() : pane.read;
  await act(async () => reading());
  const click = () => pane.user.click(rebalanceButton());
  if (hasPlan) {
    await click();
    await plan();
    act(() => {
      host.type('Inventory', 'C2', 250);
    });
    await screen.findByText(/has changed since this plan/);
  }
  const beforeRequest = (n: number, happen: () => void) => {
    host.faults.beforeRequestNumber(n, happen);
  };
  return {
    host,
    pane,
    click,
    at: (moment, happen) => {
      const sheetName = sheetAt[moment];
      if (sheetName !== undefined) {
        const stop = host.workbook.onChange((change) => {
          if (!('sheet' in change) || change.sheet.name !== sheetName) return;
          stop();
          beforeRequest(1, happen);
        });
      } else if (moment === 'while it plans') {
        whenPlanned = () => {
          whenPlanned = () => undefined;
          beforeRequest(1, happen);
        };
      } else {
        beforeRequest(moment === 'while it reads' ? 4 : 1, happen);
      }
    },
  };
}

function openedWorkbook(): SharedWorkbook {
  const workbook = openExcelWorkbook();
  return {
    ...workbook,
    onEdit: async (listener) => {
      const stop = await workbook.onEdit(listener);
      stops.push(stop);
      return stop;
    },
  };
}

export const rebalanceButton = () => screen.getByRole('button', { name: 'Rebalance network' });

/** The plan as the pane shows it, once it does. */
export async function plan(): Promise<HTMLElement> {
  await finished();
  return screen.findByRole('region', { name: 'Written to' });
}

/** What went wrong and what helps, as the pane shows it, once it does. */
export async function trouble(): Promise<string> {
  const notice = await screen.findByRole('group', { name: /Excel could not complete this/ });
  return notice.textContent;
}

/**
 * Resolves when nothing is under way any more. Asked at every change of the page, so of the page
 * itself: a query by role looks at each of its elements.
 */
export async function finished(): Promise<void> {
  await waitFor(() => {
    if (document.querySelector('[role="progressbar"]') !== null) throw new Error('It still works.');
  });
}

/** The user's own sheets. */
export function ownSheets(state: WorkbookState): WorkbookState {
  return Object.fromEntries(
    Object.entries(state).filter(([name]) => !planSheetNames.includes(name)),
  );
}

/** What the workbook is like after a plan without any trouble. */
export async function undisturbed(options: SceneOptions = {}): Promise<WorkbookState> {
  const { host, click } = await openScene(options);
  await click();
  await finished();
  await closePanes();
  return stateOf(host);
}
