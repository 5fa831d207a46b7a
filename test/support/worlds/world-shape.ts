import type { PlanSettings } from '../../../src/planning/network/settings';
import type { Closure } from '../../../src/planning/replay/replay-world';
import type { Drift } from './wandering-level';

/** What is drawn for a generated world. Money in one currency, times in days, means in units a day. */
export interface WorldShape extends WorldTraits {
  readonly products: number;
  /** Stores; sites above them are in `SupplyShape`. */
  readonly sites: number;
  readonly days: number;
  readonly historyDays: number;
  /** Median mean demand of a product's stores; its spread (sigma of the logarithm) over products. */
  readonly mean: number;
  readonly productSpread: number;
  /** Spread of the mean over the stores of a product. */
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
  /** Cost of one vehicle and the volume that it takes; a unit has 0.01. None and any if left out. */
  readonly fixedCost?: number;
  readonly capacity?: number;
  readonly laneDays: number;
  readonly settings?: Partial<PlanSettings>;
}

/** What sets a world apart from the plain chain. Days count from the first replayed day. */
export interface WorldTraits {
  /** Factor on the mean of a day, from −historyDays to the end; 1 if left out. */
  readonly demandFactor?: (day: number, product: number, store: number) => number;
  readonly isPromotion?: (day: number, product: number, store: number) => boolean;
  /** Factor on the opening stock; 1 if left out. */
  readonly stockFactor?: (product: number, store: number) => number;
  /** Days of history of a product that has fewer than the world. */
  readonly historyDaysOf?: (product: number) => number;
  /** `followsDemand` of a product where it differs. */
  readonly followsDemandOf?: (product: number) => number;
  readonly familyOf?: (product: number) => string;
  readonly regionOf?: (store: number) => string;
  /** Closures by store. */
  readonly closures?: readonly Closure[];
}

/** Overrides of a shape: fewer products, stores or days for a quick look. */
export type WorldSize = Partial<Pick<WorldShape, 'products' | 'sites' | 'days'>>;
