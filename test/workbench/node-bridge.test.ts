import { SimulatedHost } from '../../src/workbench/host/simulated-host';
import { connectClient } from '../../src/workbench/transport/node-bridge';

describe('x', () => {
  it('reads', async () => {
    const host = new SimulatedHost();
    host.workbook.addSheet('Stock', [
      ['Product', 'On hand'],
      ['A', 3],
    ]);
    connectClient(host);
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Stock').getUsedRangeOrNullObject();
      range.load('values, address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toEqual([
      [
        ['Product', 'On hand'],
        ['A', 3],
      ],
      'Stock!A1:B2',
    ]);
  });
});
