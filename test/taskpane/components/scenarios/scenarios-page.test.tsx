/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { plannerWorkbook } from '../../../support/planner-workbook';
import { completeBrowser, openPane } from '../../open-pane';

beforeAll(completeBrowser);

describe('The Scenarios page', () => {
  it('compares a typed scenario with today’s settings, and writes both to a sheet', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    await pane.user.click(screen.getByRole('button', { name: 'Scenarios' }));
    const card = await screen.findByRole('group', { name: 'Scenario 1' });

    await pane.user.selectOptions(within(card).getByLabelText('Change'), 'Lane closed');
    await pane.user.click(within(card).getByRole('button', { name: 'Add change' }));
    expect(card).toHaveTextContent('Choose two locations.');
    await pane.user.selectOptions(within(card).getByLabelText('From'), 'Leeds');
    await pane.user.selectOptions(within(card).getByLabelText('To'), 'York');
    await pane.user.click(within(card).getByRole('button', { name: 'Add change' }));
    expect(within(card).getByRole('listitem')).toHaveTextContent('Lane Leeds to York closed');
    await pane.user.click(screen.getByRole('button', { name: 'Compare scenarios' }));

    const table = await screen.findByRole('table', { name: 'Scenarios side by side' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Measure', 'Today’s settings', 'Scenario 1']);
    await waitFor(() => expect(workbook.written.has('Scenarios')).toBe(true));
    await pane.user.click(await screen.findByRole('button', { name: 'Show in “Scenarios”' }));
    expect(pane.shown).toEqual(['Scenarios']);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
