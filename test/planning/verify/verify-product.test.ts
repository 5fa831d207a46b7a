import { Refusal } from '../../../src/planning/base/refusal';
import type { Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { solveWithJsLp } from '../../../src/planning/verify/js-lp-solver';
import {
  verifyProduct,
  type ProductVerification,
  type VerifiedPlan,
} from '../../../src/planning/verify/verify-product';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';

const freely: PlanSettings = { ...defaultSettings(PLAN_DATE), caution: 1, minNetBenefit: 0 };

/** A network without shared limits and line rules. */
const network = randomNetwork({ seed: 3, products: 4, locations: 5 });

function verified(
  of: Network,
  settings: PlanSettings,
  made: VerifiedPlan,
): readonly ProductVerification[] {
  return of.products.map((_, product) => {
    const inputs = { network: of, settings, plan: made, product, solve: solveWithJsLp };
    const found = verifyProduct(inputs);
    if (found instanceof Refusal) throw new Error(found.message);
    return found;
  });
}

describe('A plan verified with a second solver', () => {
  it('costs the same where no rule applies that a linear programme leaves out', async () => {
    const made = await plan(network, freely);
    const found = verified(network, freely, made);

    expect(made.transfers.length).toBeGreaterThan(0);
    for (const { verdict, reasons, costPlanned, costBySolver, costBefore } of found) {
      expect({ verdict, reasons }).toEqual({ verdict: 'same', reasons: [] });
      expect(Math.abs(costPlanned - costBySolver)).toBeLessThanOrEqual(1e-6 * (1 + costBefore));
    }
    const planned = found.reduce((sum, { costPlanned }) => sum + costPlanned, 0);
    expect(planned).toBeCloseTo(made.objective.after, 6);
  });

  it('is bounded from below under a line rule, which is named', async () => {
    const costly = {
      ...network,
      lanes: network.lanes.map((lane) => ({ ...lane, lineCost: 1 })),
    };
    const found = verified(costly, freely, await plan(costly, freely));

    expect(found.some(({ verdict }) => verdict === 'bound')).toBe(true);
    for (const { verdict, reasons, costPlanned, costBySolver } of found) {
      expect(['same', 'bound']).toContain(verdict);
      expect(reasons).toEqual(['line cost']);
      expect(costBySolver).toBeLessThanOrEqual(costPlanned + 1e-6);
    }
  });

  it('names shared limits, a minimum net benefit and caution', async () => {
    const limited = { ...network, lanes: network.lanes.map((lane) => ({ ...lane, fixedCost: 3 })) };
    const careful = { ...freely, caution: 1.5, minNetBenefit: 2 };
    const found = verified(limited, careful, await plan(limited, careful));

    expect(new Set(found.flatMap(({ reasons }) => reasons))).toEqual(
      new Set(['shared limits', 'minimum net benefit', 'caution']),
    );
    expect(found.map(({ verdict }) => verdict)).not.toContain('contradiction');
  });

  it('contradicts a plan that leaves a line out', async () => {
    const made = await plan(network, freely);
    const first = made.transfers[0]!;
    const tampered = { ...made, transfers: made.transfers.slice(1) };

    expect(verified(network, freely, tampered)[first.product]!.verdict).toBe('contradiction');
  });

  it('refuses a product that is bought or not in the inventory', async () => {
    const made = await plan(network, freely);
    const bought = { ...made, markdowns: [{ product: 0 } as never] };
    const inputs = { network, settings: freely, solve: solveWithJsLp };

    expect(verifyProduct({ ...inputs, plan: bought, product: 0 })).toBeInstanceOf(Refusal);
    expect(verifyProduct({ ...inputs, plan: made, product: 99 })).toBeInstanceOf(Refusal);
  });
});
