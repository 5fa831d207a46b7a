import { volumeHeld } from '../../balance/volume-held';
import type { Network } from '../../network/network';
import type { PlannedLine } from '../planned-lines';
import type { AlternativesPlan } from './plan-alternatives';
import type { ProductAlternatives } from './product-alternatives';
import type { SiteChoice } from './site-alternatives';

/** A product whose transfers are settled, and what it would buy if there is room. */
export interface DeferredPurchases extends Pick<AlternativesPlan, 'problem' | 'packs'> {
  readonly beside: ProductAlternatives;
  /** One a site: the best choice, and the best without buying. */
  readonly choices: readonly SiteChoice[];
  readonly without: readonly SiteChoice[];
}

/** Whether any of the choices buys for a location whose room is limited. */
export function usesLimitedCapacity(
  { network, sites }: ProductAlternatives,
  choices: readonly SiteChoice[],
): boolean {
  return choices.some(
    ({ bought }, i) => bought > 0 && network.locations[sites[i]!.location]!.volumeCapacity !== null,
  );
}

/**
 * What every product does within what its transfers leave of the room at each location. What is
 * bought takes room like what is brought; the orders that save most for their volume come first. The
 * limits on units that a plan brings in or takes out, and its budget, are those of transfers alone.
 *
 * @param lines the transfers of all products that do not wait
 */
export function choicesWithinCapacity(
  network: Network,
  waiting: readonly DeferredPurchases[],
  lines: readonly Pick<PlannedLine, 'product' | 'lane' | 'quantity'>[],
): readonly (readonly SiteChoice[])[] {
  const room = roomLeft(network, [...lines, ...waiting.flatMap(transfersOf)]);
  const orders = waiting.flatMap(({ beside, choices, without }, at) => {
    const { volume } = network.products[beside.product]!;
    return choices.flatMap((choice, i) => {
      const needed = choice.bought * volume;
      const { location } = beside.sites[i]!;
      if (needed === 0 || room[location] === Infinity) return [];
      return [{ at, i, location, needed, worth: (choice.saving - without[i]!.saving) / needed }];
    });
  });
  const granted = waiting.map(({ choices }) => choices.slice());
  for (const { at, i, location, needed } of orders.sort(
    (a, b) => b.worth - a.worth || a.at - b.at || a.i - b.i,
  )) {
    if (needed <= room[location]! * (1 + ROUNDING)) room[location]! -= needed;
    else granted[at]![i] = waiting[at]!.without[i]!;
  }
  return granted;
}

const ROUNDING = 1e-9;

function transfersOf({
  beside: { product },
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

function roomLeft(
  network: Network,
  lines: readonly Pick<PlannedLine, 'product' | 'lane' | 'quantity'>[],
): Float64Array {
  const held = volumeHeld(network);
  const room = Float64Array.from(network.locations, ({ volumeCapacity }, location) =>
    volumeCapacity === null ? Infinity : Math.max(0, volumeCapacity - held[location]!),
  );
  for (const { product, lane, quantity } of lines) {
    room[network.lanes[lane]!.to]! -= quantity * network.products[product]!.volume;
  }
  return room;
}
