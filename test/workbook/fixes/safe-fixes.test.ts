import { safeFixes } from '../../../src/workbook/fixes/safe-fixes';
import { MemoryWorkbook, type Rows } from '../../support/memory-workbook';
import { MINIMAL, TODAY } from '../../support/reading';

async function fixes(sheets: Readonly<Record<string, Rows>>) {
  const found = await safeFixes(new MemoryWorkbook({ ...MINIMAL, ...sheets }), TODAY);
  return found.map(({ kind, address, before, after }) => [kind, address, before, after]);
}

describe('safe fixes of a workbook', () => {
  it('none of a clean one', async () => {
    expect(await fixes({})).toEqual([]);
  });

  it('name each cell, with what it was and what it becomes', async () => {
    const Inventory = [
      ['Product', 'Location', 'On hand', 'Note'],
      ['A', ' Leeds', '1 200', ' as is '],
      ['A', 'York', 2, null],
    ];

    expect(await fixes({ Inventory })).toEqual([
      ['spaces', 'Inventory!B2', ' Leeds', 'Leeds'],
      ['number', 'Inventory!C2', '1 200', 1_200],
    ]);
  });

  it('leave totals and headers alone', async () => {
    const Inventory = [
      ['Product ', 'Location', 'On hand'],
      ['A', 'Leeds', 10],
      ['A', 'York', 2],
      ['Total ', null, '12'],
    ];

    expect(await fixes({ Inventory })).toEqual([]);
  });

  it('empty a row that stands twice, and leave one that may be another lot', async () => {
    const Inventory = [...MINIMAL['Inventory']!, ['A', 'York', 2]];
    const lots = [...MINIMAL['Inventory']!, ['A', 'York', 2], ['A', 'York', 7]];

    expect(await fixes({ Inventory })).toEqual([
      ['identical row', 'Inventory!A4', 'A', null],
      ['identical row', 'Inventory!B4', 'York', null],
      ['identical row', 'Inventory!C4', 2, null],
    ]);
    expect(await fixes({ Inventory: lots })).toEqual([]);
  });

  it('let the whole column decide on a date', async () => {
    const Demand = (day: string) => [
      ['Product', 'Location', 'Date', 'Quantity'],
      ['A', 'Leeds', '05/10/2026', 1],
      ['A', 'York', day, 3],
    ];

    expect(await fixes({ Demand: Demand('06/10/2026') })).toEqual([]);
    expect(await fixes({ Demand: Demand('25/10/2026') })).toEqual([
      ['date', 'Demand!C2', '05/10/2026', TODAY - 48],
      ['date', 'Demand!C3', '25/10/2026', TODAY - 28],
    ]);
  });
});
