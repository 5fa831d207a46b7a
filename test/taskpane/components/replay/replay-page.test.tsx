/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Replayer } from '../../../../src/worker/replayer';
import { inProcessReplayer } from '../../../support/in-process-replayer';
import { plannerWorkbook, today } from '../../../support/planner-workbook';
import { completeBrowser, openPane } from '../../open-pane';

beforeAll(completeBrowser);

const pay = () => screen.findByRole('button', { name: 'Would it have paid?' });

describe('The Replay page', () => {
  it('says what plans would have saved, with a chart, its figures and what is assumed', async () => {
    const pane = await openPane(plannerWorkbook());
    await pane.user.click(screen.getByText('Replay'));
    await pane.user.click(await pay());

    expect(await screen.findByText(/^Over the last 4 weeks the plans would have /)).toBeVisible();
    const chart = screen.getByRole('img', { name: /^Cost after 4 weeks, .*Evenstock [\d.,]+/ });
    expect(chart.querySelectorAll('path')).toHaveLength(4);
    const weeks = screen.getByRole('table', { name: /each week/, hidden: true });
    expect(within(weeks).getAllByRole('row', { hidden: true })).toHaveLength(5);
    expect(screen.getByRole('table', { name: 'What each would have cost' })).toHaveTextContent(
      /Total cost[\d.,]+/,
    );
    expect(screen.getByRole('region', { name: 'What is assumed' })).toHaveTextContent(
      'The replay starts with the stock of today',
    );
    const { violations } = await axe.run(document.body, {
      // Needs a browser that paints; looked at in the browser journeys.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('keeps the focus on one button that starts and stops, and a replay while another page is open', async () => {
    let stopped = () => false;
    const replayer: Replayer = {
      ...inProcessReplayer,
      replay: (_network, _settings, options) =>
        new Promise((resolve) => {
          stopped = () => options?.stop?.aborted === true;
          options?.onProgress?.(0.25);
          options?.stop?.addEventListener('abort', () => {
            resolve({
              firstDay: today - 28,
              comparison: { days: 0, wantedDays: 28, results: [] },
              caveats: [],
            });
          });
        }),
    };
    const pane = await openPane(plannerWorkbook(), { replayer });
    await pane.user.click(screen.getByText('Replay'));
    await pane.user.click(await pay());
    expect(screen.getByText(/^25 %/)).toBeVisible();
    await pane.user.click(screen.getByText('Plan'));
    await pane.user.click(screen.getByText('Replay'));
    const stop = await screen.findByRole('button', { name: 'Stop and keep what is done' });
    expect(stopped()).toBe(false);
    await pane.user.click(stop);
    expect(stopped()).toBe(true);
    expect(await screen.findByText(/^No week was replayed/)).toBeVisible();
    expect(stop).toHaveFocus();
    expect(stop).toHaveTextContent('Would it have paid?');
  });

  it('marks a replay as stale once the workbook has changed', async () => {
    const workbook = plannerWorkbook();
    const replayer: Replayer = {
      ...inProcessReplayer,
      replay: () =>
        Promise.resolve({
          firstDay: today - 28,
          comparison: { days: 0, wantedDays: 28, results: [] },
          caveats: [],
        }),
    };
    const pane = await openPane(workbook, { replayer });
    await pane.user.click(screen.getByText('Replay'));
    await pane.user.click(await pay());
    await screen.findByText(/^No week was replayed/);
    expect(screen.queryByText(/has changed since this replay/)).toBeNull();

    act(() => {
      workbook.type('Inventory', 1, 2, 5);
    });

    expect(await screen.findByText(/has changed since this replay/)).toBeVisible();
  });

  it('compares settings, with a chart and its figures', async () => {
    const points = [
      { name: 'Today’s settings', cost: 1000, fillRate: 0.9, isEfficient: false },
      { name: 'Caution 2', cost: 950, fillRate: 0.92, isEfficient: true },
    ];
    const replayer: Replayer = {
      ...inProcessReplayer,
      sweep: () => Promise.resolve({ days: 91, points, wanted: 2, best: 1, trial: null }),
    };
    const pane = await openPane(plannerWorkbook(), { replayer });
    await pane.user.click(screen.getByText('Replay'));
    await pane.user.click(
      await screen.findByRole('button', { name: 'Which settings would have been best?' }),
    );

    const region = await screen.findByRole('region', { name: 'Settings compared' });
    expect(region).toHaveTextContent(/“Caution 2” cost least of the 2 settings/);
    expect(within(region).getByRole('img')).toHaveAccessibleName(
      'Cost and fill rate of 2 settings, 1 of them efficient. Today’s: 1,000 at 90.0%.',
    );
    expect(within(region).getByRole('row', { name: /^Caution 2 950 92\.0% Yes$/ })).toBeVisible();
  });
});
