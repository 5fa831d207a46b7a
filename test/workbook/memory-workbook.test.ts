import { HostFault } from '../../src/workbook/port';
import type { OutputSheet } from '../../src/workbook/port';
import { MemoryWorkbook } from '../support/memory-workbook';

const transfers: OutputSheet = {
  name: 'Transfers',
  tableName: 'Transfers',
  columns: [{ header: 'Rank', format: 'units', cells: [1, 2] }],
};

describe('the workbook in memory', () => {
  it('reads back an area with null for empty cells', async () => {
    const workbook = new MemoryWorkbook({ Stock: [['Product', 'On hand'], ['A']] });

    const cells = await workbook.readArea({
      sheet: 'Stock',
      row: 1,
      column: 0,
      rows: 2,
      columns: 2,
    });

    expect(cells).toEqual([
      ['A', null],
      [null, null],
    ]);
  });

  it('replaces a sheet of an earlier plan', async () => {
    const workbook = new MemoryWorkbook();
    await workbook.writeSheet(transfers);

    const again = await workbook.writeSheet(transfers);

    expect(again).toEqual({ name: 'Transfers', tableName: 'Transfers' });
    expect([...workbook.sheets.keys()]).toEqual(['Transfers']);
  });

  it('keeps a sheet of the user and numbers its own sheet in each run', async () => {
    const workbook = new MemoryWorkbook({ Transfers: [['my notes']] }, { tables: {} });
    await workbook.writeSheet(transfers);

    const again = await workbook.writeSheet(transfers);

    expect(again.name).toBe('Transfers 2');
    expect([...workbook.sheets.keys()]).toEqual(['Transfers', 'Transfers 2']);
    expect(workbook.sheets.get('Transfers')).toEqual([['my notes']]);
  });

  it('numbers the table if the user has one of that name', async () => {
    const workbook = new MemoryWorkbook({ Mine: [['Rank']] }, { tables: { Transfers: 'Mine' } });

    const written = await workbook.writeSheet(transfers);

    expect(written).toEqual({ name: 'Transfers', tableName: 'Transfers2' });
  });

  it('notifies listeners of edits until they unsubscribe', async () => {
    const workbook = new MemoryWorkbook({ Stock: [['Product']] });
    const seen: string[] = [];
    const stop = await workbook.onEdit((edit) => seen.push(edit.sheet));

    workbook.type('Stock', 1, 0, 'A');
    await stop();
    workbook.type('Stock', 2, 0, 'B');

    expect(seen).toEqual(['Stock']);
    expect(workbook.sheets.get('Stock')).toEqual([['Product'], ['A'], ['B']]);
  });

  it('throws host faults on request', async () => {
    const workbook = new MemoryWorkbook();
    workbook.fault = new HostFault('editing', 'A cell is being edited.', 'Press Enter.');

    await expect(workbook.listSheets()).rejects.toBe(workbook.fault);
  });
});
