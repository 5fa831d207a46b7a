import type { Lane, Location, Product } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { positionColumns, type WorldPosition } from './network-columns';
import { RandomDraws } from './random-draws';
import { wanderingLevel, type Drift } from './wandering-level';

/** The first replayed day of every generated world: Monday, 2026-01-05. */
export const FIRST_DAY = 46027;

/** The shape of a world without tiers. Money in one currency, times in days, means in units a day. */
export interface FlatShape {
  readonly products: number;
  readonly sites: number;
  readonly days: number;
  readonly historyDays: number;
  /** Median mean demand of a position, and the spread (sigma of the logarithm) over products and positions. */
  readonly mean: number;
  readonly productSpread: number;
  readonly positionSpread: number;
  /** Variance ÷ mean of a day's demand. */
  readonly dispersion: number;
  /** How the mean of a position wanders; it does not if left out. */
  readonly drift?: Drift | undefined;
  /** Median unit cost; its spread; price and salvage value as multiples of it. */
  readonly unitCost: number;
  readonly unitCostSpread: number;
  readonly price: number;
  readonly salvage: number;
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  readonly orderCost: number;
  readonly isReplenished: boolean;
  readonly shelfLifeDays?: number;
  /** Mean days of cover of a product at the start, and how unevenly it stands (sigma of the logarithm). */
  readonly cover: number;
  readonly misplacement: number;
  /**
   * How far the opening stock of a site follows its own demand: 1 in proportion to it, 0 the same at
   * every site, as a push without a look at the sites would leave it.
   */
  readonly followsDemand: number;
  /** Freight of a unit: a share of the median unit cost. */
  readonly freight: number;
  readonly lineCost: number;
  readonly fixedCost?: number;
  readonly laneDays: number;
  /** Factor on the mean of a day, from −historyDays to days; 1 if left out. */
  readonly seasonality?: (day: number, product: number, location: number) => number;
  readonly settings?: Partial<PlanSettings>;
}

/** A world of one tier: every site sells and every site is replenished from outside. */
export function flatWorld(shape: FlatShape, seed: number): ReplayWorld {
  const draws = new RandomDraws(seed);
  const { products: count, sites, days, seasonality = () => 1 } = shape;
  const locations = Array.from({ length: sites }, (_, l) => siteNamed(`S${l}`));
  const products: Product[] = [];
  const positions: WorldPosition[] = [];
  const meanAfter: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const product = drawProduct(shape, draws, i);
    products.push(product);
    const productMean = shape.mean * draws.lognormal(shape.productSpread);
    for (let l = 0; l < sites; l += 1) {
      const relative = meanOneLognormal(draws, shape.positionSpread);
      const mean = productMean * relative;
      const level = wanderingLevel(draws, shape.historyDays + days, shape.drift);
      const on = (day: number): number =>
        draws.demand(
          mean * level[day + shape.historyDays]! * seasonality(day, i, l),
          shape.dispersion,
        );
      const sold = Array.from({ length: shape.historyDays }, (_, d) => on(d - shape.historyDays));
      const demand = Array.from({ length: days }, (_, d) => on(d));
      const share =
        (1 + shape.followsDemand * (relative - 1)) * meanOneLognormal(draws, shape.misplacement);
      const stock = Math.round(productMean * shape.cover * share);
      positions.push({
        product: i,
        location: l,
        ...openingStock(shape, stock, draws),
        leadTime: shape.leadTime,
        leadTimeSd: shape.leadTimeSd ?? 0,
        orderCost: shape.orderCost,
        sold,
        demand,
      });
      meanAfter.push(shape.isReplenished ? mean * seasonality(days, i, l) : 0);
    }
  }
  const columns = positionColumns(positions, FIRST_DAY);
  return {
    network: { products, locations, lanes: allLanes(shape), positions: columns.positions },
    settings: { ...defaultSettings(FIRST_DAY), historyDays: 364, ...shape.settings },
    days,
    demand: columns.demand,
    meanAfter: Float64Array.from(meanAfter),
    lostMargin: Float64Array.from(positions, ({ product }) => {
      const { price, unitCost } = products[product]!;
      return (price ?? unitCost) - unitCost;
    }),
    seed,
  };
}

/** Lognormal with mean 1; `sigma` is the standard deviation of its logarithm. */
function meanOneLognormal(draws: RandomDraws, sigma: number): number {
  return draws.lognormal(sigma) * Math.exp(-(sigma ** 2) / 2);
}

function drawProduct(shape: FlatShape, draws: RandomDraws, index: number): Product {
  const unitCost = Math.round(100 * shape.unitCost * draws.lognormal(shape.unitCostSpread)) / 100;
  return {
    id: `P${index}`,
    description: '',
    family: '',
    unitCost,
    price: Math.round(100 * unitCost * shape.price) / 100,
    salvageValue: Math.round(100 * unitCost * shape.salvage) / 100,
    volume: 0.01,
    weight: 1,
    packSize: 1,
    minTransferQuantity: 1,
    serviceClass: 'standard',
    shelfLifeDays: shape.shelfLifeDays ?? null,
    isPhaseOut: !shape.isReplenished,
  };
}

/** Goods with a shelf life are of any age; a season's goods lose their value on the last day. */
function openingStock(
  { shelfLifeDays, isReplenished, days }: FlatShape,
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

export function siteNamed(id: string): Location {
  return {
    id,
    type: 'store',
    region: '',
    cluster: '',
    isOpen: true,
    canShip: true,
    canReceive: true,
    handlingCost: 0,
    volumeCapacity: null,
    inboundLimit: null,
    outboundLimit: null,
    keepAtLeast: { units: 0 },
  };
}

function allLanes(shape: FlatShape): Lane[] {
  const lanes: Lane[] = [];
  for (let from = 0; from < shape.sites; from += 1) {
    for (let to = 0; to < shape.sites; to += 1) {
      if (from === to) continue;
      lanes.push({
        from,
        to,
        costPerUnit: shape.freight * shape.unitCost,
        costPerVolume: 0,
        costPerWeight: 0,
        fixedCost: shape.fixedCost ?? 0,
        lineCost: shape.lineCost,
        leadTimeDays: shape.laneDays,
        capacity: null,
        maxShipments: null,
      });
    }
  }
  return lanes;
}
