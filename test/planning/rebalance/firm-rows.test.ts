import highsLoader from 'highs';
import type { FirmTransfer, Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork, type VariedShape } from '../varied-network';
import { brokenRules } from '../lagrangian/broken-limits';
import { limitNetwork, type LimitKinds } from '../lagrangian/limited-network';
import { savingUpperBound } from './exact-model';
import { withFirmRows } from './with-firm-rows';

/** A plan with firm rows, and the optimum by HiGHS. */
interface Around {
  readonly seed: number;
  readonly rows: number;
  readonly others: number;
  readonly after: number;
  readonly lowerBound: number;
  readonly exact: number;
  readonly tolerance: number;
  /** Maximum saving on top of the firm rows. */
  readonly possible: number;
}

async function planAround(seed: number, network: Network, settings: PlanSettings): Promise<Around> {
  const highs = await highsLoader();
  const result = await plan(network, settings);
  const { before, after, lowerBound } = result.objective;
  const exact = before - savingUpperBound(highs, network, settings);
  const alone = before - savingUpperBound(highs, closedButForFirmRows(network), settings);
  expect(keptRows(result)).toEqual(network.firmTransfers!.map(rowText).sort());
  expect(brokenRules(network, settings, result)).toEqual([]);
  expect(units(result.shipments)).toBe(units(result.transfers));
  expect(sum(result.positions.availableAfter)).toBe(sum(result.positions.available));
  const rows = network.firmTransfers!.length;
  return {
    ...{ seed, rows, after, lowerBound, exact },
    others: result.transfers.length - rows,
    tolerance: 1e-6 * Math.max(1, Math.abs(before - exact)),
    possible: alone - exact,
  };
}

/** The same rows, with nothing else allowed to move. */
function closedButForFirmRows(network: Network): Network {
  const locations = network.locations.map((each) => ({
    ...each,
    // A closed location keeps nothing.
    canShip: each.canShip && each.isOpen,
    keepAtLeast: { units: 1e9 },
  }));
  return { ...network, locations };
}

type Row = Pick<FirmTransfer, 'product' | 'from' | 'to' | 'quantity'>;

function rowText({ product, from, to, quantity }: Row): string {
  return `${quantity} of ${product} from ${from} to ${to}`;
}

function keptRows({ transfers }: PlanResult): readonly string[] {
  return transfers
    .filter(({ isFirm }) => isFirm)
    .map(rowText)
    .sort();
}

function units(lines: readonly { readonly quantity: number }[]): number {
  return lines.reduce((total, { quantity }) => total + quantity, 0);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Plans with a cost below the optimum, or a bound above it. */
function impossible(plans: readonly Around[]): readonly Around[] {
  return plans.filter(
    ({ after, lowerBound, exact, tolerance }) =>
      after < exact - tolerance || lowerBound > exact + tolerance || lowerBound > after,
  );
}

describe('a plan around firm rows', () => {
  it.each<[string, number, Omit<VariedShape, 'seed'>]>([
    ['in whole packs', 5001, {}],
    ['with minimum quantities and line costs', 5101, { minTransferQuantity: 4, lineCost: 1 }],
  ])('keeps each row, and is optimal on top of them: %s', async (_, first, shape) => {
    const plans: Around[] = [];
    for (let seed = first; seed < first + 25; seed += 1) {
      const network = withFirmRows(variedNetwork({ seed, ...shape }), 4, seed);
      plans.push(await planAround(seed, network, defaultSettings(PLAN_DATE)));
    }

    expect(impossible(plans)).toEqual([]);
    expect(plans.filter(({ after, exact, tolerance }) => after > exact + tolerance)).toEqual([]);
    expect(plans.reduce((count, { rows }) => count + rows, 0)).toBeGreaterThan(20);
    expect(plans.reduce((count, { others }) => count + others, 0)).toBeGreaterThan(20);
  });

  const EVERY_LIMIT = { lanes: true, outbound: true, inbound: true, volume: true, budget: true };

  it.each<[string, number, LimitKinds, Omit<VariedShape, 'seed'>, number]>([
    ['limits', 5201, EVERY_LIMIT, {}, 0.002],
    ['the number of shipments', 5301, { shipments: true }, {}, 0.005],
    ['vehicles', 5401, { lanes: true, vehicles: true }, { fixedCost: 4 }, 0.01],
    [
      'everything',
      5501,
      { ...EVERY_LIMIT, vehicles: true, shipments: true },
      { fixedCost: 4 },
      0.02,
    ],
  ])(
    'adds nothing to exceeded limits, and is close to the optimum: %s',
    async (_, first, kinds, shape, share) => {
      const plans: Around[] = [];
      for (let seed = first; seed < first + 12; seed += 1) {
        const unlimited = variedNetwork({ seed, ...shape });
        const free = await plan(unlimited, defaultSettings(PLAN_DATE));
        const { network, settings } = limitNetwork(unlimited, free, kinds, seed);
        plans.push(await planAround(seed, withFirmRows(network, 4, seed), settings));
      }
      const possible = plans.reduce((total, each) => total + each.possible, 0);
      const missed = plans.reduce((total, { after, exact }) => total + after - exact, 0);

      expect(impossible(plans)).toEqual([]);
      expect(missed / possible).toBeLessThan(share);
    },
  );
});
