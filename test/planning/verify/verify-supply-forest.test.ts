import fc from 'fast-check';
import { Refusal } from '../../../src/planning/base/refusal';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { solveWithJsLp } from '../../../src/planning/verify/js-lp-solver';
import { verifyProduct } from '../../../src/planning/verify/verify-product';
import { PLAN_DATE } from '../../support/random-network';
import { anyForest } from '../rebalance/random-forest';

const settings = defaultSettings(PLAN_DATE);

describe('A plan of a supply forest verified with a second solver', () => {
  it('costs no less than the solver finds, which is the bound of the plan', async () => {
    const forests = anyForest({ maxSites: 6, maxStock: 12, hasRules: false });
    await fc.assert(
      fc.asyncProperty(forests, async (network) => {
        const made = await plan(network, settings);
        const found = verifyProduct({
          network,
          settings,
          plan: made,
          product: 0,
          solve: solveWithJsLp,
        });
        if (found instanceof Refusal) throw new Error(found.message);

        expect(found.verdict).not.toBe('contradiction');
        expect(found.costPlanned).toBeCloseTo(made.objective.after, 6);
        // A store may not pass packs on: then the programme's cost is lower than the bound.
        if (found.reasons.includes('no passing on')) {
          expect(found.costBySolver).toBeLessThanOrEqual(made.objective.lowerBound + 1e-6);
        } else expect(found.costBySolver).toBeCloseTo(made.objective.lowerBound, 6);
      }),
      { numRuns: 25 },
    );
  });
});
