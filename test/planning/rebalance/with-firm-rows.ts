import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { FirmTransfer, Network } from '../../../src/planning/network/network';
import { PLAN_DATE } from '../../support/random-network';

/** The network with up to so many firm rows, drawn from the seed, that its stock allows. */
export function withFirmRows(network: Network, maxRows: number, seed: number): Network {
  const generator = xoroshiro128plus(104_729 * seed + 3);
  const integer = (highest: number): number =>
    Math.floor(uniformFloat64(generator) * (highest + 1));
  const { lanes, locations, products, positions } = network;
  const left = new Map<string, number>();
  for (let p = 0; p < positions.count; p += 1) {
    const key = `${positions.product[p]!} ${positions.location[p]!}`;
    left.set(key, unpromised(network, p));
  }
  const rows = new Map<string, FirmTransfer>();
  for (let n = 0; n < maxRows && lanes.length > 0; n += 1) {
    const product = integer(products.length - 1);
    const { from, to } = lanes[integer(lanes.length - 1)]!;
    const [source, target] = [locations[from]!, locations[to]!];
    const isUsable = source.isOpen && source.canShip && target.isOpen && target.canReceive;
    const key = `${product} ${from} ${to}`;
    const free = left.get(`${product} ${from}`);
    if (!isUsable || free === undefined || !left.has(`${product} ${to}`) || rows.has(key)) continue;
    const quantity = integer(Math.min(12, free));
    left.set(`${product} ${from}`, free - quantity);
    rows.set(key, { product, from, to, quantity, id: null, why: 'marked', cell: null });
  }
  return { ...network, firmTransfers: [...rows.values()] };
}

function unpromised({ positions }: Network, p: number): number {
  let units = positions.onHand[p]! - positions.reserved[p]!;
  const { lots } = positions;
  for (let row = lots.start[p]!; row < lots.start[p + 1]!; row += 1) {
    if (lots.expiryDay[row]! <= PLAN_DATE) units -= lots.quantity[row]!;
  }
  return Math.max(0, units + Math.min(0, positions.transfersInTransit[p]!));
}
