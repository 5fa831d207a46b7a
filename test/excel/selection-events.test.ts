import { onSelection } from '../../src/excel/selection-events';
import { hostWith } from '../support/excel-workbook-fixture';
import { until } from '../support/until';

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('My stock').getRange(address).select();
    await context.sync();
  });

describe('listening to selections', () => {
  it('reports the sheet and the first row, until it is told to stop', async () => {
    hostWith({ name: 'My stock', rows: [['Product'], ['A'], ['B']] });
    const received: object[] = [];
    const stop = await onSelection((at) => received.push(at));

    await select('A3:B5');
    await until(() => received.length > 0);
    await stop();
    await select('A1');
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(received).toEqual([{ sheet: 'My stock', row: 2 }]);
  });
});
