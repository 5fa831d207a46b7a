import type { RateColumns } from '../demand/demand-rate';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/** What is known on a day on which transfers are decided. */
export interface Today {
  /** Days since the start of the replay. */
  readonly day: number;
  /** Stock, supply on its way and the sales history up to today. */
  readonly network: Network;
  /** `planDate` is today. */
  readonly settings: PlanSettings;
  /** The demand estimate by which every policy's orders are placed. */
  readonly rates: RateColumns;
}

/** Units of one product that leave today. */
export interface Move {
  /** Index into `Network.products`. */
  readonly product: number;
  /** Indices into `Network.locations`; there must be a lane. */
  readonly from: number;
  readonly to: number;
  /** Whole units, above 0. Units that are not there are left out. */
  readonly quantity: number;
}

/** Units of one product bought for, or marked down at, a location. */
export interface LocalDecision {
  readonly product: number;
  readonly location: number;
  readonly quantity: number;
}

export interface Decision {
  readonly transfers: readonly Move[];
  readonly purchases?: readonly LocalDecision[];
  readonly markdowns?: readonly LocalDecision[];
}

/**
 * A rule that decides on transfers. It sees only what is known today. Orders to suppliers are placed
 * afterwards, by one rule for all policies.
 */
export interface ReplayPolicy {
  readonly name: string;
  /** True if its transfers also replace the orders that sites place with the sites that supply them. */
  readonly decidesFeed?: boolean;
  decide(today: Today): Decision;
}

/** A policy from a function that lists moves: a rule of the user's own. */
export function ruleOf(name: string, moves: (today: Today) => readonly Move[]): ReplayPolicy {
  return { name, decide: (today) => ({ transfers: moves(today) }) };
}
