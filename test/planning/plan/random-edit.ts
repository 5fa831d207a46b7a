import fc from 'fast-check';
import type {
  Lane,
  Location,
  Network,
  Positions,
  Product,
} from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';

/** The inputs of a plan. */
export interface Inputs {
  readonly network: Network;
  readonly settings: PlanSettings;
}

/** Changes one cell of the inputs. `at` (0 to 1) selects the cell as a share of all cells. */
interface Edit {
  readonly name: string;
  readonly apply: (inputs: Inputs, at: number, by: number) => Inputs;
}

function inProducts(name: string, change: (one: Product, by: number) => Partial<Product>): Edit {
  return inList('products', name, change);
}

function inLocations(name: string, change: (one: Location, by: number) => Partial<Location>): Edit {
  return inList('locations', name, change);
}

function inLanes(name: string, change: (one: Lane, by: number) => Partial<Lane>): Edit {
  return inList('lanes', name, change);
}

function inList<Item>(
  list: 'products' | 'locations' | 'lanes',
  name: string,
  change: (one: Item, by: number) => Partial<Item>,
): Edit {
  const apply = ({ network, settings }: Inputs, at: number, by: number): Inputs => {
    const items = network[list] as unknown as readonly Item[];
    const index = indexAt(items.length, at);
    const edited = items.map((one, i) => (i === index ? { ...one, ...change(one, by) } : one));
    return { settings, network: { ...network, [list]: edited } };
  };
  return { name: `${list}: ${name}`, apply };
}

function inColumn(column: keyof Positions): Edit {
  const apply = ({ network, settings }: Inputs, at: number, by: number): Inputs => {
    const { positions } = network;
    const edited = (positions[column] as Float64Array).slice();
    const p = indexAt(positions.count, at);
    edited[p] = (Number.isNaN(edited[p]!) ? 0 : edited[p]!) + by;
    return { settings, network: { ...network, positions: { ...positions, [column]: edited } } };
  };
  return { name: column, apply };
}

/** The quantity of a sale, a lot or a receipt. */
function inDetail(detail: 'lots' | 'receipts' | 'history'): Edit {
  const apply = (inputs: Inputs, at: number, by: number): Inputs => {
    const { network, settings } = inputs;
    const rows = network.positions[detail];
    if (rows.quantity.length === 0) return inputs;
    const quantity = rows.quantity.slice();
    quantity[indexAt(quantity.length, at)]! += by;
    const positions = { ...network.positions, [detail]: { ...rows, quantity } };
    return { settings, network: { ...network, positions } };
  };
  return { name: detail, apply };
}

function inSettings(
  name: string,
  change: (one: PlanSettings, by: number) => Partial<PlanSettings>,
): Edit {
  const apply = ({ network, settings }: Inputs, _: number, by: number): Inputs => ({
    network,
    settings: { ...settings, ...change(settings, by) },
  });
  return { name, apply };
}

/** Adds a firm transfer. */
const firmRow: Edit = {
  name: 'firm transfers',
  apply({ network, settings }, at, by) {
    const p = indexAt(network.positions.count, at);
    const from = network.positions.location[p]!;
    const to = (from + 1) % network.locations.length;
    const row = { product: network.positions.product[p]!, from, to, quantity: by };
    const firm = { ...row, id: null, why: 'marked', cell: null } as const;
    const firmTransfers = [...(network.firmTransfers ?? []), firm];
    return { settings, network: { ...network, firmTransfers } };
  },
};

/** Supplies a position from a location listed before its own, so that no cycle can form. */
const supply: Edit = {
  name: 'source',
  apply({ network, settings }, at, by) {
    const { positions } = network;
    const source = positions.source?.slice() ?? new Int32Array(positions.count).fill(-1);
    const p = indexAt(positions.count, at);
    const location = positions.location[p]!;
    source[p] = location === 0 ? -1 : by % location;
    return { settings, network: { ...network, positions: { ...positions, source } } };
  },
};

function indexAt(length: number, at: number): number {
  return Math.min(length - 1, Math.floor(at * length));
}

