/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { MemoryWorkbook } from '../../../support/memory-workbook';
import { plannerWorkbook } from '../../../support/planner-workbook';
import { completeBrowser, openPane, type OpenPane } from '../../open-pane';

beforeAll(completeBrowser);

const region = (name: string) => screen.findByRole('region', { name });

async function openData(workbook: MemoryWorkbook): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole('button', { name: 'Data' }));
  return pane;
}

describe('The page Data', () => {
  it('counts what the workbook holds, and passes the accessibility checks', async () => {
    const pane = await openData(plannerWorkbook({ broken: true }));

    expect(await region('In figures')).toHaveTextContent(
      'Products2Locations3Positions5Lanes6Sales history90 days, by day: 24 Aug 2026 to 21 Nov 2026Plan date22 Nov 2026',
    );
    await pane.user.click(screen.getByRole('button', { name: /^Inventory · 7 rows/ }));
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('shows what each column means, and keeps a changed meaning in the workbook', async () => {
    const workbook = plannerWorkbook();
    const pane = await openData(workbook);
    await pane.user.click(await screen.findByRole('button', { name: /^Products ·/ }));
    expect(screen.getByText('Stoneware mug, Oak bowl')).toBeVisible();

    await pane.user.click(
      screen.getByRole('button', { name: 'Change the meaning of Description' }),
    );
    await pane.user.selectOptions(screen.getByLabelText('Meaning of Description'), 'Family');

    expect(workbook.mapping).toEqual({ Products: { Family: 'Description' } });
    expect(await screen.findByText('→ Family')).toBeVisible();

    await pane.user.click(
      screen.getByRole('button', { name: 'Change the meaning of Description' }),
    );
    await pane.user.selectOptions(screen.getByLabelText('Meaning of Description'), 'Not read');

    expect(await screen.findByText('not read')).toBeVisible();
  });

  it('lists who supplies each location', async () => {
    await openData(plannerWorkbook());

    const supply = within(await region('What supplies what'));
    expect(supply.getByRole('row', { name: 'Leeds Outside supplier 2' })).toBeVisible();
  });

  it('lists issues and tables also when no plan is possible', async () => {
    const workbook = plannerWorkbook({ broken: true });
    workbook.sheets.set('Demand', []);
    await openData(workbook);

    expect(await region('What was recognised')).toHaveTextContent('Inventory');
    expect(screen.getByText(/Cannot plan yet/)).toBeVisible();
    expect(await region('Data issues')).toBeVisible();
  });
});
