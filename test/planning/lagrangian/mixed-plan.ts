import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork } from '../varied-network';
import { withFirmRows } from '../rebalance/with-firm-rows';
import { limitNetwork, type LimitedPlan } from './limited-network';

/**
 * A random network and settings with a mixture of all rules, each present or not, and different by
 * lane and product: costs by unit, volume, weight, line and shipment; minimum quantities and packs;
 * vehicles, limits, budget and number of shipments; firm rows; caution, minimum net benefit and review
 * period; and all that a varied network has.
 */
export async function mixedPlan(number: number): Promise<LimitedPlan> {
  // Nearby seeds of this generator give similar first numbers, so the seeds are spread.
  const seed = Math.imul(number, 0x9e3779b1) >>> 4;
  const generator = xoroshiro128plus(seed);
  for (let draw = 0; draw < 16; draw += 1) uniformFloat64(generator);
  const uniform = (): number => uniformFloat64(generator);
  const oneOf = <T>(...values: readonly T[]): T => values[Math.floor(values.length * uniform())]!;
  const isPresent = (): boolean => uniform() < 0.5;
  const lineCost = oneOf(0, 1, 3, 10);
  const fixedCost = oneOf(0, 4, 12, 30);
  const minQuantity = oneOf(1, 1, 2, 6);
  const varied = variedNetwork({ seed });
  const unlimited: Network = {
    ...varied,
    products: varied.products.map((product) => ({
      ...product,
      volume: oneOf(0, 0.01, 0.05, 0.4),
      minTransferQuantity: isPresent() ? minQuantity : 1,
    })),
    lanes: varied.lanes.map((lane) => ({
      ...lane,
      costPerVolume: isPresent() ? uniform() / 2 : 0,
      lineCost: isPresent() ? lineCost * uniform() : 0,
      fixedCost: isPresent() ? fixedCost * uniform() : 0,
    })),
  };
  const unlimitedPlan = await plan(withoutShipmentCosts(unlimited), defaultSettings(PLAN_DATE));
  const isLimited = (): boolean => uniform() < 0.25;
  const kinds = {
    ...{ lanes: isLimited(), vehicles: isPresent(), outbound: isLimited(), inbound: isLimited() },
    ...{ volume: isLimited(), budget: isLimited(), shipments: isLimited() },
  };
  const { network, settings } = limitNetwork(unlimited, unlimitedPlan, kinds, seed);
  const changed: Partial<PlanSettings> = {
    reviewPeriod: oneOf(7, 7, 14, null),
    caution: oneOf(1, 1, 1, 1.5, 3),
    minNetBenefit: oneOf(0, 0, 0, 2, 10),
  };
  return {
    network: uniform() < 0.7 ? network : withFirmRows(network, 3, seed),
    settings: { ...settings, ...changed },
  };
}

function withoutShipmentCosts(network: Network): Network {
  return { ...network, lanes: network.lanes.map((lane) => ({ ...lane, fixedCost: 0 })) };
}
