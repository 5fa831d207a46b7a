import { MemoryWorkbook } from '../support/memory-workbook';
import { describeWorkbookContract } from '../support/workbook-contract-suite';
import type { WorkbookUnderTest } from '../support/workbook-contract-suite';

function underTest(workbook: MemoryWorkbook): WorkbookUnderTest {
  return {
    workbook,
    reopened: async () => underTest(workbook),
    type: async (sheet, row, column, value) => {
      workbook.type(sheet, row, column, value);
      return underTest(workbook);
    },
  };
}

describeWorkbookContract('in memory', async (sheets) => {
  const rows = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows]));
  const tables = Object.fromEntries(
    sheets.flatMap(({ name, table }) => (table === undefined ? [] : [[table, name]])),
  );
  return underTest(new MemoryWorkbook(rows, { tables }));
});
