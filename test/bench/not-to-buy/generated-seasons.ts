import { REPLAY_WORLDS } from '../../support/worlds';
import type { HeldBackSeason } from './held-back-season';

/**
 * A generated season of 16 weeks after four weeks of sales: 40 products at 16 stores. The usual sale is
 * that of the four weeks, times four.
 */
export function generatedSeason(seed: number): HeldBackSeason {
  const { network, settings, days, demand } = REPLAY_WORLDS.season.generator(seed);
  const { positions } = network;
  const { history } = positions;
  const products = network.products.map((product) => ({ ...product, isPhaseOut: false }));
  const historyDays = 28;
  const usualSale = new Float64Array(products.length);
  const sold = products.map(() => new Float64Array(days / 7));
  for (let p = 0; p < positions.count; p += 1) {
    const product = positions.product[p]!;
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      usualSale[product]! += (history.quantity[row]! * days) / historyDays;
    }
    for (let row = demand.start[p]!; row < demand.start[p + 1]!; row += 1) {
      sold[product]![Math.floor(demand.day[row]! / 7)]! += demand.quantity[row]!;
    }
  }
  return {
    name: `Generated, seed ${seed}`,
    network: { ...network, products },
    settings,
    days,
    products: products.map((_, i) => i),
    usualSale,
    lastSale: usualSale,
    sold,
  };
}
