/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import axe from 'axe-core';
import type { Cell } from '../../../../src/workbook/port';
import { MemoryWorkbook } from '../../../support/memory-workbook';
import { today } from '../../../support/planner-workbook';
import { completeBrowser, openPane } from '../../open-pane';

beforeAll(completeBrowser);

const things = ['Becher', 'Schale', 'Kanne', 'Teller'];
const houses = ['Bonn', 'Kiel'];

/** Stock and sales under headers that no list of words has. */
function foreignWorkbook(): MemoryWorkbook {
  const pairs = things.flatMap((thing) => houses.map((house) => [thing, house] as const));
  return new MemoryWorkbook({
    Blatt1: [
      ['Ding', 'Haus', 'da'],
      ...pairs.map(([thing, house], k): Cell[] => [thing, house, 10 * k]),
    ],
    Blatt2: [
      ['wann', 'Ding', 'Haus', 'weg'],
      ...pairs.flatMap(([thing, house], k) =>
        Array.from({ length: 40 }, (_day, d): Cell[] => [today - 1 - d, thing, house, (k + d) % 4]),
      ),
    ],
  });
}

describe('A workbook with unknown headers', () => {
  it('is ready to rebalance after one click, because the likely columns are chosen', async () => {
    const workbook = foreignWorkbook();
    const pane = await openPane(workbook);
    const use = await screen.findByRole('button', { name: 'Use these columns' });
    expect(screen.getByRole('group', { name: 'Stock on hand' })).toBeVisible();

    await pane.user.click(use);

    expect(await screen.findByText('4 products at 2 locations, 8 positions')).toBeVisible();
    expect(workbook.mapping).toEqual({
      Inventory: { Product: 'Ding', Location: 'Haus', 'On hand': 'da' },
      Demand: { Product: 'Ding', Location: 'Haus', Date: 'wann', Quantity: 'weg' },
    });
    expect(screen.queryByText(/Cannot plan/)).not.toBeInTheDocument();
  });

  it('takes another answer, and has no accessibility fault', async () => {
    const workbook = foreignWorkbook();
    const pane = await openPane(workbook);
    await screen.findByRole('button', { name: 'Use these columns' });
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);

    const [product] = screen.getAllByLabelText('Which column names the product?');
    const [location] = screen.getAllByLabelText('Which column names the location?');
    await pane.user.selectOptions(product!, 'Haus');
    await pane.user.selectOptions(location!, 'Ding');
    await pane.user.click(screen.getByRole('button', { name: 'Use these columns' }));

    await screen.findByRole('region', { name: 'This workbook' });
    expect(workbook.mapping['Inventory']).toMatchObject({ Product: 'Haus', Location: 'Ding' });
  });
});
