import { cleanHistory } from '../../../src/planning/demand/cleaning/clean-history';
import { defaultSettings } from '../../../src/planning/network/settings';
import { overviewOf } from '../../../src/taskpane/session/overview';
import type { DataIssue } from '../../../src/workbook/data-issues';
import { smallNetwork } from '../../planning/small-network';
import { PLAN_DATE } from '../../support/random-network';

const found: DataIssue = {
  ...{ severity: 'low', table: 'Inventory', row: 3, column: 'On hand', value: '12' },
  ...{ problem: 'Number stored as text', action: 'Read as 12.', sheet: null, address: null },
};

it('The overview counts history adjustments among the data issues, most severe first', () => {
  const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
  const network = smallNetwork({
    locations: [{}],
    positions: [
      {
        location: 0,
        onHand: 9,
        sales: [5, 4, 6, 700, 5, 4].map((quantity, t) => ({ daysAgo: 42 - 7 * t, quantity })),
      },
    ],
  });
  const reading = { network, settings, issues: [found] };
  const { adjustments: treatments } = cleanHistory(network, settings);

  expect(overviewOf(reading, null).issueCount).toBe(1);
  const { issueCount, worstIssues } = overviewOf(reading, { network, adjustments: treatments });
  expect(issueCount).toBe(2);
  expect(worstIssues.map(({ problem }) => problem)).toEqual([
    'Sales far above typical demand',
    'Number stored as text',
  ]);
});
