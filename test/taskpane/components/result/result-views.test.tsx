/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { plannerWorkbook } from '../../../support/planner-workbook';
import { completeBrowser, openPane } from '../../open-pane';

beforeAll(completeBrowser);

async function planned() {
  const pane = await openPane(plannerWorkbook());
  await pane.user.click(screen.getByRole('button', { name: 'Rebalance network' }));
  const list = await screen.findByRole('listbox', { name: 'Lines of the plan' });
  return { pane, list };
}

describe('The lines of the plan', () => {
  it('are read, searched and opened with the keyboard alone', async () => {
    const { pane, list } = await planned();
    const all = within(list).getAllByRole('option');
    expect(all[0]).toHaveTextContent(/saves [\d,.]+\d+ \w+ → \w+/);

    list.focus();
    await pane.user.keyboard('{ArrowDown}');

    expect(within(list).getAllByRole('option')[0]).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('group', { name: 'Selected line' })).toHaveTextContent(
      /Arrives|arrives/,
    );
    await pane.user.keyboard('{Enter}');
    await waitFor(() => expect(pane.shown).toEqual(['Transfers!A2']));

    await pane.user.type(screen.getByRole('searchbox', { name: 'Search lines' }), 'oak');
    await waitFor(() =>
      expect(within(list).getAllByRole('option').length).toBeLessThan(all.length),
    );
    for (const option of within(list).getAllByRole('option')) {
      expect(option).toHaveTextContent('Oak bowl');
    }
  });

  it('follow the selected row of the sheet, and lead to Explore', async () => {
    const { pane, list } = await planned();

    await pane.selectRow('Transfers', 2);

    await waitFor(() =>
      expect(within(list).getAllByRole('option')[1]).toHaveAttribute('aria-selected', 'true'),
    );
    await pane.user.click(screen.getByRole('button', { name: 'Explore this line' }));
    expect(await screen.findByRole('combobox', { name: 'Product' })).not.toHaveValue('');
  });

  it('stand beside the worst positions, the imbalance and the flow', async () => {
    const { pane } = await planned();

    await pane.user.click(screen.getByRole('tab', { name: /^Positions/ }));
    const worst = screen.getByRole('listbox', { name: 'Worst positions' });
    expect(within(worst).getAllByRole('option')[0]).toHaveTextContent(/costs .*risk .* → /);

    await pane.user.click(screen.getByRole('tab', { name: /^Imbalance/ }));
    const today = screen.getByRole('table', { name: /^Imbalance today, by product and location/ });
    expect(within(today).getByRole('rowheader', { name: 'BOWL' })).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: 'After the plan' }));
    expect(screen.getByRole('table', { name: /^Imbalance after/ })).toBeVisible();

    await pane.user.click(screen.getByRole('tab', { name: /^Flow/ }));
    expect(screen.getByRole('img', { name: /^Flow between locations/ })).toBeVisible();
    await pane.user.click(screen.getByRole('button', { name: 'Show as a table' }));
    const flows = screen.getByRole('table', { name: 'Flow between locations' });
    expect(within(flows).getAllByRole('row').length).toBeGreaterThan(1);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
