import { inputTable, type InputTableName } from '../../../src/workbook/input-tables';
import { readNetwork } from '../../../src/workbook/read-network';
import { templateTables } from '../../../src/workbook/template/template-sheets';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { TODAY } from '../../support/reading';

async function templateWorkbook(): Promise<MemoryWorkbook> {
  const workbook = new MemoryWorkbook({ Sheet1: [] });
  for (const { sheet } of templateTables(TODAY)) await workbook.writeSheet(sheet);
  return workbook;
}

describe('The template', () => {
  it('is read without a question: every column of it is one of the contract', async () => {
    const { reading } = await readNetwork(await templateWorkbook(), { today: TODAY });

    const columns = reading.tables.flatMap((table) => table.columns);
    expect(columns.filter(({ header, meaning }) => header !== meaning)).toEqual([]);
    expect(reading.tables.map(({ name }) => name)).toEqual([
      ...['Inventory', 'Demand', 'Locations', 'Products', 'Lanes'],
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('has every column that a plan needs, and a note on each column', () => {
    for (const { sheet, notes } of templateTables(TODAY)) {
      const headers = sheet.columns.map(({ header }) => header);
      const needed = inputTable(sheet.name as InputTableName).columns.filter(
        ({ isRequired }) => isRequired,
      );
      expect(headers).toEqual(expect.arrayContaining(needed.map(({ name }) => name)));
      expect(notes.map(({ column }) => column)).toEqual(headers.map((_header, c) => c));
    }
  });

  it('plans nothing while it holds only its example rows', async () => {
    const found = await readNetwork(await templateWorkbook(), { today: TODAY });

    expect(found).toMatchObject({
      ...{ kind: 'refused', refusal: { table: 'Inventory' } },
    });
    expect(found.reading.tables.every(({ rows }) => rows === 0)).toBe(true);
  });

  it('plans rows that are added, and not the example', async () => {
    const workbook = new MemoryWorkbook();
    for (const { sheet } of templateTables(TODAY)) await workbook.writeSheet(sheet);
    const own = (name: string, ...rows: (string | number)[][]) => {
      workbook.sheets.get(name)!.push(...rows);
    };
    own('Inventory', ['MUG', 'Leeds', 40], ['MUG', 'York', 0]);
    own('Demand', ['MUG', 'Leeds', TODAY - 3, 1], ['MUG', 'York', TODAY - 2, 4]);
    const grown = new MemoryWorkbook(Object.fromEntries(workbook.sheets));

    const found = await readNetwork(grown, { today: TODAY });

    expect(found).toMatchObject({
      kind: 'network',
      network: { products: [{ id: 'MUG' }], locations: [{ id: 'Leeds' }, { id: 'York' }] },
    });
  });
});
