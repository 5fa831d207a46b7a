import { meanOneLognormal } from './mean-one-lognormal';
import type { WorldPosition } from './network-columns';
import type { RandomDraws } from './random-draws';
import { wanderingLevel } from './wandering-level';
import type { WorldShape } from './world-shape';

/** One product at one store. */
export interface DrawnStore {
  readonly position: Pick<WorldPosition, 'onHand' | 'lots' | 'sold' | 'demand' | 'promotions'>;
  /** Mean daily demand without traits. */
  readonly mean: number;
  /** Mean daily demand after the last day. */
  readonly meanAfter: number;
}

/** Draws demand and opening stock of a product at a store; `productMean` is the mean over stores. */
export function drawStore(
  shape: WorldShape,
  draws: RandomDraws,
  productMean: number,
  product: number,
  store: number,
): DrawnStore {
  const { days, historyDays, dispersion, demandFactor = () => 1 } = shape;
  const relative = meanOneLognormal(draws, shape.positionSpread);
  const mean = productMean * relative;
  const level = wanderingLevel(draws, historyDays + days, shape.drift);
  const closesOn = shape.closures?.find(({ location }) => location === store)?.day ?? Infinity;
  const meanOn = (day: number): number =>
    day < closesOn ? mean * demandFactor(day, product, store) : 0;
  const all = Array.from(level, (factor, i) =>
    draws.demand(factor * meanOn(i - historyDays), dispersion),
  );
  const follows = shape.followsDemandOf?.(product) ?? shape.followsDemand;
  const share =
    (1 + follows * (relative - 1)) *
    meanOneLognormal(draws, shape.misplacement) *
    (shape.stockFactor?.(product, store) ?? 1);
  const known = Math.min(historyDays, shape.historyDaysOf?.(product) ?? historyDays);
  const promotions = shape.isPromotion
    ? Array.from(level.keys(), (i) => i - historyDays + known).filter((i) =>
        shape.isPromotion!(i - known, product, store),
      )
    : [];
  return {
    position: {
      ...openingStock(shape, Math.round(productMean * shape.cover * share), draws),
      sold: all.slice(historyDays - known, historyDays),
      demand: all.slice(historyDays),
      ...(promotions.length > 0 ? { promotions: new Set(promotions) } : {}),
    },
    mean,
    meanAfter: shape.isReplenished ? meanOn(days) : 0,
  };
}

/** Goods with a shelf life are of any age; a season's goods lose their value on the last day. */
function openingStock(
  { shelfLifeDays, isReplenished, days }: WorldShape,
  stock: number,
  draws: RandomDraws,
): Pick<WorldPosition, 'onHand' | 'lots'> {
  if (!isReplenished) return { onHand: stock, lots: [{ units: stock, expiryDay: days }] };
  if (shelfLifeDays === undefined) return { onHand: stock };
  const old = Math.round(stock / 2);
  const first = 1 + Math.floor(draws.uniform() * (shelfLifeDays / 2));
  return {
    onHand: stock,
    lots: [
      { units: old, expiryDay: first },
      { units: stock - old, expiryDay: first + Math.floor(shelfLifeDays / 2) },
    ].filter(({ units }) => units > 0),
  };
}
