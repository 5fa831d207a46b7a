import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Lane, Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';

/** The kinds of limit that a network can have. */
export type LimitKinds = Partial<
  Record<'lanes' | 'vehicles' | 'outbound' | 'inbound' | 'volume' | 'budget' | 'shipments', boolean>
>;

export interface LimitedPlan {
  readonly network: Network;
  readonly settings: PlanSettings;
}

/**
 * Adds limits that are likely to bind: each is drawn between 0 and a little more than the plan
 * without limits uses. Not every lane and location gets one.
 */
export function limitNetwork(
  network: Network,
  unlimitedPlan: PlanResult,
  kinds: LimitKinds,
  seed: number,
): LimitedPlan {
  const generator = xoroshiro128plus(31 * seed + 7);
  const uniform = (): number => uniformFloat64(generator);
  const share = (): number => (uniform() < 0.1 ? 0 : 1.2 * uniform());
  const { shipments } = unlimitedPlan;
  const held = new Float64Array(network.locations.length);
  const { positions, products } = network;
  for (let p = 0; p < positions.count; p += 1) {
    const units = Math.max(0, positions.onHand[p]! + positions.transfersInTransit[p]!);
    held[positions.location[p]!]! += units * products[positions.product[p]!]!.volume;
  }
  const total = (
    of: 'quantity' | 'volume',
    is: (shipment: PlanResult['shipments'][number]) => boolean,
  ): number => shipments.reduce((sum, s) => sum + (is(s) ? s[of] : 0), 0);
  const drawn = (isLimited: boolean | undefined, used: number): number | null =>
    isLimited === true && uniform() < 0.8 ? used * share() : null;
  // Each vehicle holds all of the volume, a half, a third or a quarter.
  const split = (volume: number | null): Partial<Lane> => {
    if (volume === null || kinds.vehicles !== true) return { capacity: volume };
    const needed = 1 + Math.floor(4 * uniform());
    const maxShipments = [1, 2, 3, null][Math.floor(4 * uniform())]!;
    return { capacity: volume / needed, maxShipments };
  };
  const whole = (limit: number | null): number | null =>
    limit === null ? null : Math.round(limit);
  return {
    network: {
      ...network,
      lanes: network.lanes.map((lane) => ({
        ...lane,
        ...split(
          drawn(
            kinds.lanes,
            total('volume', (s) => s.from === lane.from && s.to === lane.to) ||
              total('volume', (s) => s.from === lane.from) / 2,
          ),
        ),
      })),
      locations: network.locations.map((location, index) => {
        const room = drawn(
          kinds.volume,
          total('volume', (s) => s.to === index),
        );
        return {
          ...location,
          outboundLimit: whole(
            drawn(
              kinds.outbound,
              total('quantity', (s) => s.from === index),
            ),
          ),
          inboundLimit: whole(
            drawn(
              kinds.inbound,
              total('quantity', (s) => s.to === index),
            ),
          ),
          volumeCapacity: room === null ? null : held[index]! + room,
        };
      }),
    },
    settings: {
      ...defaultSettings(PLAN_DATE),
      transferBudget: kinds.budget === true ? unlimitedPlan.objective.transferCost * share() : null,
      maxShipments: kinds.shipments === true ? Math.round(shipments.length * share()) : null,
    },
  };
}
