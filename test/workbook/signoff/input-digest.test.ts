import { createHash } from 'node:crypto';
import { readNetwork } from '../../../src/workbook/read-network';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { MINIMAL, TODAY } from '../../support/reading';

async function digests(inventory = MINIMAL['Inventory']!) {
  const workbook = new MemoryWorkbook({ ...MINIMAL, Inventory: inventory });
  const reading = await readNetwork(workbook, { today: TODAY, digestsInput: true });
  return reading.kind === 'network' ? reading.input : [];
}

describe('the input of a plan', () => {
  it('has a count, totals and a digest for every table', async () => {
    const cells = ['tProduct', 'tLocation', 'tOn hand', 'tA', 'tLeeds', 'n10', 'tA', 'tYork', 'n2'];
    const text = cells.map((cell) => `${Buffer.byteLength(cell)}:${cell},`).join('');
    const found = await digests();

    expect(found.map(({ table }) => table).sort()).toEqual(['Demand', 'Inventory']);
    expect(found.find(({ table }) => table === 'Inventory')).toEqual({
      table: 'Inventory',
      sheet: 'Inventory',
      rows: 2,
      totals: [{ column: 'On hand', total: 12 }],
      digest: createHash('sha256').update(text).digest('hex'),
    });
  });

  it('has another digest after any cell was changed, also one that is not read', async () => {
    const [headers, ...rows] = MINIMAL['Inventory']!;
    const noted = [[...headers!, 'Note'], ...rows.map((row) => [...row, 'old'])];
    const changed = noted.map((row, r) =>
      row.map((cell, c) => (r === 2 && c === 3 ? 'new' : cell)),
    );
    const digest = async (table: typeof noted) =>
      (await digests(table)).find(({ table: name }) => name === 'Inventory')!.digest;

    expect(await digest(noted)).not.toBe(await digest(changed));
  });
});
