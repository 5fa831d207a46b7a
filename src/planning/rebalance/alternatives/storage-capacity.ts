import { volumeHeld } from '../../balance/volume-held';
import type { Network } from '../../network/network';
import type { PlannedLine } from '../planned-lines';
import type { AlternativesPlan } from './plan-alternatives';
import type { ProductAlternatives } from './product-alternatives';
import type { SiteChoice } from './site-alternatives';

/** A product with decided transfers, whose purchases wait for storage capacity. */
export interface DeferredPurchases extends Pick<AlternativesPlan, 'problem' | 'packs'> {
  readonly alternatives: ProductAlternatives;
  /** One per site: the best choice, and the best withoutPurchase a purchase. */
  readonly choices: readonly SiteChoice[];
  readonly withoutPurchase: readonly SiteChoice[];
}

/** Whether any choice buys for a location with a volume capacity. */
export function usesLimitedCapacity(
  { network, sites }: ProductAlternatives,
  choices: readonly SiteChoice[],
): boolean {
  return choices.some(
    ({ bought }, i) => bought > 0 && network.locations[sites[i]!.location]!.volumeCapacity !== null,
  );
}

/**
 * Grants purchases within the volume capacity that transfers leave at each location. Greedy: orders with
 * the highest saving per volume come first. Inbound and outbound limits and the budget apply to
 * transfers only.
 *
 * @param lines the transfers of all products that do not wait
 */
export function choicesWithinCapacity(
  network: Network,
  deferred: readonly DeferredPurchases[],
  lines: readonly Pick<PlannedLine, 'product' | 'lane' | 'quantity'>[],
): readonly (readonly SiteChoice[])[] {
  const free = freeCapacity(network, [...lines, ...deferred.flatMap(transfersOf)]);
  const orders = deferred.flatMap(({ alternatives, choices, withoutPurchase }, at) => {
    const { volume } = network.products[alternatives.product]!;
    return choices.flatMap((choice, i) => {
      const needed = choice.bought * volume;
      const { location } = alternatives.sites[i]!;
      if (needed === 0 || free[location] === Infinity) return [];
      return [
        {
          at,
          i,
          location,
          needed,
          savingPerVolume: (choice.saving - withoutPurchase[i]!.saving) / needed,
        },
      ];
    });
  });
  const granted = deferred.map(({ choices }) => choices.slice());
  for (const { at, i, location, needed } of orders.sort(
    (a, b) => b.savingPerVolume - a.savingPerVolume || a.at - b.at || a.i - b.i,
  )) {
    if (needed <= free[location]! * (1 + ROUNDING)) free[location]! -= needed;
    else granted[at]![i] = deferred[at]!.withoutPurchase[i]!;
  }
  return granted;
}

const ROUNDING = 1e-9;

function transfersOf({
  alternatives: { product },
  problem,
  packs,
}: DeferredPurchases): readonly Pick<PlannedLine, 'product' | 'lane' | 'quantity'>[] {
  if (problem === null) return [];
  const { lines, packSize, firm } = problem;
  return [
    ...lines.map(({ lane }, index) => ({ product, lane, quantity: packs[index]! * packSize })),
    ...firm.map((line) => ({ product, lane: line.lane, quantity: line.firm.moved })),
  ];
}

function freeCapacity(
  network: Network,
  lines: readonly Pick<PlannedLine, 'product' | 'lane' | 'quantity'>[],
): Float64Array {
  const held = volumeHeld(network);
  const free = Float64Array.from(network.locations, ({ volumeCapacity }, location) =>
    volumeCapacity === null ? Infinity : Math.max(0, volumeCapacity - held[location]!),
  );
  for (const { product, lane, quantity } of lines) {
    free[network.lanes[lane]!.to]! -= quantity * network.products[product]!.volume;
  }
  return free;
}
