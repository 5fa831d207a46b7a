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

/** Types in a cell of its own at last, and waits until that is heard: events come in their order. */
async function hearAll(host: SimulatedHost, heard: readonly Edit[]): Promise<Edit[]> {
  const last = 'A99';
  host.type('My stock', last, 'the last');
  await until(() => heard.at(-1)?.address === last);
  return heard.slice(0, -1);
}

describe('listening to edits', () => {
  it('tells of a cell that the user changed, with its sheet and address', async () => {
    const host = hostWith(stock);
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.type('My stock', 'B2', 7);
    const edits = await hearAll(host, heard);
    await stop();

    expect(edits).toEqual([{ sheet: 'My stock', address: 'B2', isRemote: false }]);
  });

  it('tells the edits of a co-author from those of the user', async () => {
    const host = hostWith(stock);
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.type('My stock', 'B2', 7, 'Anna');
    const edits = await hearAll(host, heard);
    await stop();

    expect(edits).toMatchObject([{ isRemote: true }]);
  });

  it('says nothing of what the add-in wrote itself', async () => {
    const host = hostWith(stock);
    const workbook = openExcelWorkbook();
    const heard: Edit[] = [];
    const stop = await workbook.onEdit((edit) => heard.push(edit));

    await workbook.writeSheet({
      name: 'Alerts',
      tableName: 'Alerts',
      columns: [{ header: 'Message', format: 'text', cells: ['Low stock'] }],
    });
    const edits = await hearAll(host, heard);
    await stop();

    expect(edits).toEqual([]);
  });

  it('goes on listening after Excel would not say which sheet it was', async () => {
    const host = hostWith(stock);
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.faults.failNext('AccessDenied');
    host.type('My stock', 'B2', 7);
    const edits = await hearAll(host, heard);
    await stop();

    expect(edits).toEqual([]);
  });

  it('is silent about a sheet that is deleted by the time it asks', async () => {
    const host = hostWith(stock, { name: 'Notes', rows: [['x']] });
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.type('Notes', 'A1', 'y');
    host.workbook.deleteSheet(host.workbook.sheet('Notes')!);
    const edits = await hearAll(host, heard);
    await stop();

    expect(edits).toEqual([]);
  });

  it('can be stopped though Excel is busy just then', async () => {
    const host = hostWith(stock);
    const workbook = openExcelWorkbook();
    const [heard, heardByOther]: [Edit[], Edit[]] = [[], []];
    const stop = await workbook.onEdit((edit) => heard.push(edit));
    const stopOther = await workbook.onEdit((edit) => heardByOther.push(edit));

    host.faults.failNext('ActivityLimitReached');
    await stop();
    host.type('My stock', 'B2', 8);
    await hearAll(host, heardByOther);
    await stopOther();

    expect(heard).toEqual([]);
  });

  it('is silent after it was stopped, while another goes on listening', async () => {
    const host = hostWith(stock);
    const workbook = openExcelWorkbook();
    const [heard, heardByOther]: [Edit[], Edit[]] = [[], []];
    const stop = await workbook.onEdit((edit) => heard.push(edit));
    const stopOther = await workbook.onEdit((edit) => heardByOther.push(edit));

    await stop();
    host.type('My stock', 'B2', 8);
    const edits = await hearAll(host, heardByOther);
    await stopOther();

    expect(edits).toMatchObject([{ address: 'B2' }]);
    expect(heard).toEqual([]);
  });
});
