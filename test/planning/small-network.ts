import type {
  DetailRows,
  Lane,
  Location,
  Network,
  Product,
} from '../../src/planning/network/network';
import { PLAN_DATE } from '../support/random-network';

/** Sales on one day, so many days before the plan date. */
export interface Sale {
  readonly daysAgo: number;
  readonly quantity: number;
  readonly isStockout?: boolean;
  readonly isPromotion?: boolean;
}

/** One product at one location, with what a test says about it and defaults for the rest. */
export interface SmallPosition {
  readonly product?: number;
  readonly location: number;
  readonly onHand?: number;
  readonly reserved?: number;
  readonly underWay?: number;
  /** A forecast; left out, demand comes from `sales`. */
  readonly mean?: number;
  readonly sd?: number;
  readonly leadTime?: number;
  readonly leadTimeSd?: number;
  readonly orderCost?: number;
  /** Index of the location that supplies it; left out, a root. */
  readonly source?: number;
  readonly sales?: readonly Sale[];
  /** Days to the receipt, and units. */
  readonly receipts?: readonly (readonly [number, number])[];
  /** Days to expiry, and units. */
  readonly lots?: readonly (readonly [number, number])[];
}

export interface SmallNetwork {
  readonly products?: readonly Partial<Product>[];
  readonly locations: readonly Partial<Location>[];
  readonly lanes?: readonly (Pick<Lane, 'from' | 'to'> & Partial<Lane>)[];
  readonly positions: readonly SmallPosition[];
}

/** A network written out by hand: positions by product, then location. */
export function smallNetwork(small: SmallNetwork): Network {
  const { positions } = small;
  const column = (value: (position: SmallPosition) => number | undefined, otherwise = 0) =>
    Float64Array.from(positions, (position) => value(position) ?? otherwise);
  const receipts = positions.map((position) => position.receipts ?? []);
  const lots = positions.map((position) => position.lots ?? []);
  const sales = positions.map((position) => position.sales ?? []);
  return {
    products: (small.products ?? [{}]).map((product, i) => ({
      ...PRODUCT,
      id: `P${i}`,
      ...product,
    })),
    locations: small.locations.map((location, i) => ({ ...LOCATION, id: `L${i}`, ...location })),
    lanes: (small.lanes ?? []).map((lane) => ({ ...LANE, ...lane })),
    positions: {
      count: positions.length,
      product: Int32Array.from(positions, (position) => position.product ?? 0),
      location: Int32Array.from(positions, (position) => position.location),
      onHand: column((position) => position.onHand),
      reserved: column((position) => position.reserved),
      transfersInTransit: column((position) => position.underWay),
      forecastMean: column((position) => position.mean, NaN),
      forecastSd: column((position) => position.sd, NaN),
      supplierLeadTime: column((position) => position.leadTime, 7),
      supplierLeadTimeSd: column((position) => position.leadTimeSd),
      orderCost: column((position) => position.orderCost, 50),
      minOrderQuantity: column(() => 1),
      orderMultiple: column(() => 1),
      ...(positions.some(({ source }) => source !== undefined) && {
        source: Int32Array.from(positions, ({ source }) => source ?? -1),
      }),
      receipts: {
        ...starts(receipts),
        day: Int32Array.from(receipts.flat(), ([day]) => PLAN_DATE + day),
        quantity: Float64Array.from(receipts.flat(), ([, units]) => units),
      },
      lots: {
        ...starts(lots),
        expiryDay: Int32Array.from(lots.flat(), ([day]) => PLAN_DATE + day),
        quantity: Float64Array.from(lots.flat(), ([, units]) => units),
      },
      history: {
        ...starts(sales),
        day: Int32Array.from(sales.flat(), ({ daysAgo }) => PLAN_DATE - daysAgo),
        quantity: Float64Array.from(sales.flat(), ({ quantity }) => quantity),
        isStockout: Uint8Array.from(sales.flat(), ({ isStockout }) => (isStockout ? 1 : 0)),
        isPromotion: Uint8Array.from(sales.flat(), ({ isPromotion }) => (isPromotion ? 1 : 0)),
      },
    },
  };
}

function starts(rows: readonly (readonly unknown[])[]): DetailRows {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, p) => {
    start[p + 1] = start[p]! + row.length;
  });
  return { start };
}

const PRODUCT: Omit<Product, 'id'> = {
  description: '',
  family: '',
  unitCost: 10,
  price: 22,
  salvageValue: 10,
  volume: 1,
  weight: 1,
  packSize: 1,
  minTransferQuantity: 1,
  serviceClass: 'standard',
  shelfLifeDays: null,
  isPhaseOut: false,
};

const LOCATION: Omit<Location, 'id'> = {
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

const LANE: Omit<Lane, 'from' | 'to'> = {
  costPerUnit: 1,
  costPerVolume: 0,
  costPerWeight: 0,
  fixedCost: 0,
  lineCost: 0,
  leadTimeDays: 1,
  capacity: null,
  maxShipments: 1,
};
