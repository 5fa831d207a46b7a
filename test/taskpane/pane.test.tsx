/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Planner } from '../../src/worker/planner';
import { PlannerFailure } from '../../src/worker/planner';
import { HostFault } from '../../src/workbook/port';
import { inProcessPlanner } from '../support/in-process-planner';
import { MemoryWorkbook } from '../support/memory-workbook';
import { plannerWorkbook } from '../support/planner-workbook';
import { completeBrowser, openPane, renderPane } from './open-pane';

beforeAll(completeBrowser);

const rebalanceButton = () => screen.getByRole('button', { name: 'Rebalance network' });
const region = (name: string) => screen.getByRole('region', { name });
const status = () => screen.getByRole('status');

/** A planner that runs until it is cancelled. */
const endless: Planner = {
  plan: (_network, _settings, { onProgress, signal } = {}) =>
    new Promise((_resolve, reject) => {
      onProgress?.({ stage: 'Costing positions', done: 2, total: 6 });
      signal?.addEventListener('abort', () => {
        reject(new PlannerFailure('cancelled', 'The plan was cancelled.', ''));
      });
    }),
};

describe('When the pane opens', () => {
  it('says what the workbook holds', async () => {
    await openPane(plannerWorkbook());

    expect(region('This workbook')).toHaveTextContent('2 products at 3 locations, 6 positions');
    expect(region('This workbook')).toHaveTextContent('Plan date 22 Nov 2026');
  });

  it('announces to a screen reader that the workbook is read', async () => {
    await openPane(plannerWorkbook());

    expect(status()).toHaveTextContent(/^Workbook read: 6 positions/);
  });

  it('lists data issues with links to their cells', async () => {
    const pane = await openPane(plannerWorkbook({ broken: true }));

    await pane.user.click(screen.getByRole('button', { name: /^\d+ data issues?$/ }));
    await pane.user.click(
      await screen.findByRole('button', {
        name: 'Text where a number is needed. Inventory, On hand',
      }),
    );
    await pane.user.click(screen.getByRole('button', { name: 'Inventory!C8' }));

    expect(pane.shown).toEqual(['Inventory!C8']);
  });

  it('names the missing table when there is no Inventory table', async () => {
    await openPane(new MemoryWorkbook({ Notes: [['Hello']] }));

    const alert = screen.getByRole('group', { name: /Cannot plan yet: table Inventory/ });
    expect(alert).toHaveTextContent(/Inventory/);
    expect(rebalanceButton()).toBeEnabled();
  });

  it('shows Excel’s refusal with its remedy', async () => {
    const workbook = plannerWorkbook();
    workbook.fault = new HostFault('editing', 'A cell is being edited.', 'Press Enter or Esc.');

    await openPane(workbook);

    expect(screen.getByText(/A cell is being edited. Press Enter or Esc./)).toBeVisible();
  });

  it('removes the error once the user has fixed it and comes back', async () => {
    const workbook = plannerWorkbook();
    const demand = workbook.sheets.get('Demand')!;
    workbook.sheets.set('Demand', []);
    const pane = await openPane(workbook);
    expect(screen.getByText(/Cannot plan yet/)).toBeVisible();
    workbook.sheets.set('Demand', demand);

    await pane.comeBack();

    expect(screen.queryByText(/Cannot plan yet/)).not.toBeInTheDocument();
    expect(region('This workbook')).toHaveTextContent('6 positions');
  });

  it('leaves the keyboard focus where it is', async () => {
    await openPane(plannerWorkbook());

    expect(document.body).toHaveFocus();
  });
});

