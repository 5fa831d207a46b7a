import { SimulatedHost } from '../host/simulated-host';
import { connectClient } from '../transport/node-bridge';

/** A workbook with one sheet of stock and an Excel table over it. */
function stockHost(): SimulatedHost {
  const host = new SimulatedHost();
  const sheet = host.workbook.addSheet('My stock', [
    ['Product', 'On hand'],
    ["'007", 3],
    ['B', 4],
  ]);
  host.workbook.addTable(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, 'Inventory');
  connectClient(host);
  return host;
}

describe('the real Office.js client with the simulated host', () => {
  it('reads values, types and the address of a range', async () => {
    stockHost();

    const range = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem('My stock').getUsedRangeOrNullObject();
      used.load('values, valueTypes, address');
      await context.sync();
      return { ...used.toJSON() };
    });

    expect(range).toMatchObject({
      address: "'My stock'!A1:B3",
      values: [
        ['Product', 'On hand'],
        ['007', 3],
        ['B', 4],
      ],
      valueTypes: [
        ['String', 'String'],
        ['String', 'Double'],
        ['String', 'Double'],
      ],
    });
  });

  it('gets nothing that was not loaded, so that a missing load is noticed', async () => {
    stockHost();

    const forgotten = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My stock').getRange('B2');
      range.load('values');
      await context.sync();
      return range.address;
    });

    await expect(forgotten).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('loads the items of a collection and objects of them', async () => {
    stockHost();

    const names = await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name, items/worksheet/name, count');
      await context.sync();
      return [tables.count, tables.items.map((table) => [table.name, table.worksheet.name])];
    });

    expect(names).toEqual([1, [['Inventory', 'My stock']]]);
  });

  it('gives a null object, and null objects of it, for a missing item', async () => {
    stockHost();

    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const { protection } = sheet;
      sheet.load('name');
      protection.load('protected');
      await context.sync();
      return [sheet.isNullObject, protection.isNullObject];
    });

    expect(isNull).toEqual([true, true]);
  });

  it('stops at the first action that fails: earlier ones stay done, later ones are not tried', async () => {
    const host = stockHost();

    const failing = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My stock');
      sheet.getRange('B2').values = [[8]];
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]];
      sheet.getRange('B3').values = [[9]];
      await context.sync();
    });

    await expect(failing).rejects.toMatchObject({
      name: 'RichApi.Error',
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    const { grid } = host.workbook.sheet('My stock')!;
    expect([grid.peek(1, 1)?.value, grid.peek(2, 1)?.value]).toEqual([8, 4]);
  });

  it('keeps a range over several requests', async () => {
    stockHost();

    const values = await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Inventory').getDataBodyRange();
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });

    expect(values).toEqual([
      ['007', 3],
      ['B', 4],
    ]);
  });

  it('names the part of Excel that is not simulated', async () => {
    stockHost();

    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My stock').standardWidth = 60;
      await context.sync();
    });

    await expect(missing).rejects.toThrow(/^simulator: Worksheet\.standardWidth/);
  });

  it.each<[string, unknown, unknown]>([
    ['a number in words of a locale that we all share', '1,250.5', 1250.5],
    ['a share', '12%', 0.12],
    ['a truth', 'true', true],
    ['a date', '2026-11-22', 46348],
    ['an item number with leading noughts', '007', 7],
    ['the same behind an apostrophe', "'007", '007'],
  ])('parses %s as Excel does when it is written to a cell', async (_what, typed, stored) => {
    const host = stockHost();

    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My stock').getRange('D1').values = [[typed]];
      await context.sync();
    });

    expect(host.workbook.sheet('My stock')?.grid.peek(0, 3)?.value).toBe(stored);
  });

  it('fills a range with one value, keeps a cell for null, and refuses another shape', async () => {
    const host = stockHost();
    const write = (values: unknown): Promise<void> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('My stock').getRange('B2:B3');
        range.values = values as unknown[][];
        await context.sync();
      });

    await write(5);
    await write([[null], [6]]);
    await expect(write([[1, 2]])).rejects.toMatchObject({ code: 'InvalidArgument' });

    const { grid } = host.workbook.sheet('My stock')!;
    expect([grid.peek(1, 1)?.value, grid.peek(2, 1)?.value]).toEqual([5, 6]);
  });

  it('writes only to unlocked cells of a protected sheet', async () => {
    const host = stockHost();
    host.workbook.sheet('My stock')!.protect();
    host.workbook.sheet('My stock')!.grid.touch(1, 1).isLocked = false;
    const write = (address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('My stock').getRange(address).values = [[1]];
        await context.sync();
      });

    await write('B2');

    await expect(write('B3')).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
