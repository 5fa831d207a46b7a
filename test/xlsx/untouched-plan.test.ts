import type { OutputSheet } from '../../src/workbook/port';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { isUntouchedPlan } from '../../src/xlsx/untouched-plan';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { buildXlsx, editXlsx } from '../support/build-xlsx';

/** A copy of a workbook with the sheets of a plan, one line of which has this decision. */
async function planOf(workbook: Uint8Array, decision: string | null): Promise<Uint8Array> {
  const opened = await openXlsx(workbook, excelizeFromDisk);
  for (const name of ['Transfers', 'Positions', 'Data issues', 'Dashboard']) {
    const sheet: OutputSheet = {
      name,
      tableName: name.replace(' ', ''),
      columns: [
        { header: 'Product', format: 'text', cells: ['Kettle'] },
        { header: 'Decision', format: 'text', cells: [decision] },
      ],
    };
    await opened.writeSheet(sheet);
  }
  return opened.toBytes();
}

describe('a plan in a file', () => {
  let workbook: Uint8Array;
  beforeAll(async () => {
    workbook = await buildXlsx([{ name: 'Stock', rows: [['Product'], ['Kettle']] }]);
  });

  it('is untouched as we wrote it', async () => {
    expect(isUntouchedPlan(await planOf(workbook, null))).toBe(true);
  });

  it('is not once a line is decided', async () => {
    expect(isUntouchedPlan(await planOf(workbook, 'Approve'))).toBe(false);
  });

  it('is not once another program has saved it', async () => {
    const saved = await editXlsx(await planOf(workbook, null), () => undefined);
    expect(isUntouchedPlan(saved)).toBe(false);
  });

  it.each([
    ['no plan', () => workbook],
    ['no zip file', () => new Uint8Array(100)],
  ])('is none in %s', (_what, bytes) => {
    expect(isUntouchedPlan(bytes())).toBe(false);
  });
});
