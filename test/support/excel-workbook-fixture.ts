import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import { formatAddress } from '../../workbench/host/model/area/area';
import { SimulatedHost } from '../../workbench/host/simulated-host';
import { connectClient } from '../../workbench/transport/node-bridge';
import { typed } from './model-of';
import type { InitialSheet, WorkbookUnderTest } from './workbook-contract-suite';

/** A host whose workbook has these sheets. Connects the client to it. */
export function hostWith(...sheets: readonly InitialSheet[]): SimulatedHost {
  const host = new SimulatedHost();
  for (const { name, rows, table } of sheets) {
    const sheet = host.workbook.addSheet(
      name,
      rows.map((row) => row.map(typed)),
    );
    const area = sheet.usedArea();
    if (table !== undefined && area) host.workbook.addTable(sheet, area, table);
  }
  connectClient(host);
  return host;
}

/** The workbook of a host, through the client. */
export function underTest(host: SimulatedHost): WorkbookUnderTest {
  return {
    workbook: openExcelWorkbook(),
    type: async (sheet, row, column, value) => {
      host.type(sheet, formatAddress({ row, column, rows: 1, columns: 1 }), value);
      return underTest(host);
    },
    reopened: async () => {
      connectClient(host);
      return underTest(host);
    },
  };
}
