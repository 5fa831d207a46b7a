import type { Rows } from '../../../support/memory-workbook';
import { readSheets } from '../../../support/reading';

const PAGES: readonly (readonly [string, Rows])[] = [
  ['directly', [['Product', 'Location', 'On hand']]],
  ['after a blank row', [[], ['Product', 'Location', 'On hand']]],
  ['after a page number', [[], ['Page 2 of 2'], ['Product', 'Location', 'On hand']]],
];

describe('a header repeated on every page', () => {
  it.each(PAGES)('%s is not read as stock', async (_where, page) => {
    const { network } = await readSheets({
      Inventory: [
        ['Product', 'Location', 'On hand'],
        ['A', 'Leeds', 10],
        ...page,
        ['A', 'York', 2],
        ['B', 'York', 7],
      ],
    });

    expect([...network.positions.onHand]).toEqual([10, 2, 7]);
    expect(network.products.map(({ id }) => id)).toEqual(['A', 'B']);
  });
});

describe('a note below a table', () => {
  it.each([
    [[[], ['Exported by Anna']] as Rows],
    [[[], ['Stock as of Friday'], ['Do not pass on']] as Rows],
  ])('is no row of data', async (note) => {
    const { network, issues } = await readSheets({
      Inventory: [
        ['Product', 'Location', 'On hand'],
        ['A', 'Leeds', 10],
        ['A', 'York', 2],
        ...note,
      ],
    });

    expect(network.products.map(({ id }) => id)).toEqual(['A']);
    expect(
      issues.filter(({ severity, table }) => severity === 'high' && table === 'Inventory'),
    ).toEqual([]);
  });
});