describe('Rebalance network', () => {
  it('shows savings, next steps and optimality of the plan', async () => {
    const pane = await openPane(plannerWorkbook());

    await pane.user.click(rebalanceButton());

    await waitFor(() => expect(region('The plan')).toHaveTextContent(/Saves\s*[\d,.]+/));
    expect(region('The plan')).toHaveTextContent(/Units moved\s*[\d,]+ worth [\d,.]+/);
    expect(region('The plan')).toHaveTextContent(/Shipments\s*\d+ lines? in \d+ shipments?/);
    expect(region('Next steps')).toHaveTextContent(/Approval/);
    expect(region('The plan')).toHaveTextContent(/Fill rate\s*[\d.]+% → [\d.]+%/);
    expect(region('The plan')).toHaveTextContent(/Optimality/);
  });

  it('opens the Transfers sheet from under the saving', async () => {
    const pane = await openPane(plannerWorkbook());
    await pane.user.click(rebalanceButton());

    await pane.user.click(await screen.findByRole('button', { name: 'Open Transfers' }));

    expect(pane.shown).toEqual(['Transfers']);
  });

  it('writes the plan into the workbook and links to each sheet', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);

    await pane.user.click(rebalanceButton());

    const written = await screen.findByRole('region', { name: 'Written to' });
    const links = within(written).getAllByRole('button');
    expect(links.map((link) => link.textContent)).toEqual([...workbook.written.keys()]);
    expect(workbook.written.get('Transfers')?.columns[0]?.cells.length).toBeGreaterThan(0);
    await pane.user.click(within(written).getByRole('button', { name: 'Transfers' }));
    expect(pane.shown).toEqual(['Transfers']);
  });

  it('keeps a user’s sheet of the same name and says where the plan is instead', async () => {
    const workbook = plannerWorkbook();
    workbook.sheets.set('Transfers', [['My own notes']]);
    const pane = await openPane(workbook);

    await pane.user.click(rebalanceButton());

    const written = await screen.findByRole('region', { name: 'Written to' });
    expect(written).toHaveTextContent(/"Transfers 2"/);
    expect(workbook.sheets.get('Transfers')).toEqual([['My own notes']]);
  });

  it('announces the outcome in one sentence', async () => {
    const pane = await openPane(plannerWorkbook());

    await pane.user.click(rebalanceButton());

    await waitFor(() =>
      expect(status()).toHaveTextContent(/^The plan is ready. It saves [\d,.]+ with \d+ line/),
    );
  });

  it('starts from the ribbon while the pane is still reading', async () => {
    const pane = renderPane(plannerWorkbook());

    await act(() => Promise.all([pane.read(), pane.pressRibbonButton()]));

    expect(region('The plan')).toHaveTextContent(/Saves/);
    expect(screen.queryByText(/Cancelled/)).not.toBeInTheDocument();
  });

  it('announces no cancellation when it aborts a read', async () => {
    const pane = renderPane(plannerWorkbook());
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(status().textContent)).observe(status(), {
      ...{ subtree: true, childList: true, characterData: true },
    });

    await act(() => Promise.all([pane.read(), pane.pressRibbonButton()]));

    expect(said).toContainEqual(expect.stringMatching(/^The plan is ready/));
    expect(said).not.toContainEqual(expect.stringMatching(/Cancelled/));
  });

  it('works with the keyboard alone', async () => {
    const pane = await openPane(plannerWorkbook());

    while (document.activeElement !== rebalanceButton()) await pane.user.tab();
    await pane.user.keyboard('{Enter}');

    expect(await screen.findByRole('region', { name: 'The plan' })).toBeVisible();
    expect(rebalanceButton()).toHaveFocus();
  });

  it('plans with the present workbook, not with the one read when the pane opened', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    act(() => {
      workbook.type('Inventory', 6, 1, 'Whitby');
    });

    await pane.user.click(rebalanceButton());

    await waitFor(() => expect(region('This workbook')).toHaveTextContent('4 locations'));
  });
});

