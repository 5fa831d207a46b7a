import { issuesOf, readSheets, TODAY } from '../support/reading';

it('a row with more units than any stock or sale has is an input error', async () => {
  const reading = await readSheets({
    Inventory: [
      ['Product', 'Location', 'On hand', 'Reserved'],
      ['A', 'Leeds', 1e9, 0],
      ['A', 'York', 1e10, 2e9],
    ],
    Demand: [
      ['Product', 'Location', 'Date', 'Quantity'],
      ['A', 'Leeds', TODAY - 2, 1e12],
      ['A', 'York', TODAY - 1, -1e12],
      ['A', 'York', TODAY - 1, 3],
      ['A', 'York', TODAY - 2, 2],
      ['A', 'Leeds', TODAY - 1, 4],
    ],
    Products: [
      ['Product', 'Pack size'],
      ['A', 1_000_000],
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Caution', 0],
    ],
  });

  const problems = (table: string) =>
    issuesOf(reading, table)
      .filter(([address]) => address !== '')
      .map(([address, , problem]) => [address, problem]);
  expect(problems('Inventory')).toEqual([
    ['Inventory!C3', 'Above 1,000,000,000'],
    ['Inventory!D3', 'Above 1,000,000,000'],
  ]);
  expect(problems('Demand')).toEqual([
    ['Demand!D2', 'Above 1,000,000,000'],
    ['Demand!D3', 'Below -1000000000'],
  ]);
  expect(problems('Products')).toContainEqual(['Products!B2', 'Above 100,000']);
  expect(problems('Settings')).toEqual([['Settings!B2', 'Below 1']]);
});
