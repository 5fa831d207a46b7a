import type { ColumnFormat, OutputSheet } from '../../src/workbook/port';
import { SAMPLE_SEED, sampleNetwork } from '../sample/sample-network';
import type { NumberFormat, SheetCell, SheetTable } from '../network-workbook/sheet-table';

/** The tables of the sample network as sheets that the pane can write into an open workbook. */
export function sampleSheets(): readonly OutputSheet[] {
  return sampleNetwork(SAMPLE_SEED).tables.map(sheetOf);
}

const FORMATS: Readonly<Record<NumberFormat, ColumnFormat>> = {
  text: 'text',
  units: 'units',
  days: 'units',
  decimal: 'decimal',
  percent: 'percent',
  date: 'date',
  degrees: 'decimal',
  pounds: 'money',
  poundsFine: 'decimal',
};

function sheetOf({ name, columns, rows, formats }: SheetTable): OutputSheet {
  return {
    name,
    tableName: name,
    columns: columns.map(({ header, format, width, choices }, c) => {
      const own = rows.map(
        (_row, r) => FORMATS[formats?.get(`${String(r)},${String(c)}`) ?? format],
      );
      return {
        ...{ header, format: FORMATS[format], width },
        cells: rows.map((row) => cellOf(row[c] ?? null)),
        ...(own.some((one) => one !== FORMATS[format]) && { rowFormats: own }),
        ...(choices && { choices }),
      };
    }),
  };
}

/** An error value becomes its text, because sheets are written as values. */
function cellOf(cell: SheetCell): number | string | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.error : cell;
}