describe('While it plans', () => {
  it('shows the step and its progress', async () => {
    const pane = await openPane(plannerWorkbook(), { planner: endless });

    await pane.user.click(rebalanceButton());

    expect(await screen.findByText('Costing positions: 2 of 6')).toBeVisible();
    const bar = screen.getByRole('progressbar', { name: /Step 2 of 3/ });
    expect(bar).toHaveAttribute('aria-valuenow', String(2 / 6));
    expect(status()).toHaveTextContent('Step 2 of 3: Finding the best transfers, 25%');
  });

  it('can be cancelled: nothing is written and the focus returns to the button', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook, { planner: endless });
    await pane.user.click(rebalanceButton());
    await screen.findByText('Costing positions: 2 of 6');

    await pane.user.click(screen.getByRole('button', { name: 'Cancel' }));

    await waitFor(() => expect(status()).toHaveTextContent('Cancelled. Nothing was written.'));
    expect(workbook.written.size).toBe(0);
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    expect(rebalanceButton()).toHaveFocus();
  });

  it('shows the gap of the best plan so far, and keeps that plan on request', async () => {
    const workbook = plannerWorkbook();
    const searching: Planner = {
      plan: (network, settings, { onProgress, stop } = {}) => {
        onProgress?.({ stage: 'Applying limits', done: 2, total: 6, gap: 0.032 });
        return new Promise((resolve) => {
          stop?.addEventListener('abort', () => {
            resolve(inProcessPlanner.plan(network, settings));
          });
        });
      },
    };
    const pane = await openPane(workbook, { planner: searching });
    await pane.user.click(rebalanceButton());
    expect(
      await screen.findByText(
        'The best plan so far is within 3.2% of the largest possible saving.',
      ),
    ).toBeVisible();

    await pane.user.click(screen.getByText('Stop and keep the best so far'));

    expect(await screen.findByText('The plan')).toBeVisible();
    expect(workbook.written.get('Transfers')?.columns[0]?.cells.length).toBeGreaterThan(0);
    expect(rebalanceButton()).toHaveFocus();
  });

  it('shows what to report when the planner has a bug', async () => {
    const broken: Planner = {
      plan: () =>
        Promise.reject(
          new PlannerFailure('bug', 'The planner made a mistake', 'Please report it.', {
            cause: new Error('curve is not convex'),
          }),
        ),
    };
    const pane = await openPane(plannerWorkbook(), { planner: broken });

    await pane.user.click(rebalanceButton());

    expect(await screen.findByText(/Something went wrong/)).toBeVisible();
    expect(screen.getByText(/curve is not convex/)).toBeVisible();
  });

  it('still shows the last plan when Excel refuses the next', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    await pane.user.click(rebalanceButton());
    await screen.findByRole('region', { name: 'The plan' });
    workbook.fault = new HostFault('protected', 'The sheet is protected.', 'Unprotect it.');

    await pane.user.click(rebalanceButton());

    expect(await screen.findByText(/The sheet is protected. Unprotect it./)).toBeVisible();
    expect(region('The plan')).toBeVisible();
  });
});

describe('While it writes', () => {
  /** A workbook in which writing pauses at a sheet until the test continues it. */
  function stoppedAt(sheetName: string) {
    const workbook = plannerWorkbook();
    const write = workbook.writeSheet.bind(workbook);
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((open) => (goOn = open));
    workbook.writeSheet = async (sheet) => {
      if (sheet.name === sheetName) await gate;
      return write(sheet);
    };
    return { workbook, goOn };
  }

  it('can be cancelled: it finishes the current sheet and names the sheets written', async () => {
    const { workbook, goOn } = stoppedAt('Shipments');
    const pane = await openPane(workbook);
    await pane.user.click(rebalanceButton());
    await screen.findByText('Shipments: 1 of 9');

    await pane.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('Stopping …')).toBeVisible();
    act(goOn);

    const notice = await screen.findByText(/^Cancelled while writing/, { selector: 'p' });
    expect(notice).toHaveTextContent('“Transfers” and “Shipments”');
    // The log is written all the same: the list shows what it says.
    expect([...workbook.written.keys()]).toEqual([
      ...['Transfers', 'Shipments', 'Audit log', 'Run archive'],
    ]);
  });

  it('marks the old plan as out of date once the new one replaces its first sheet', async () => {
    const { workbook, goOn } = stoppedAt('Shipments');
    const pane = await openPane(workbook);
    await pane.user.click(rebalanceButton());
    await screen.findByText('Shipments: 1 of 9');
    act(goOn);
    await screen.findByRole('region', { name: 'The plan' });
    const write = workbook.writeSheet;
    workbook.writeSheet = async (sheet) => {
      if (sheet.name !== 'Transfers') throw new HostFault('protected', 'Protected.', 'Unprotect.');
      return write(sheet);
    };

    await pane.user.click(rebalanceButton());
    await screen.findByText(
      /Protected. The workbook holds only “Transfers” of the new plan. Unprotect./,
    );
    await pane.comeBack();

    expect(screen.getByText(/has changed since this plan/)).toBeVisible();
  });
});

