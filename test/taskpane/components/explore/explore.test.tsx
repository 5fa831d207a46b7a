/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Adviser } from '../../../../src/worker/adviser';
import { PlannerFailure } from '../../../../src/worker/planner';
import { plannerWorkbook } from '../../../support/planner-workbook';
import { completeBrowser, openPane, type OpenPane, type PaneOptions } from '../../open-pane';

beforeAll(completeBrowser);

const region = (name: string) => screen.getByRole('region', { name });

/** Chooses with the keyboard: types a part of the name and takes the first match. */
async function choose(pane: OpenPane, label: string, typed: string): Promise<void> {
  const box = await screen.findByLabelText(label, { selector: 'input' });
  act(() => {
    box.focus();
  });
  await pane.user.keyboard(`${typed}{Enter}`);
}

async function exploreMugs(options: PaneOptions = {}, workbook = plannerWorkbook()) {
  const pane = await openPane(workbook, options);
  await pane.user.click(screen.getByText('Explore'));
  await choose(pane, 'Product', 'mu');
  await choose(pane, 'Location', 'yo');
  return pane;
}

describe('Explore, before the first plan', () => {
  it('shows demand as a chart with a description, and as tables', async () => {
    await exploreMugs();

    const demand = await screen.findByRole('region', { name: 'Demand: MUG at York' });
    expect(within(demand).getByRole('img')).toHaveAccessibleName(
      /^Demand for MUG at York over \d+ weeks: average [\d.]+, maximum [\d.]+\. Forecast for the next week: [\d.]+, 80% range [\d.]+ to [\d.]+\.$/,
    );
    expect(demand).toHaveTextContent(/Expected\s*[\d.]+ ± [\d.]+ per week \([\d.]+ per day\)/);
    expect(demand).toHaveTextContent(
      /Estimated from\s*Sales here, combined with the product’s sales/,
    );
    expect(demand).toHaveTextContent(/Pattern\s*Smooth/);
    const [forecast, history] = within(demand).getAllByRole('table', { hidden: true });
    expect(within(forecast!).getAllByRole('row', { hidden: true }).length).toBeGreaterThan(8);
    expect(within(history!).getAllByRole('row', { hidden: true }).length).toBeGreaterThan(10);
    expect(region('Explain a transfer')).toHaveTextContent('Rebalance the network first');
  });

  it('warns when the workbook has changed, and keeps the selection', async () => {
    const workbook = plannerWorkbook();
    const pane = await exploreMugs({}, workbook);
    await screen.findByText('Demand: MUG at York');

    act(() => {
      workbook.type('Inventory', 1, 2, 350);
    });
    expect(screen.getByText(/has changed since it was read/)).toBeVisible();
    await pane.user.click(screen.getByText('Plan'));
    await pane.user.click(screen.getByText('Explore'));

    expect(await screen.findByText('Demand: MUG at York')).toBeVisible();
  });

  it('says what to do when the worker is lost', async () => {
    const lost = new PlannerFailure('lost', 'The answer is lost.', 'Choose the product again.');
    const adviser: Adviser = {
      positionReport: () => Promise.reject(lost),
      explainTransfer: () => Promise.reject(lost),
      verifyProduct: () => Promise.reject(lost),
      release: () => undefined,
    };
    await exploreMugs({ adviser });

    expect(await screen.findByText('There is no answer')).toBeVisible();
    expect(screen.getByText('The answer is lost. Choose the product again.')).toBeVisible();
  });
});

describe('Explore, after a plan', () => {
  it('shows stock before and after the plan, and explains transfers that are in the plan or not', async () => {
    const pane = await openPane(plannerWorkbook());
    await act(pane.pressRibbonButton);
    await pane.user.click(screen.getByText('Explore'));
    await choose(pane, 'Product', 'mu');
    await choose(pane, 'Location', 'yo');

    const stock = await screen.findByRole('region', { name: 'Stock: MUG at York' });
    expect(stock).toHaveTextContent(/Available\s*0/);
    expect(stock).toHaveTextContent(/After the plan\s*[1-9]\d+/);
    expect(stock).toHaveTextContent(/Safety stock\s*[\d.]+ for a service level of 95%/);
    expect(stock).toHaveTextContent(/Stockout risk\s*\d+% → [\d.]+% after the plan/);

    await choose(pane, 'Move MUG to York from', 'le');
    expect(
      await screen.findByText(/^In the plan: moving \d+ saves [\d,.]+; freight costs/),
    ).toBeVisible();
    await choose(pane, 'Move MUG to York from', 'hu');
    await waitFor(() => expect(screen.queryByText(/^In the plan/)).not.toBeInTheDocument());
    expect(
      await screen.findByText(/Hull would lose .* York would gain|receives .* from Leeds/),
    ).toBeVisible();

    await pane.user.click(screen.getByRole('button', { name: 'Verify with a second solver' }));
    const verified = region('Second solver');
    await waitFor(() => expect(verified).toHaveTextContent(/Second solver\s*[\d,.]+\s*Model/));
    expect(verified).toHaveTextContent(/same cost for MUG|Its cost is a lower bound/);

    const { violations } = await axe.run(document.body, {
      // Needs a browser that paints; looked at in the browser journeys.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
