/**
 * The input of a plan: products, locations, the lanes between them, and a position for every product
 * stocked at a location. Quantities are in units of the product, money in the workbook's currency, days
 * are whole days since 1899-12-30 (an Excel date serial), volume and weight in the workbook's units.
 *
 * Positions are columns (typed arrays), not objects: 250,000 positions must fit in memory next to Excel.
 */
export interface Network {
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  /** The lanes that may be used; at most one for an ordered pair of locations. */
  readonly lanes: readonly Lane[];
  readonly positions: Positions;
  /** Names of suppliers; none if left out. */
  readonly suppliers?: readonly string[];
  /** Lines set by a planner, by priority on the stock; none if left out. */
  readonly firmTransfers?: readonly FirmTransfer[];
}

/** A line set by a planner: a plan keeps its quantity and moves nothing else on it. */
export interface FirmTransfer {
  readonly product: number;
  /** Indices into `Network.locations`. */
  readonly from: number;
  readonly to: number;
  /** Units; 0 keeps the line empty. */
  readonly quantity: number;
  /** The existing id of the line; null if the plan assigns one. */
  readonly id: string | null;
  /** Whether the planner marked the row Firm, or edited it. */
  readonly why: 'marked' | 'edited';
  /** Cell of the row in the workbook, e.g. `Transfers!G5`; null if it is not from a workbook. */
  readonly cell: string | null;
}

export type ServiceClass = 'standard' | 'high' | 'critical';

export interface Product {
  readonly id: string;
  readonly description: string;
  readonly family: string;
  readonly unitCost: number;
  /** Sales price of a unit; null if the workbook has none. */
  readonly price: number | null;
  /** Revenue of a unit in a local markdown. */
  readonly salvageValue: number;
  readonly volume: number;
  readonly weight: number;
  /** Units in a pack; transfers are whole packs. At least 1. */
  readonly packSize: number;
  /** Minimum units of a transfer. */
  readonly minTransferQuantity: number;
  readonly serviceClass: ServiceClass;
  /** Days that fresh stock keeps its value; null: the obsolescence setting. */
  readonly shelfLifeDays: number | null;
  /** A phase-out is never replenished. */
  readonly isPhaseOut: boolean;
}

export type LocationType = 'plant' | 'dc' | 'warehouse' | 'store' | 'online';

export interface Location {
  readonly id: string;
  readonly type: LocationType;
  readonly region: string;
  readonly cluster: string;
  /** A closed location sells, receives and orders nothing; its stock is cleared. */
  readonly isOpen: boolean;
  /**
   * The first day on which it is closed, after the plan date if it is open; null, or left out, if it stays
   * open. Until then it sells, and orders nothing more.
   */
  readonly closingDay?: number | null;
  readonly canShip: boolean;
  readonly canReceive: boolean;
  /** Cost of handling one unit that leaves or enters. */
  readonly handlingCost: number;
  readonly volumeCapacity: number | null;
  /** Maximum units that a plan may bring in, or take out; null: no limit. */
  readonly inboundLimit: number | null;
  readonly outboundLimit: number | null;
  /** Minimum stock, in units or in days of mean demand. */
  readonly keepAtLeast: { readonly units: number } | { readonly days: number };
}

/** Whether a location is open and not about to close. */
export function staysOpen({ isOpen, closingDay = null }: Location): boolean {
  return isOpen && closingDay === null;
}

/** A hub may ship and receive the same product in one plan. */
export function isHub(location: Location): boolean {
  return location.type === 'dc' || location.type === 'warehouse';
}

export interface Lane {
  /** Index into `Network.locations`. */
  readonly from: number;
  readonly to: number;
  readonly costPerUnit: number;
  readonly costPerVolume: number;
  readonly costPerWeight: number;
  /** Cost of a unit as a share of the product's unit cost; none if left out. */
  readonly costPerValue?: number;
  /** Fixed cost of one shipment (one vehicle), shared by all products on it. */
  readonly fixedCost: number;
  /** Fixed cost of one product line. */
  readonly lineCost: number;
  readonly leadTimeDays: number;
  /** Maximum volume of a shipment; null: no limit. */
  readonly capacity: number | null;
  /** Maximum shipments in a plan, at least 1; null: as many as the volume needs. */
  readonly maxShipments: number | null;
}

/** Detail rows of positions: those of position p are from `start[p]` to before `start[p + 1]`. */
export interface DetailRows {
  /** Length: positions + 1. */
  readonly start: Int32Array;
}

/** Stock with an expiry date, first to expire first. It is included in `onHand`. */
export interface Lots extends DetailRows {
  readonly quantity: Float64Array;
  readonly expiryDay: Int32Array;
}

/** Supply on order, by due date. */
export interface Receipts extends DetailRows {
  readonly quantity: Float64Array;
  readonly day: Int32Array;
}

/**
 * Sales less returns by day, oldest first; a day may be below 0. After the first sale, a day without a
 * row has no sales.
 */
export interface DemandHistory extends DetailRows {
  readonly day: Int32Array;
  readonly quantity: Float64Array;
  /** 1 on a stockout: sales are censored below demand. */
  readonly isStockout: Uint8Array;
  /** 1 during a promotion: sales are above base demand. */
  readonly isPromotion: Uint8Array;
}

/** One element per position, ordered by product, then location. */
export interface Positions {
  readonly count: number;
  /** Index into `Network.products`. */
  readonly product: Int32Array;
  /** Index into `Network.locations`. */
  readonly location: Int32Array;
  readonly onHand: Float64Array;
  readonly reserved: Float64Array;
  /** Net units of approved transfers in transit: inbound less outbound. */
  readonly transfersInTransit: Float64Array;
  readonly lots: Lots;
  readonly receipts: Receipts;
  readonly history: DemandHistory;
  /** Mean daily demand from the Forecast table, else NaN. */
  readonly forecastMean: Float64Array;
  /** Standard deviation of daily demand from the Forecast table, else NaN. */
  readonly forecastSd: Float64Array;
  /** Days from order to receipt at the supplier. */
  readonly supplierLeadTime: Float64Array;
  readonly supplierLeadTimeSd: Float64Array;
  readonly orderCost: Float64Array;
  readonly minOrderQuantity: Float64Array;
  readonly orderMultiple: Float64Array;
  /** Supplier's price of a unit; NaN, or left out, if unknown: then the product's unit cost. */
  readonly supplierUnitCost?: Float64Array;
  /** Index into `Network.suppliers`; −1, or left out, if unknown. */
  readonly supplier?: Int32Array;
  /**
   * Index into `Network.locations` of the site that replenishes the position with its product; −1 for
   * a root, whose supplier is outside the network. The site has a position of the same product, and no
   * position supplies itself, directly or through others. Left out, every position is a root.
   */
  readonly source?: Int32Array;
}
