import { CHAIN, SPARES } from './flat-worlds';
import type { SupplyShape } from './supply-world';

/**
 * Two DCs supply six stores each. Suppliers deliver to the DCs only, in two weeks. Stores hold about two
 * weeks, placed with errors; DCs hold four weeks more.
 */
export const TWO_ECHELONS: SupplyShape = {
  ...CHAIN,
  sites: 12,
  hasCentral: false,
  dcs: 2,
  dcSales: 0,
  cover: 21,
  dcCover: 21,
  centralCover: 0,
  settings: { serviceLevel: { standard: 0.95, high: 0.98, critical: 0.99 } },
};

/** The same, with customers of the DCs' own: each DC sells as much as five stores. */
export const SELLING_DCS: SupplyShape = { ...TWO_ECHELONS, dcSales: 5 };

/** One DC and twelve stores that sell a unit every two weeks or fewer. */
export const SLOW_MOVERS: SupplyShape = {
  ...TWO_ECHELONS,
  dcs: 1,
  mean: 0.06,
  dispersion: 1.3,
  drift: undefined,
  unitCost: SPARES.unitCost / 2,
  orderCost: SPARES.orderCost,
  historyDays: 364,
  cover: 30,
  misplacement: 0.4,
  dcCover: 45,
  settings: { serviceLevel: { standard: 0.98, high: 0.99, critical: 0.995 } },
  lineCost: 3,
  freight: 0.02,
};

/** A central site supplies two DCs, which supply six stores each. */
export const THREE_ECHELONS: SupplyShape = {
  ...TWO_ECHELONS,
  hasCentral: true,
  centralCover: 28,
  settings: { serviceLevel: { standard: 0.98, high: 0.99, critical: 0.995 } },
  dcCover: 14,
};
