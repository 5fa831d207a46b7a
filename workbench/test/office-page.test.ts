/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { openOfficePage } from '../../test/support/office-page';
import { screen, waitFor, within } from '@testing-library/react';
import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { isInExcel } from '../../src/excel/office-ready';
import { onRibbonCommands, showPane } from '../../src/excel/ribbon-commands';
import { SimulatedHost } from '../host/simulated-host';
import type { Conversation } from '../transport/conversation';
import type { Edit } from '../../src/workbook/port';
import { modelOf } from '../../test/support/model-of';
import { plannerWorkbook } from '../../test/support/planner-workbook';
import { completeBrowser, openPane } from '../../test/taskpane/open-pane';

let host: SimulatedHost;
let conversation: Conversation;
const shownOrHidden: boolean[] = [];

beforeAll(async () => {
  completeBrowser();
  host = new SimulatedHost(await modelOf(plannerWorkbook()));
  conversation = await openOfficePage(host, {
    functions: {
      functions: [{ id: 'TWICE', name: 'TWICE', description: '', parameters: [], result: {} }],
    },
    showPane: (isShown) => shownOrHidden.push(isShown),
  });
});

describe('The add-in’s page with the full Office.js', () => {
  it('runs in Excel on the web with the requirement sets of the manifest', async () => {
    const { requirements, diagnostics } = Office.context;

    expect(await isInExcel()).toBe(true);
    expect(diagnostics).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  });

  it('runs a ribbon command until the add-in completes it', async () => {
    const done: string[] = [];
    onRibbonCommands({
      rebalanceNetwork: () => done.push('rebalanceNetwork'),
      showHelp: () => done.push('showHelp'),
    });

    await conversation.runCommand('rebalanceNetwork');

    expect(done).toEqual(['rebalanceNetwork']);
  });

  it('can show its pane', async () => {
    await showPane();

    expect(shownOrHidden).toEqual([true]);
  });

  it('runs its custom functions', async () => {
    CustomFunctions.associate('TWICE', (n: number) => n * 2);

    const result = await conversation.functions.call({ id: 'TWICE', args: [21], address: 'A!A1' });

    expect(result).toEqual({ values: 42 });
  });

  it('stores its settings in the workbook', async () => {
    const { settings } = Office.context.document;
    settings.set('colour', { name: 'green' });
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });

    expect([...host.workbook.settings.all]).toEqual([['colour', '{"name":"green"}']]);
  });

  it('can request changes of the ribbon', async () => {
    await expect(Office.ribbon.requestUpdate({ tabs: [] })).resolves.toBeUndefined();
  });

  it.each([
    ['lostSession', 'offline', 'InvalidOrTimedOutSession'],
    ['failing', 'unknown', 'GeneralException'],
  ])('reports the cause when a whole call fails: %s', async (fault, code, cause) => {
    host.faults.set(fault, true);
    const refused = openExcelWorkbook().listTables();

    await expect(refused).rejects.toMatchObject({ code, cause: { code: cause } });
    host.faults.set(fault, false);
    expect(await openExcelWorkbook().listTables()).not.toEqual([]);
  });

  it('gets an event for a cell that another user changed', async () => {
    const edits: Edit[] = [];
    await openExcelWorkbook().onEdit((edit) => edits.push(edit));

    host.type('Inventory', 'C3', 5, 'Robin');

    await waitFor(() => {
      expect(edits).toEqual([expect.objectContaining({ sheet: 'Inventory', address: 'C3' })]);
    });
  });
});

describe('The pane with the full Office.js', () => {
  it('reads the workbook, plans and writes the plan into it', async () => {
    const pane = await openPane(openExcelWorkbook());
    expect(screen.getByRole('region', { name: 'This workbook' })).toHaveTextContent('6 positions');

    await pane.user.click(screen.getByRole('button', { name: 'Rebalance network' }));

    const written = await screen.findByRole('region', { name: 'Written to' });
    const sheets = within(written)
      .getAllByRole('button')
      .map((link) => link.textContent);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(sheets));
    const transfers = host.workbook.tables.find(({ name }) => name === 'Transfers');
    expect(transfers?.area.rows).toBeGreaterThan(1);
  });

  it('explains what to do with a read-only workbook', async () => {
    host.workbook.isReadOnly = true;
    const pane = await openPane(openExcelWorkbook());

    await pane.user.click(screen.getByRole('button', { name: 'Rebalance network' }));

    await screen.findByText(/open for reading only|read-only|protected/i);
    host.workbook.isReadOnly = false;
  });
});
