import { unknownTables } from '../../../src/workbook/mapping/unknown-tables';
import { MemoryWorkbook, type Rows } from '../../support/memory-workbook';
import { TODAY } from '../../support/reading';

async function onlyTable(rows: Rows, tables?: Readonly<Record<string, string>>) {
  const workbook = new MemoryWorkbook({ Daten: rows }, { ...(tables && { tables }) });
  const tableName = tables ? 'tblDaten' : null;
  const [found] = await unknownTables(workbook, [{ sheet: 'Daten', tableName, why: '' }]);
  return found;
}

describe('A table that is not recognised', () => {
  it('is described by its headers and what its columns hold', async () => {
    const found = await onlyTable([
      ['Lagerliste Süd'],
      [],
      ['Ding', 'Haus', 'da', 'seit', 'leer'],
      ['X1', 'Bonn', 4, TODAY, null],
      ['X2', 'Bonn', 7.5, TODAY + 1, null],
    ]);

    expect(found).toMatchObject({ address: 'Daten!A3:E5', tableName: null, periods: 0 });
    expect(found?.columns).toEqual([
      { header: 'Ding', samples: ['X1', 'X2'], holds: 'texts', distinct: 2 },
      { header: 'Haus', samples: ['Bonn'], holds: 'texts', distinct: 1 },
      { header: 'da', samples: [4, 7.5], holds: 'numbers', distinct: 2 },
      { header: 'seit', samples: [TODAY, TODAY + 1], holds: 'dates', distinct: 2 },
      { header: 'leer', samples: [], holds: 'nothing', distinct: 0 },
    ]);
  });

  it('may have a column for each period', async () => {
    const found = await onlyTable([
      ['Ding', 'Haus', '2026-01', '2026-02'],
      ['X1', 'Bonn', 4, 5],
    ]);

    expect(found?.periods).toBe(2);
    expect(found?.columns.map(({ header }) => header)).toEqual(['Ding', 'Haus']);
  });

  it('may be an Excel table, and dates may be texts', async () => {
    const found = await onlyTable(
      [
        ['Ding', 'wann'],
        ['X1', '03.02.2026'],
        ['X2', '14.02.2026'],
      ],
      { tblDaten: 'Daten' },
    );

    expect(found?.tableName).toBe('tblDaten');
    expect(found?.columns.map(({ holds }) => holds)).toEqual(['texts', 'dates']);
  });

  it('is none where no row names two columns', async () => {
    expect(await onlyTable([['Hello'], ['1', 2]])).toBeUndefined();
  });
});
