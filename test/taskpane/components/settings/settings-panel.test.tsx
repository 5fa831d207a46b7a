/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { plannerWorkbook } from '../../../support/planner-workbook';
import { completeBrowser, openPane } from '../../open-pane';

beforeAll(completeBrowser);

describe('The settings on the page of the plan', () => {
  it('show the default in grey, and write a typed one into the workbook', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    const level = await screen.findByLabelText('Service level standard');
    expect(level).toHaveAttribute('placeholder', '95%');

    await pane.user.type(level, '97%{Enter}');

    await waitFor(() =>
      expect(workbook.sheets.get('Settings')).toEqual([
        ['Setting', 'Value'],
        ['Service level standard', 0.97],
      ]),
    );
    await waitFor(() => expect(level).toHaveValue('97%'));
  });

  it('say beside the field why a text is refused, and write nothing', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    const caution = await screen.findByLabelText('Max shipments');

    await pane.user.type(caution, 'few');
    await pane.user.tab();

    expect(await screen.findByText('Text where a number is needed.')).toBeVisible();
    expect(caution).toHaveAttribute('aria-invalid', 'true');
    expect(workbook.sheets.has('Settings')).toBe(false);

    await pane.user.type(caution, '{Escape}');
    expect(caution).toHaveValue('');
    expect(screen.queryByText('Text where a number is needed.')).not.toBeInTheDocument();
  });

  it('mark the plan as out of date, and count in the next plan that was asked for at once', async () => {
    const workbook = plannerWorkbook();
    const pane = await openPane(workbook);
    await pane.user.click(screen.getByRole('button', { name: 'Rebalance network' }));
    await screen.findByRole('region', { name: 'Written to' });

    await pane.user.type(await screen.findByLabelText('Max shipments'), '1{Enter}');
    expect(await screen.findByText(/has changed since this plan/)).toBeVisible();

    await pane.user.clear(screen.getByLabelText('Max shipments'));
    await pane.user.type(screen.getByLabelText('Max shipments'), '2');
    await pane.user.click(screen.getByRole('button', { name: 'Rebalance network' }));

    await waitFor(() => expect(workbook.sheets.get('Settings')?.[1]).toEqual(['Max shipments', 2]));
    await waitFor(() =>
      expect(screen.queryByText(/has changed since this plan/)).not.toBeInTheDocument(),
    );
  });

  it('have the others one level down, each with its help', async () => {
    const pane = await openPane(plannerWorkbook());

    await pane.user.click(await screen.findByRole('button', { name: 'More settings' }));

    expect(screen.getByLabelText('Holding rate')).toHaveAccessibleDescription(
      'Cost of keeping stock for a year, as a share of its value.',
    );
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