describe('When the workbook changes after a plan', () => {
  async function planned() {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    await pane.user.click(rebalanceButton());
    await screen.findByRole('region', { name: 'The plan' });
    return { workbook, pane };
  }

  it('says so until the next plan', async () => {
    const { workbook, pane } = await planned();

    act(() => {
      workbook.type('Inventory', 1, 2, 350, true);
    });
    expect(screen.getByText(/has changed since this plan/)).toBeVisible();
    await pane.user.click(rebalanceButton());

    await waitFor(() => expect(screen.queryByText(/has changed since/)).not.toBeInTheDocument());
  });

  it('notices when the user comes back, even if Excel raised no event', async () => {
    const { workbook, pane } = await planned();
    workbook.sheets.get('Inventory')![1]![2] = 350;

    await pane.comeBack();

    expect(screen.getByText(/has changed since this plan/)).toBeVisible();
    expect(region('The plan')).toHaveTextContent(/Saves/);
  });

  it('waits for the end of a press before it checks, so that nothing moves under the pointer', async () => {
    const { workbook } = await planned();
    workbook.sheets.get('Inventory')![1]![2] = 350;
    const reading = jest.spyOn(workbook, 'listTables');
    await act(async () => {
      fireEvent.pointerDown(region('The plan'));
      fireEvent.focus(window);
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(reading).not.toHaveBeenCalled();

    fireEvent.pointerUp(region('The plan'));

    expect(await screen.findByText(/has changed since this plan/)).toBeVisible();
  });

  it('withdraws the warning when the input of the plan has not changed', async () => {
    const { workbook, pane } = await planned();
    act(() => {
      workbook.type('Notes', 0, 0, 'call Anna');
    });
    expect(screen.getByText(/has changed since this plan/)).toBeVisible();

    await pane.comeBack();

    expect(screen.queryByText(/has changed since/)).not.toBeInTheDocument();
    expect(region('The plan')).toHaveTextContent(/Saves/);
  });

  it('still shows the plan, as out of date, when a required table is gone', async () => {
    const { workbook, pane } = await planned();
    workbook.sheets.set('Demand', [['Nothing here any more']]);

    await pane.comeBack();

    expect(screen.getByRole('group', { name: /Cannot plan yet: table Demand/ })).toBeVisible();
    expect(screen.getByText(/has changed since this plan/)).toBeVisible();
    expect(region('The plan')).toHaveTextContent(/Saves/);
  });

  it('stays silent when Excel refuses a background check', async () => {
    const { workbook, pane } = await planned();
    workbook.fault = new HostFault('editing', 'A cell is being edited.', 'Press Enter or Esc.');

    await pane.comeBack();

    expect(screen.queryByText(/being edited/)).not.toBeInTheDocument();
    expect(region('The plan')).toBeVisible();
  });

  it('ignores a decision in the Transfers sheet', async () => {
    const { workbook } = await planned();

    act(() => {
      workbook.type('Transfers', 1, 20, 'Approve');
    });

    expect(screen.queryByText(/has changed since/)).not.toBeInTheDocument();
  });
});

describe('For everyone', () => {
  it.each([
    ['in the light theme', false],
    ['in the dark theme', true],
  ])('the pane passes the automatic accessibility checks %s', async (_where, isDark) => {
    const pane = await openPane(plannerWorkbook({ broken: true }), { isDark });
    await pane.user.click(rebalanceButton());
    await screen.findByRole('region', { name: 'The plan' });

    const { violations } = await axe.run(document.body, {
      // Needs a browser that paints; looked at in the browser journeys.
      rules: { 'color-contrast': { enabled: false } },
    });

    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('has a heading, a main part and help', async () => {
    await openPane(plannerWorkbook());

    expect(screen.getByRole('heading', { level: 1, name: 'Evenstock' })).toBeVisible();
    expect(screen.getByRole('main')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Help' })).toHaveAttribute('href', 'help.html');
  });
});