const EDITS: readonly Edit[] = [
  ...(
    [
      'onHand',
      'reserved',
      'transfersInTransit',
      'forecastMean',
      'forecastSd',
      'supplierLeadTime',
      'supplierLeadTimeSd',
      'orderCost',
      'minOrderQuantity',
      'orderMultiple',
    ] as const
  ).map(inColumn),
  inDetail('lots'),
  inDetail('receipts'),
  inDetail('history'),
  firmRow,
  supply,
  inProducts('id', ({ id }) => ({ id: `${id} new` })),
  inProducts('unit cost', ({ unitCost }, by) => ({ unitCost: unitCost + by })),
  inProducts('price', ({ unitCost }, by) => ({ price: unitCost + by })),
  inProducts('salvage value', ({ unitCost }) => ({ salvageValue: unitCost / 4 })),
  inProducts('volume', ({ volume }, by) => ({ volume: volume * by })),
  inProducts('weight', ({ weight }, by) => ({ weight: weight + by })),
  inProducts('pack size', ({ packSize }) => ({ packSize: packSize + 1 })),
  inProducts('smallest transfer', (_, by) => ({ minTransferQuantity: by })),
  inProducts('service class', () => ({ serviceClass: 'critical' })),
  inProducts('shelf life', (_, by) => ({ shelfLifeDays: 10 * by })),
  inProducts('phase-out', ({ isPhaseOut }) => ({ isPhaseOut: !isPhaseOut })),
  inLocations('id', ({ id }) => ({ id: `${id} new` })),
  inLocations('type', ({ type }) => ({ type: type === 'dc' ? 'store' : 'dc' })),
  inLocations('region', () => ({ region: 'North' })),
  inLocations('open', ({ isOpen }) => ({ isOpen: !isOpen })),
  inLocations('ships', ({ canShip }) => ({ canShip: !canShip })),
  inLocations('receives', ({ canReceive }) => ({ canReceive: !canReceive })),
  inLocations('handling cost', ({ handlingCost }, by) => ({
    handlingCost: handlingCost + by / 10,
  })),
  inLocations('volume capacity', (_, by) => ({ volumeCapacity: by })),
  inLocations('inbound limit', (_, by) => ({ inboundLimit: by })),
  inLocations('outbound limit', (_, by) => ({ outboundLimit: by })),
  inLocations('keep at least', (_, by) => ({ keepAtLeast: { days: by } })),
  inLanes('cost of a unit', ({ costPerUnit }, by) => ({ costPerUnit: costPerUnit + by / 10 })),
  inLanes('cost of a volume', (_, by) => ({ costPerVolume: by })),
  inLanes('cost of a shipment', (_, by) => ({ fixedCost: by })),
  inLanes('cost of a line', (_, by) => ({ lineCost: by })),
  inLanes('lead time', ({ leadTimeDays }, by) => ({ leadTimeDays: leadTimeDays + by })),
  inLanes('capacity', (_, by) => ({ capacity: by / 20 })),
  inLanes('shipments', (_, by) => ({ maxShipments: by })),
  inSettings('plan date', ({ planDate }) => ({ planDate: planDate + 1 })),
  inSettings('days of history', ({ historyDays }, by) => ({ historyDays: historyDays - by })),
  inSettings('least history', (_, by) => ({ minHistoryDays: by })),
  inSettings('review period', (_, by) => ({ reviewPeriod: by })),
  inSettings('service level', ({ serviceLevel }) => ({
    serviceLevel: { ...serviceLevel, high: 0.97 },
  })),
  inSettings('holding rate', (_, by) => ({ holdingRate: by / 20 })),
  inSettings('obsolescence', (_, by) => ({ obsolescenceDays: 20 * by })),
  inSettings('lost sales', () => ({ lostSaleShare: 0.6 })),
  inSettings('caution', () => ({ caution: 1.5 })),
  inSettings('least net benefit', (_, by) => ({ minNetBenefit: by })),
  inSettings('budget', (_, by) => ({ transferBudget: 3 * by })),
  inSettings('shipments', (_, by) => ({ maxShipments: by })),
  inSettings('purchases', () => ({ allowPurchases: true })),
  inSettings('markdowns', () => ({ allowMarkdowns: true })),
  inSettings('overstock', (_, by) => ({ overstockDaysOfCover: 5 * by })),
  inSettings('critical stock', (_, by) => ({ criticalStockLevel: by })),
  inSettings('automatic approval', (_, by) => ({ autoApproveLimit: 10 * by })),
];

/** A change that a planner could make to any one cell. */
export const randomEdit = fc
  .record({
    edit: fc.constantFrom(...EDITS),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    by: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ edit, at, by }) => ({
    name: edit.name,
    apply: (inputs: Inputs) => edit.apply(inputs, at, by),
    toString: () => `${edit.name} at ${at} by ${by}`,
  }));

const PLACES = [0.05, 0.3, 0.55, 0.8, 0.95];

/** Every kind of edit, at places enough for a plan to feel it. */
export const everyEdit = EDITS.map(({ name, apply }, index) => ({
  name,
  apply: (inputs: Inputs): Inputs =>
    PLACES.reduce((edited, at) => apply(edited, at, 1 + (index % 9)), inputs),
}));
