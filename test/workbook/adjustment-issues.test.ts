import { cleanHistory } from '../../src/planning/demand/cleaning/clean-history';
import { defaultSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import type { Cell } from '../../src/workbook/port';
import { withAdjustments } from '../../src/workbook/adjustment-issues';
import { smallNetwork } from '../planning/small-network';
import { PLAN_DATE } from '../support/random-network';
import { readSound, TODAY } from '../support/reading';

const HEADERS = ['Product', 'Location', 'Date', 'Quantity', 'Stockout', 'Promotion'];

/** Weekly units of a position, the latest week last. */
function weeks(product: string, place: string, units: readonly (number | null)[]): Cell[][] {
  return units.flatMap((quantity, t) =>
    quantity === null ? [] : [[product, place, TODAY - 7 * (units.length - t), quantity]],
  );
}

const STEADY = [5, 4, 6, 5, 5, 4, 6, 5, 4, 6];

async function issuesAfterPlanning(demand: readonly Cell[][], onHand: readonly Cell[][]) {
  const reading = await readSound({
    Inventory: [['Product', 'Location', 'On hand'], ...onHand],
    Demand: [HEADERS, ...demand],
    Products: [
      ['Product', 'Unit cost'],
      ...[...new Set(onHand.map(([id]) => id!))].map((id) => [id, 4]),
    ],
    Settings: [
      ['Setting', 'Value'],
      ['Period', 'week'],
    ],
  });
  const { network } = reading;
  const { adjustments } = await plan(network, reading.settings);
  return withAdjustments(reading.issues, { network, adjustments })
    .filter(({ table }) => table === 'Demand')
    .map(({ severity, address, value, problem, action }) => [
      severity,
      address ?? '',
      value,
      problem,
      action,
    ]);
}

describe('the adjustments to the sales history', () => {
  it('are empty if every week is regular', async () => {
    const issues = await issuesAfterPlanning(weeks('MUG', 'York', STEADY), [['MUG', 'York', 9]]);

    expect(issues).toEqual([]);
  });

  it('have one row per position and kind, and one for each invalid cell', async () => {
    const demand = [
      ...weeks('MUG', 'York', [...STEADY, 900, 5]),
      ...weeks('MUG', 'Hull', [...STEADY, 0, 0]),
      ...weeks('MUG', 'Bath', [...STEADY, 1, -3]),
      ...weeks('CUP', 'York', STEADY),
      ['CUP', 'Hull', TODAY - 70, 5],
      ['CUP', 'Hull', TODAY - 42, 0, 'yes'],
      ['CUP', 'Hull', TODAY - 35, 2, 'yes'],
      ...weeks('CUP', 'Bath', STEADY),
      ['CUP', 'Bath', TODAY - 5, 30, null, 'Spring sale'],
    ];
    const onHand = ['MUG', 'CUP'].flatMap((product) =>
      ['York', 'Hull', 'Bath'].map((place) => [product, place, place === 'Hull' ? 0 : 9]),
    );

    expect(await issuesAfterPlanning(demand, onHand)).toEqual([
      [
        ...[
          'medium',
          '',
          'MUG at Hull, 2 periods from 2026-11-08 to 2026-11-15: 0 sold, 10 counted',
        ],
        'Nothing available, and unusually long without sales',
        'Read as a stockout: replaced by typical demand. Give a Forecast if demand has ended.',
      ],
      [
        ...['medium', '', 'MUG at York, the period from 2026-11-08: 900 sold, 57.8 counted'],
        'Sales far above typical demand',
        'Capped. Correct the quantity if it is wrong; give a Forecast if it will happen again.',
      ],
      [
        ...['low', 'Demand!D37', '-3', 'Negative quantity: a return'],
        'Deducted from the sales of its period or earlier ones.',
      ],
      [
        ...['low', '', 'MUG at Bath, 3 periods from 2026-11-01 to 2026-11-15: 4 sold, 4 counted'],
        'Returns exceed the sales of the period',
        'Deducted from earlier sales.',
      ],
      [
        ...['low', '', 'CUP at Hull, 2 periods from 2026-10-11 to 2026-10-18: 2 sold, 2.6 counted'],
        'Stockout, so sales understate demand',
        'Low sales replaced by typical demand.',
      ],
      [
        ...['low', '', 'CUP at Bath, the period from 2026-11-15: 36 sold, 4.9 counted'],
        'Promotion, so sales overstate regular demand',
        'Left out of regular demand: replaced by typical demand.',
      ],
    ]);
  });

  it.each([
    ['marked ones are one row', 'promotion', 1, '150 positions, 150 periods'],
    [
      'inferred ones are listed for the 100 largest',
      'outlier',
      101,
      '50 more positions, 50 periods',
    ],
  ] as const)('with many positions, %s', (_title, kind, rows, last) => {
    const isPromotion = kind === 'promotion';
    const network = smallNetwork({
      locations: Array.from({ length: 150 }, () => ({})),
      positions: Array.from({ length: 150 }, (_, location) => ({
        location,
        onHand: 9,
        sales: STEADY.map((quantity, t) => ({
          daysAgo: 7 * (STEADY.length - t),
          ...(t === 6 ? { quantity: 500 + location, isPromotion } : { quantity }),
        })),
      })),
    });
    const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };
    const { adjustments } = cleanHistory(network, settings);

    const values = withAdjustments([], { network, adjustments }).map(({ value }) => value);

    expect(values.length).toBe(rows);
    expect(values.at(-1)).toContain(last);
    if (!isPromotion) expect(values[0]).toContain('P0 at L149, the period from');
  });
});
