import { runToEnd } from '../../../src/planning/base/steps';
import { NEVER_STOP } from '../../../src/planning/base/stop-signal';
import type { Lane, Location } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { applySharedLimits } from '../../../src/planning/plan/limits-phase';
import { choosesAtTrueCost } from '../../../src/planning/rebalance/true-cost';
import type { PlanWarmStart } from '../../../src/planning/plan/warm-start';
import { inputsOf, planAll, settings, twoProducts } from './planner-parts';

/** Applies the limits of the origin to both products. */
function applied(
  origin: Partial<Location>,
  {
    within = settings,
    warmStart,
    lane = {},
  }: { within?: PlanSettings; warmStart?: PlanWarmStart; lane?: Partial<Lane> } = {},
) {
  const network = twoProducts({
    locations: [origin, {}],
    lanes: [{ from: 0, to: 1, ...lane }],
  });
  const parts = planAll(inputsOf(network, within));
  const { coupled, atTrueCost } = parts.planner;
  const result = runToEnd(
    applySharedLimits({
      network,
      limits: parts.limits!,
      coupled,
      atTrueCost: choosesAtTrueCost(within, network) ? null : atTrueCost,
      effort: within.effort,
      stop: NEVER_STOP,
      warmStart,
      cache: undefined,
    }),
  );
  parts.planner.decideCoupled(result.packs);
  const saving = parts.ledger.lines.reduce((sum, one) => sum + one.benefit - one.transferCost, 0);
  const moved = parts.ledger.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { ...result, saving, moved };
}

const separate = planAll(inputsOf(twoProducts()));

describe('the phase of shared limits', () => {
  it('plans each product by itself if the limit has room for both', () => {
    const { packs, saving, savingUpperBound, shadowPrices } = applied({ outboundLimit: 1_000 });

    expect(packs.map(([units]) => units)).toEqual(
      separate.ledger.lines.map(({ quantity }) => quantity),
    );
    expect(savingUpperBound).toBeCloseTo(separate.bound, 6);
    expect(saving).toBeCloseTo(separate.bound, 6);
    expect(shadowPrices).toEqual([]);
  });

  it('shares a binding limit between the products, with a shadow price', () => {
    const { moved, saving, savingUpperBound, shadowPrices } = applied({ outboundLimit: 10 });

    expect(moved).toBe(10);
    expect(savingUpperBound).toBeGreaterThanOrEqual(saving - 1e-9);
    expect(savingUpperBound).toBeLessThan(separate.bound);
    expect(shadowPrices).toMatchObject([{ kind: 'outbound limit', location: 0, amount: 10 }]);
  });

  it('leaves a warm start from which the same plan follows', () => {
    const first = applied({ outboundLimit: 10 });
    const second = applied({ outboundLimit: 10 }, { warmStart: first.warmStart });

    expect(first.warmStart.multipliers.get('outbound limit L0')).toBeGreaterThan(0);
    expect(first.warmStart.tighterBoundAtTrueCost).toBeNull();
    expect(second.saving).toBeCloseTo(first.saving, 6);
    expect(second.savingUpperBound).toBeGreaterThanOrEqual(second.saving - 1e-9);
  });

  it('bounds the saving at true cost if the choice is cautious', () => {
    const cautious = applied({ outboundLimit: 10 }, { within: { ...settings, caution: 4 } });
    const free = applied({ outboundLimit: 10 });

    expect(cautious.savingUpperBound).toBeGreaterThanOrEqual(free.saving - 1e-6);
    expect(cautious.saving).toBeLessThanOrEqual(free.savingUpperBound + 1e-6);
  });

  it('bounds the saving with the true fixed cost of the shipment', () => {
    const lane = { fixedCost: 20 };
    const free = applied({ outboundLimit: 10 }, { lane });
    const cautious = applied({ outboundLimit: 10 }, { lane, within: { ...settings, caution: 3 } });

    expect(free.moved).toBe(10);
    expect(cautious.savingUpperBound).toBeGreaterThanOrEqual(free.saving - 20 - 1e-6);
  });
});
