import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Edit } from '../../src/workbook/port';
import type { SimulatedHost } from '../../workbench/host/simulated-host';
import { hostWith } from '../support/excel-workbook-fixture';
import { until } from '../support/until';

const stock = {
  name: 'My stock',
  rows: [
    ['Product', 'On hand'],
    ['A', 3],
  ],
};

/** Waits for all events: types in a separate cell and waits for its event, because events are ordered. */
async function collectEdits(host: SimulatedHost, received: readonly Edit[]): Promise<Edit[]> {
  const last = 'A99';
  host.type('My stock', last, 'end');
  await until(() => received.at(-1)?.address === last);
  return received.slice(0, -1);
}

describe('listening to edits', () => {
  it('reports a cell that the user changed, with sheet and address', async () => {
    const host = hostWith(stock);
    const received: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => received.push(edit));

    host.type('My stock', 'B2', 7);
    const edits = await collectEdits(host, received);
    await stop();

    expect(edits).toEqual([{ sheet: 'My stock', address: 'B2', isRemote: false }]);
  });

  it('distinguishes edits of a co-author from edits of the user', async () => {
    const host = hostWith(stock);
    const received: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => received.push(edit));

    host.type('My stock', 'B2', 7, 'Anna');
    const edits = await collectEdits(host, received);
    await stop();

    expect(edits).toMatchObject([{ isRemote: true }]);
  });

  it("ignores the add-in's own edits", async () => {
    const host = hostWith(stock);
    const workbook = openExcelWorkbook();
    const received: Edit[] = [];
    const stop = await workbook.onEdit((edit) => received.push(edit));

    await workbook.writeSheet({
      name: 'Alerts',
      tableName: 'Alerts',
      columns: [{ header: 'Message', format: 'text', cells: ['Low stock'] }],
    });
    const edits = await collectEdits(host, received);
    await stop();

    expect(edits).toEqual([]);
  });

  it('continues after Excel refused to name the sheet', async () => {
    const host = hostWith(stock);
    const received: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => received.push(edit));

    host.faults.failNext('AccessDenied');
    host.type('My stock', 'B2', 7);
    const edits = await collectEdits(host, received);
    await stop();

    expect(edits).toEqual([]);
  });

  it('ignores edits of a sheet that was deleted', async () => {
    const host = hostWith(stock, { name: 'Notes', rows: [['x']] });
    const received: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => received.push(edit));

    host.type('Notes', 'A1', 'y');
    host.workbook.deleteSheet(host.workbook.sheet('Notes')!);
    const edits = await collectEdits(host, received);
    await stop();

    expect(edits).toEqual([]);
  });

  it('can be stopped while Excel is busy', async () => {
    const host = hostWith(stock);
    const workbook = openExcelWorkbook();
    const [received, heardByOther]: [Edit[], Edit[]] = [[], []];
    const stop = await workbook.onEdit((edit) => received.push(edit));
    const stopOther = await workbook.onEdit((edit) => heardByOther.push(edit));

    host.faults.failNext('ActivityLimitReached');
    await stop();
    host.type('My stock', 'B2', 8);
    await collectEdits(host, heardByOther);
    await stopOther();

    expect(received).toEqual([]);
  });

  it('ends after it is stopped, while other listeners continue', async () => {
    const host = hostWith(stock);
    const workbook = openExcelWorkbook();
    const [received, heardByOther]: [Edit[], Edit[]] = [[], []];
    const stop = await workbook.onEdit((edit) => received.push(edit));
    const stopOther = await workbook.onEdit((edit) => heardByOther.push(edit));

    await stop();
    host.type('My stock', 'B2', 8);
    const edits = await collectEdits(host, heardByOther);
    await stopOther();

    expect(edits).toMatchObject([{ address: 'B2' }]);
    expect(received).toEqual([]);
  });
});
