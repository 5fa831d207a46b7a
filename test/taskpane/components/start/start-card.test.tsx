/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { MemoryWorkbook } from '../../../support/memory-workbook';
import { plannerWorkbook } from '../../../support/planner-workbook';
import { completeBrowser, openPane } from '../../open-pane';
import type { OutputSheet } from '../../../../src/workbook/port';

beforeAll(completeBrowser);

/** The sheets of the planner's workbook as a sample to write. */
const sample: readonly OutputSheet[] = [...plannerWorkbook().sheets].map(([name, rows]) => ({
  name,
  tableName: name,
  columns: rows[0]!.map((header, c) => ({
    header: String(header),
    format: typeof rows[1]![c] === 'number' ? 'decimal' : 'text',
    cells: rows.slice(1).map((row) => row[c] as string | number),
  })),
}));

const empty = () => new MemoryWorkbook({ Sheet1: [] });

describe('An empty workbook', () => {
  it('meets two ways to start, and no error', async () => {
    await openPane(empty());

    expect(await screen.findByRole('region', { name: 'Start' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add tables to fill in' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Try the sample' })).toBeEnabled();
    expect(screen.queryByText(/Cannot plan/)).not.toBeInTheDocument();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('is ready to rebalance after one click on the sample', async () => {
    const pane = await openPane(empty(), { sample });

    await pane.user.click(await screen.findByRole('button', { name: 'Try the sample' }));

    expect(await screen.findByText('2 products at 3 locations, 6 positions')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rebalance network' })).toBeEnabled();
  });

  it('holds tables to fill in after one click on the template', async () => {
    const workbook = empty();
    const pane = await openPane(workbook);

    await pane.user.click(await screen.findByRole('button', { name: 'Add tables to fill in' }));

    await pane.user.click(await screen.findByRole('button', { name: 'Inventory' }));
    expect(workbook.sheets.get('Inventory')?.[1]?.[0]).toBe('Example: CHAIR-01');
    expect(pane.shown).toEqual(['Inventory!A3']);
    expect(screen.queryByText(/Cannot plan/)).not.toBeInTheDocument();
  });

  it('can be started with the keyboard alone', async () => {
    const pane = await openPane(empty(), { sample });
    const button = await screen.findByRole('button', { name: 'Try the sample' });

    while (document.activeElement !== button) await pane.user.tab();
    await pane.user.keyboard('{Enter}');

    await waitFor(() => expect(screen.getByText(/6 positions/)).toBeVisible());
    expect(document.body).not.toHaveFocus();
  });
});
