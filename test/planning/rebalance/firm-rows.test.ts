import highsLoader from 'highs';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork } from '../varied-network';
import { mostSaving } from './exact-model';
import { withFirmRows } from './with-firm-rows';

describe('a plan around firm rows', () => {
  it('keeps each as it is, and is the best that there is around them', async () => {
    const highs = await highsLoader();
    let rows = 0;
    let others = 0;
    for (let seed = 5001; seed <= 5080; seed += 1) {
      const network = withFirmRows(variedNetwork({ seed }), 4, seed);
      const settings = defaultSettings(PLAN_DATE);
      const { objective, transfers, shipments, positions } = await plan(network, settings);
      const kept = transfers.filter(({ isFirm }) => isFirm);
      const exact = objective.before - mostSaving(highs, network, settings);
      const tolerance = 1e-6 * Math.max(1, Math.abs(objective.before - exact));

      expect(kept.map(lineOf).sort()).toEqual(network.firmTransfers!.map(lineOf).sort());
      expect(Math.abs(objective.after - exact)).toBeLessThan(tolerance);
      expect(objective.lowerBound).toBeGreaterThan(objective.after - tolerance);
      expect(shipments.reduce((sum, s) => sum + s.quantity, 0)).toBe(
        transfers.reduce((sum, t) => sum + t.quantity, 0),
      );
      expect(sum(positions.availableAfter)).toBe(sum(positions.available));
      rows += kept.length;
      others += transfers.length - kept.length;
    }
    expect(rows).toBeGreaterThan(100);
    expect(others).toBeGreaterThan(100);
  });
});

interface Line {
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
}

function lineOf({ product, from, to, quantity }: Line): string {
  return `${product}: ${quantity} from ${from} to ${to}`;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
