import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type {
  Lane,
  Location,
  Network,
  Positions,
  Product,
} from '../../src/planning/network/network';

/** The parameters of a random network. The seed sets everything else. */
export interface RandomNetworkShape {
  readonly seed: number;
  readonly products: number;
  readonly locations: number;
  /** Number of nearest neighbours with a lane from a store, besides the warehouses; default all. */
  readonly neighbours?: number;
  /** Median of the products' mean demand in units a day; the products are lognormal around it. */
  readonly meanPerDay?: number;
  /** Maximum pack size in units. */
  readonly maxPackSize?: number;
  readonly minTransferQuantity?: number;
  readonly lineCost?: number;
  readonly fixedCost?: number;
  readonly withReceipts?: boolean;
  /** Every location is a hub, which may ship what it receives. */
  readonly withHubsOnly?: boolean;
  readonly withoutPrices?: boolean;
}

/**
 * A network with strongly misplaced stock: each position has between zero and four months of its
 * product's mean demand, independent of its own demand. Demand is given as a forecast. A fifth of
 * the locations are warehouses, and freight grows with distance.
 */
export function randomNetwork(shape: RandomNetworkShape): Network {
  const generator = xoroshiro128plus(shape.seed);
  const uniform = (): number => uniformFloat64(generator);
  const integer = (max: number): number => Math.floor(uniform() * (max + 1));
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const sites = Array.from({ length: shape.locations }, () => ({ x: uniform(), y: uniform() }));
  const locations = sites.map((_, i): Location => ({
    id: `L${i}`,
    type: i % 5 === 0 || shape.withHubsOnly === true ? 'warehouse' : 'store',
    region: '',
    cluster: '',
    isOpen: true,
    canShip: true,
    canReceive: true,
    handlingCost: 0,
    volumeCapacity: null,
    inboundLimit: null,
    outboundLimit: null,
    keepAtLeast: { units: uniform() < 0.2 ? integer(5) : 0 },
  }));
  const products = Array.from({ length: shape.products }, (_, i): Product => {
    const unitCost = Math.round(100 * Math.exp(2 + 0.8 * normal())) / 100;
    return {
      id: `P${i}`,
      description: '',
      family: '',
      unitCost,
      price:
        shape.withoutPrices === true ? null : Math.round(unitCost * (1.3 + uniform()) * 100) / 100,
      salvageValue: Math.round(unitCost * 50) / 100,
      volume: 0.01,
      weight: 1,
      packSize: 1 + integer((shape.maxPackSize ?? 1) - 1),
      minTransferQuantity: shape.minTransferQuantity ?? 1,
      serviceClass: 'standard',
      shelfLifeDays: uniform() < 0.1 ? 60 : null,
      isPhaseOut: uniform() < 0.1,
    };
  });
  return {
    products,
    locations,
    lanes: randomLanes(shape, sites),
    positions: randomPositions(shape, products, locations, { uniform, normal, integer }),
  };
}

function randomLanes(
  shape: RandomNetworkShape,
  sites: readonly { readonly x: number; readonly y: number }[],
): Lane[] {
  const lanes: Lane[] = [];
  sites.forEach((a, from) => {
    const others = sites
      .map((b, to) => ({ to, distance: Math.hypot(a.x - b.x, a.y - b.y) }))
      .filter(({ to }) => to !== from)
      .sort((p, q) => p.distance - q.distance);
    others.forEach(({ to, distance }, rank) => {
      const isNear = shape.neighbours === undefined || rank < shape.neighbours;
      if (!isNear && from % 5 !== 0 && to % 5 !== 0) return;
      lanes.push({
        from,
        to,
        costPerUnit: Math.round(100 * (0.2 + 2 * distance)) / 100,
        costPerVolume: 0,
        costPerWeight: 0,
        fixedCost: shape.fixedCost ?? 0,
        lineCost: shape.lineCost ?? 0,
        leadTimeDays: 1 + Math.floor(distance * 4),
        capacity: null,
        maxShipments: 1,
      });
    });
  });
  return lanes;
}

/** Draws from one stream: uniform in [0, 1), standard normal, and a whole number from 0 to `max`. */
interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly integer: (max: number) => number;
}

function randomPositions(
  shape: RandomNetworkShape,
  products: readonly Product[],
  locations: readonly Location[],
  { uniform, normal, integer }: Draws,
): Positions {
  const count = products.length * locations.length;
  const column = (): Float64Array => new Float64Array(count);
  const positions = {
    count,
    product: new Int32Array(count),
    location: new Int32Array(count),
    onHand: column(),
    reserved: column(),
    transfersInTransit: column(),
    lots: {
      start: new Int32Array(count + 1),
      quantity: column().slice(0, 0),
      expiryDay: new Int32Array(0),
    },
    forecastMean: column(),
    forecastSd: column(),
    supplierLeadTime: column(),
    supplierLeadTimeSd: column(),
    orderCost: column().fill(50),
    minOrderQuantity: column().fill(1),
    orderMultiple: column().fill(1),
    history: {
      start: new Int32Array(count + 1),
      day: new Int32Array(0),
      quantity: new Float64Array(0),
      isStockout: new Uint8Array(0),
      isPromotion: new Uint8Array(0),
    },
  };
  const receiptStart = new Int32Array(count + 1);
  const receiptDay: number[] = [];
  const receiptQuantity: number[] = [];
  const size = locations.map(() => Math.exp(0.7 * normal()));
  let p = 0;
  products.forEach((_, product) => {
    const level = (shape.meanPerDay ?? 1) * Math.exp(normal());
    const leadTime = 3 + integer(25);
    locations.forEach((__, location) => {
      const mean = uniform() < 0.1 ? 0 : level * size[location]! * Math.exp(0.4 * normal());
      positions.product[p] = product;
      positions.location[p] = location;
      positions.onHand[p] = Math.floor(level * 120 * uniform() * uniform());
      positions.reserved[p] = uniform() < 0.1 ? integer(3) : 0;
      positions.forecastMean[p] = mean;
      positions.forecastSd[p] = Math.sqrt(mean * (1 + 2 * uniform()));
      positions.supplierLeadTime[p] = leadTime;
      if (shape.withReceipts === true && uniform() < 0.4) {
        receiptDay.push(PLAN_DATE + 1 + integer(leadTime));
        receiptQuantity.push(1 + integer(20));
      }
      p += 1;
      receiptStart[p] = receiptDay.length;
    });
  });
  return {
    ...positions,
    receipts: {
      start: receiptStart,
      day: Int32Array.from(receiptDay),
      quantity: Float64Array.from(receiptQuantity),
    },
  };
}

/** The plan date of every random network: 23 November 2026. */
export const PLAN_DATE = 46349;
