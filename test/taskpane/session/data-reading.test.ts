import { cleanHistory } from '../../../src/planning/demand/cleaning/clean-history';
import { defaultSettings } from '../../../src/planning/network/settings';
import { dataReadingOf } from '../../../src/taskpane/session/data-reading';
import type { DataIssue } from '../../../src/workbook/data-issues';
import type { NetworkReading } from '../../../src/workbook/read-network';
import { smallNetwork } from '../../planning/small-network';
import { PLAN_DATE } from '../../support/random-network';

const found: DataIssue = {
  ...{ severity: 'low', table: 'Inventory', row: 3, column: 'On hand', value: '12' },
  ...{ problem: 'Number stored as text', action: 'Read as 12.', sheet: null, address: null },
};
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
const workbook = { tables: [], unread: [], doubts: [], history: null };
const reading: NetworkReading = {
  ...{ kind: 'network', network, settings, issues: [found], supply: [], reading: workbook },
  ...{ approvers: [], source: [], input: [], signOff: { decided: [] } as never },
  preferences: { refreshMinutes: 15, notifyWebhook: null, currencyFormat: null },
  rejection: { days: 28, change: 0.25 },
};

describe('What the pane knows of the data', () => {
  it('includes the history adjustments of the plan, most severe first', () => {
    const { adjustments } = cleanHistory(network, settings);

    expect(dataReadingOf(reading, null).issues).toHaveLength(1);
    expect(
      dataReadingOf(reading, { network, adjustments }).issues.map(({ problem }) => problem),
    ).toEqual(['Sales far above typical demand', 'Number stored as text']);
  });

  it('is there for a workbook that cannot be planned, too', () => {
    const refusal = { table: 'Demand', column: null, message: 'None.', remedy: 'Add one.' };

    expect(
      dataReadingOf({ kind: 'refused', refusal, issues: [found], reading: workbook }, null),
    ).toEqual({ workbook, issues: [found], planned: null });
  });
});
