import { performance } from 'node:perf_hooks';
import { openExcelWorkbook } from '../../src/excel/excel-workbook';
import type { OutputSheet } from '../../src/workbook/port';
import { hostWith } from '../support/excel-workbook-fixture';
import { peakMegabytes, report } from './report';

const ROWS = 25_000;
const COLUMNS = 10;

/**
 * Writes and reads 250,000 cells through the real client and the simulated host, in parts below the
 * limit of 5 MB, beside the client's one request for all of them with the limit off.
 */
async function measure(): Promise<void> {
  const host = hostWith();
  const workbook = openExcelWorkbook();
  const sheet = numbers();
  const area = { sheet: 'Numbers', row: 0, column: 0, rows: ROWS + 1, columns: COLUMNS };
  const write = await secondsOf(() => workbook.writeSheet(sheet));
  const read = await secondsOf(() => workbook.readArea(area));
  const { requests, largestRequest, largestResponse } = host.traffic;
  host.faults.payloadLimit = Infinity;
  const whole = sheet.columns[0]!.cells.map((_, row) =>
    sheet.columns.map(({ cells }) => cells[row]),
  );
  const wholeWrite = await secondsOf(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Whole').getRange(`A1:J${String(ROWS)}`);
      range.values = whole;
      await context.sync();
    }),
  );
  const wholeRead = await secondsOf(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Whole').getRange(`A1:J${String(ROWS)}`);
      range.load('values, valueTypes');
      await context.sync();
    }),
  );
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  report({
    seconds: write + read,
    choosingSeconds: 0,
    saving: null,
    megabytes: peakMegabytes(),
    detail: [
      write.toFixed(2),
      (write / wholeWrite).toFixed(1),
      read.toFixed(2),
      (read / wholeRead).toFixed(1),
      String(requests),
      megabytes(largestRequest),
      megabytes(largestResponse),
    ].join(' | '),
  });
}

function numbers(): OutputSheet {
  return {
    name: 'Numbers',
    tableName: 'Numbers',
    columns: Array.from({ length: COLUMNS }, (_column, c) => ({
      header: `Column ${String(c)}`,
      format: 'decimal',
      cells: Array.from({ length: ROWS }, (_cell, r) => r * COLUMNS + c + 0.5),
    })),
  };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

void measure();
