import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import type { SimulatedHost } from '../../workbench/host/simulated-host';
import type { OutputSheet } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';

const transfers: OutputSheet = {
  name: 'Transfers',
  tableName: 'Transfers',
  columns: [
    { header: 'Transfer ID', format: 'text', cells: ['T-1', 'T-2'] },
    { header: 'Quantity', format: 'units', cells: [12, 30], isTotalled: true },
    { header: 'Decision', format: 'text', cells: [null, null], choices: ['Approve', 'Reject'] },
  ],
};

const sheetNames = (host: SimulatedHost): string[] => host.workbook.sheets.map(({ name }) => name);

/** Number of requests to rewrite an existing sheet. */
async function requestsToWrite(prepare: (host: SimulatedHost) => Promise<void>): Promise<number> {
  const host = hostWith({ name: 'Stock', rows: [['Product']] });
  await prepare(host);
  const before = host.traffic.requests;
  await openExcelWorkbook().writeSheet(transfers);
  return host.traffic.requests - before;
}

describe('writing a plan into a workbook that refuses it', () => {
  it('names the protected sheet, changes nothing and never unprotects it', async () => {
    const host = hostWith();
    await openExcelWorkbook().writeSheet(transfers);
    const sheet = host.workbook.sheet('Transfers')!;
    sheet.protect();

    const refused = openExcelWorkbook().writeSheet(transfers);

    await expect(refused).rejects.toMatchObject({
      code: 'protected',
      message: 'The sheet “Transfers” is protected.',
    });
    expect(sheet.isProtected).toBe(true);
    expect(sheet.grid.peek(1, 0)?.value).toBe('T-1');
  });

  it('succeeds with the same call after the sheet is unprotected', async () => {
    const host = hostWith();
    await openExcelWorkbook().writeSheet(transfers);
    host.workbook.sheet('Transfers')!.protect();
    await expect(openExcelWorkbook().writeSheet(transfers)).rejects.toThrow();
    host.workbook.sheet('Transfers')!.unprotect();

    expect(await openExcelWorkbook().writeSheet(transfers)).toMatchObject({ name: 'Transfers' });
  });

  it('skips a protected sheet of the user', async () => {
    const host = hostWith({ name: 'Transfers', rows: [['my notes']] });
    host.workbook.sheet('Transfers')!.protect();

    expect(await openExcelWorkbook().writeSheet(transfers)).toMatchObject({ name: 'Transfers 2' });
  });

  it("reports that the workbook's structure is protected", async () => {
    const host = hostWith({ name: 'Stock', rows: [['Product']] });
    host.workbook.protectStructure();

    const refused = openExcelWorkbook().writeSheet(transfers);

    await expect(refused).rejects.toThrow(/structure is protected.*“Transfers” cannot be added/);
  });

  it('distinguishes a read-only workbook from a protected one', async () => {
    const host = hostWith({ name: 'Stock', rows: [['Product']] });
    host.workbook.isReadOnly = true;

    const refused = openExcelWorkbook().writeSheet(transfers);

    await expect(refused).rejects.toMatchObject({ code: 'readOnly' });
  });

  it('removes the new sheet if any request fails', async () => {
    const requests = await requestsToWrite(async () => undefined);
    for (let n = 1; n < requests; n++) {
      const host = hostWith({ name: 'Stock', rows: [['Product']] });
      host.faults.beforeRequestNumber(n, () => {
        host.faults.failNext('GeneralException');
      });

      const refused = openExcelWorkbook().writeSheet(transfers);

      await expect(refused.then(() => 'written')).rejects.toMatchObject({ code: 'unknown' });
      expect(sheetNames(host)).toEqual(['Stock']);
      expect(host.workbook.tables).toEqual([]);
    }
  });

  it('reports that a replaced sheet may be incomplete, and rewrites it with the next run', async () => {
    const host = hostWith({ name: 'Stock', rows: [['Product']] });
    await openExcelWorkbook().writeSheet(transfers);
    const sheet = host.workbook.sheet('Transfers')!;
    const stop = host.workbook.onChange(({ kind }) => {
      if (kind !== 'cells') return;
      host.faults.failNext('RequestAborted');
      stop();
    });

    const refused = openExcelWorkbook().writeSheet(transfers);

    await expect(refused).rejects.toThrow(/“Transfers” may be only partly written/);
    expect(await openExcelWorkbook().writeSheet(transfers)).toMatchObject({ name: 'Transfers' });
    expect(sheet.grid.peek(2, 0)?.value).toBe('T-2');
  });

  it('reports a sheet that a co-author deleted between reading and writing', async () => {
    const host = hostWith({ name: 'Stock', rows: [['Product']] });
    await openExcelWorkbook().writeSheet(transfers);
    const before = host.traffic.requests;
    await openExcelWorkbook().writeSheet(transfers);
    const requests = host.traffic.requests - before;
    host.faults.beforeRequestNumber(requests - 3, () => {
      host.workbook.deleteSheet(host.workbook.sheet('Transfers')!);
    });

    const refused = openExcelWorkbook().writeSheet(transfers);

    await expect(refused).rejects.toMatchObject({ code: 'gone' });
    expect(await openExcelWorkbook().writeSheet(transfers)).toMatchObject({ name: 'Transfers' });
  });

  it('reports a table that a co-author converted to a range, and keeps that sheet', async () => {
    const host = hostWith({ name: 'Stock', rows: [['Product']] });
    await openExcelWorkbook().writeSheet(transfers);
    const before = host.traffic.requests;
    await openExcelWorkbook().writeSheet(transfers);
    const requests = host.traffic.requests - before;
    host.faults.beforeRequestNumber(requests - 3, () => {
      host.workbook.deleteTable(host.workbook.table('Transfers')!);
    });

    const refused = openExcelWorkbook().writeSheet(transfers);

    await expect(refused).rejects.toMatchObject({ code: 'gone' });
    expect(await openExcelWorkbook().writeSheet(transfers)).toMatchObject({ name: 'Transfers 2' });
  });

  it('reports a table that was deleted between finding and reading it', async () => {
    const host = hostWith({ name: 'Stock', table: 'Inventory', rows: [['Product'], ['A']] });
    const workbook = openExcelWorkbook();
    const [found] = await workbook.listTables();
    host.workbook.addSheet('Other');
    host.workbook.deleteSheet(host.workbook.sheet('Stock')!);

    await expect(workbook.readArea(found!.area)).rejects.toMatchObject({ code: 'gone' });
  });
});
