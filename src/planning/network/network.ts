/**
 * What a plan is made from: products, locations, the lanes between them, and a position wherever a
 * product is kept. Quantities are in units of the product, money in the workbook's currency, days
 * are whole days since 1899-12-30 (an Excel date serial), volume and weight in the workbook's units.
 *
 * Positions are columns (typed arrays), not objects: 250,000 of them must fit beside Excel.
 */
export interface Network {
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  /** Every lane that may be used; a pair of locations has one lane at the most. */
  readonly lanes: readonly Lane[];
  readonly positions: Positions;
  /** Names of suppliers; none if left out. */
  readonly suppliers?: readonly string[];
  /** Lines that a planner has set, in the order in which they have a claim to stock; none if left out. */
  readonly firmTransfers?: readonly FirmTransfer[];
}

/** A line that a planner has set: a plan keeps it as given, and moves nothing else on it. */
export interface FirmTransfer {
  readonly product: number;
  /** Indices into `Network.locations`. */
  readonly from: number;
  readonly to: number;
  /** Units; 0 keeps the line empty. */
  readonly quantity: number;
  /** The name that the line has already; null where the plan is to name it. */
  readonly id: string | null;
  /** Whether the planner marked the row Firm, or edited it. */
  readonly why: 'marked' | 'edited';
  /** Where the row stands in the workbook, e.g. `Transfers!G5`; null where it is from elsewhere. */
  readonly cell: string | null;
}

export type ServiceClass = 'standard' | 'high' | 'critical';

export interface Product {
  readonly id: string;
  readonly description: string;
  readonly family: string;
  readonly unitCost: number;
  /** Sales price of a unit; null where the workbook gives none. */
  readonly price: number | null;
  /** What a unit fetches in a local markdown. */
  readonly salvageValue: number;
  readonly volume: number;
  readonly weight: number;
  /** Units that travel together; transfers are whole packs. At least 1. */
  readonly packSize: number;
  /** The smallest transfer worth handling, in units. */
  readonly minTransferQuantity: number;
  readonly serviceClass: ServiceClass;
  /** Days that fresh stock keeps its value; null: the obsolescence setting. */
  readonly shelfLifeDays: number | null;
  /** A phase-out is not bought again: nothing replenishes it. */
  readonly isPhaseOut: boolean;
}

export type LocationType = 'plant' | 'dc' | 'warehouse' | 'store' | 'online';

export interface Location {
  readonly id: string;
  readonly type: LocationType;
  readonly region: string;
  readonly cluster: string;
  readonly isOpen: boolean;
  readonly canShip: boolean;
  readonly canReceive: boolean;
  /** Cost of handling one unit that leaves or enters. */
  readonly handlingCost: number;
  readonly volumeCapacity: number | null;
  /** Units a plan may bring in, or take out; null: no limit. */
  readonly inboundLimit: number | null;
  readonly outboundLimit: number | null;
  /** Stock that must stay, in units or in days of mean demand. */
  readonly keepAtLeast: { readonly units: number } | { readonly days: number };
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
  /** Cost of one shipment (one vehicle), shared by every product on it. */
  readonly fixedCost: number;
  /** Cost of handling one product line. */
  readonly lineCost: number;
  readonly leadTimeDays: number;
  /** Volume a shipment holds; null: no limit. */
  readonly capacity: number | null;
  /** Shipments that a plan may send, 1 or more; null: as many as its volume needs. */
  readonly maxShipments: number | null;
}

/** Rows of a position's detail: row k of position p is at `start[p] + k`, up to `start[p + 1]`. */
export interface DetailRows {
  /** Length: positions + 1. */
  readonly start: Int32Array;
}

/** Stock with an expiry date, first to expire first. Part of `onHand`, not on top of it. */
export interface Lots extends DetailRows {
  readonly quantity: Float64Array;
  readonly expiryDay: Int32Array;
}

/** Supply on its way that is ordered already, by date. */
export interface Receipts extends DetailRows {
  readonly quantity: Float64Array;
  readonly day: Int32Array;
}

/**
 * Sales by day less returns, so that a day may be below 0, oldest first; a day without a row sold
 * nothing, if after the first sale.
 */
export interface DemandHistory extends DetailRows {
  readonly day: Int32Array;
  readonly quantity: Float64Array;
  /** 1 where the shelf was empty, so that sales say less than demand. */
  readonly isStockout: Uint8Array;
  /** 1 where a promotion ran, so that sales say more than plain demand. */
  readonly isPromotion: Uint8Array;
}

/** One element a position, ordered by product, then location. */
export interface Positions {
  readonly count: number;
  /** Index into `Network.products`. */
  readonly product: Int32Array;
  /** Index into `Network.locations`. */
  readonly location: Int32Array;
  readonly onHand: Float64Array;
  readonly reserved: Float64Array;
  /** Net of approved transfers that are under way: what left counts less, what comes counts more. */
  readonly transfersInTransit: Float64Array;
  readonly lots: Lots;
  readonly receipts: Receipts;
  readonly history: DemandHistory;
  /** Mean demand a day where the Forecast table gives one, else NaN. */
  readonly forecastMean: Float64Array;
  /** Standard deviation of a day's demand from the Forecast table, else NaN. */
  readonly forecastSd: Float64Array;
  /** Days from order to receipt at the supplier. */
  readonly supplierLeadTime: Float64Array;
  readonly supplierLeadTimeSd: Float64Array;
  readonly orderCost: Float64Array;
  readonly minOrderQuantity: Float64Array;
  readonly orderMultiple: Float64Array;
  /** What the supplier asks for a unit; NaN, or left out, where nobody says: the product's unit cost. */
  readonly supplierUnitCost?: Float64Array;
  /** Index into `Network.suppliers`; −1, or left out, where nobody says. */
  readonly supplier?: Int32Array;
}
