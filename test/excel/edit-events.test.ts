import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Edit } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';

const stock = {
  name: 'My stock',
  rows: [
    ['Product', 'On hand'],
    ['A', 3],
  ],
};

/** Long enough for an event to reach the add-in and for the add-in to ask which sheet it was. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('listening to edits', () => {
  it('tells of a cell that the user changed, with its sheet and address', async () => {
    const host = hostWith(stock);
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.type('My stock', 'B2', 7);
    await settled();
    await stop();

    expect(heard).toEqual([{ sheet: 'My stock', address: 'B2', isRemote: false }]);
  });

  it('tells the edits of a co-author from those of the user', async () => {
    const host = hostWith(stock);
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.type('My stock', 'B2', 7, 'Anna');
    await settled();
    await stop();

    expect(heard).toMatchObject([{ isRemote: true }]);
  });

  it('says nothing of what the add-in wrote itself', async () => {
    hostWith(stock);
    const workbook = openExcelWorkbook();
    const heard: Edit[] = [];
    const stop = await workbook.onEdit((edit) => heard.push(edit));

    await workbook.writeSheet({
      name: 'Alerts',
      tableName: 'Alerts',
      columns: [{ header: 'Message', format: 'text', cells: ['Low stock'] }],
    });
    await settled();
    await stop();

    expect(heard).toEqual([]);
  });

  it('goes on listening after Excel would not say which sheet it was', async () => {
    const host = hostWith(stock);
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.faults.failNext('ServiceNotAvailable');
    host.type('My stock', 'B2', 7);
    await settled();
    host.type('My stock', 'B3', 8);
    await settled();
    await stop();

    expect(heard).toMatchObject([{ address: 'B3' }]);
  });

  it('is silent about a sheet that is deleted by the time it asks, and after it was stopped', async () => {
    const host = hostWith(stock, { name: 'Notes', rows: [['x']] });
    const heard: Edit[] = [];
    const stop = await openExcelWorkbook().onEdit((edit) => heard.push(edit));

    host.type('Notes', 'A1', 'y');
    host.workbook.deleteSheet(host.workbook.sheet('Notes')!);
    await settled();
    await stop();
    host.type('My stock', 'B2', 8);
    await settled();

    expect(heard).toEqual([]);
  });
});
