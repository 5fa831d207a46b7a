import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { buildXlsx, editXlsx, setCell } from '../support/build-xlsx';
import { describeWorkbookContract } from '../support/workbook-contract-suite';
import type { WorkbookUnderTest } from '../support/workbook-contract-suite';

async function underTest(bytes: Uint8Array): Promise<WorkbookUnderTest> {
  const workbook = await openXlsx(bytes, excelizeFromDisk);
  return {
    workbook,
    reopened: async () => underTest(await workbook.toBytes()),
    type: async (sheet, row, column, value) =>
      underTest(
        await editXlsx(await workbook.toBytes(), (file) => {
          setCell(file, sheet, row, column, value);
        }),
      ),
  };
}

describeWorkbookContract('in a file', async (sheets) => underTest(await buildXlsx(sheets)));
