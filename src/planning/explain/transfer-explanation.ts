import type { ShadowPrice } from '../network/plan-result';
import type { TransferValue } from './transfer-value';

/** A product that could move from one location to another; indices refer to the network. */
export interface CandidateTransfer {
  readonly product: number;
  readonly from: number;
  readonly to: number;
}

/** Why a candidate transfer is in a plan or not, as data and as text. */
export interface TransferExplanation {
  /** The line of the plan; null if there is none. */
  readonly planned: PlannedTransfer | null;
  /** The first reason why nothing, or nothing more, moves. */
  readonly obstacle: TransferObstacle;
  /** A few plain English sentences with the numbers. */
  readonly sentence: string;
}

export interface PlannedTransfer {
  readonly quantity: number;
  readonly benefit: number;
  readonly transferCost: number;
}

export type TransferObstacle =
  | { readonly kind: 'same location' }
  /** A planner has set the line, to a quantity or to 0. */
  | { readonly kind: 'set by a planner'; readonly quantity: number }
  | {
      readonly kind: 'not stocked' | 'closed' | 'cannot ship' | 'cannot receive';
      readonly location: number;
    }
  | { readonly kind: 'no lane' }
  | {
      readonly kind: 'nothing to spare';
      readonly onHand: number;
      readonly reserved: number;
      readonly expired: number;
      readonly minStock: number;
      /** Whether the product is new and has not had time to sell there. */
      readonly isUntried: boolean;
    }
  /** The origin can spare less than the minimum transfer. */
  | {
      readonly kind: 'below minimum transfer';
      readonly shippable: number;
      readonly minQuantity: number;
    }
  /** It would lose, with or without the rest of the plan. */
  | { readonly kind: 'would lose'; readonly value: TransferValue }
  /** It would save alone, but not on top of the rest of the plan. */
  | {
      readonly kind: 'served otherwise';
      readonly valueAlone: TransferValue;
      readonly value: TransferValue;
    }
  /** It would save, but the plan sends the stock elsewhere. */
  | {
      readonly kind: 'all sent elsewhere';
      readonly valueAlone: TransferValue;
      readonly shippable: number;
      readonly sent: number;
    }
  /** One unit would save; a whole pack would lose. */
  | {
      readonly kind: 'pack too large';
      readonly unitValue: TransferValue;
      readonly value: TransferValue;
    }
  /** One pack would save; the minimum transfer would lose. */
  | {
      readonly kind: 'minimum transfer too large';
      readonly packValue: TransferValue;
      readonly value: TransferValue;
    }
  /** The saving does not cover the fixed costs of the line and its shipment, or the minimum net benefit. */
  | {
      readonly kind: 'costs not covered';
      readonly value: TransferValue;
      readonly lineCost: number;
      readonly fixedCost: number;
      readonly minNetBenefit: number;
    }
  /** Only a hub may both ship and receive a product in one plan. */
  | { readonly kind: 'ships and receives'; readonly location: number }
  /** It would save, but the plan buys at the destination or marks down at the origin. */
  | {
      readonly kind: 'ordered instead' | 'marked down instead';
      readonly quantity: number;
      readonly value: TransferValue;
    }
  /** The destination cannot sell more than `maxUnits` of the origin's lots before they expire. */
  | { readonly kind: 'expires unsold'; readonly maxUnits: number; readonly value: TransferValue }
  /** The destination has all that it will probably sell in `life` days. */
  | { readonly kind: 'covered for life'; readonly life: number; readonly value: TransferValue }
  /** A limit leaves no room for the minimum transfer. */
  | {
      readonly kind: 'limit reached';
      readonly limit: ShadowPrice['kind'];
      readonly location: number | null;
      readonly amount: number;
      readonly value: TransferValue;
      /** Saving of one more unit of the limit; null if unknown. */
      readonly shadowPrice: number | null;
    }
  /** A limit has room, but other lines save more with it. */
  | {
      readonly kind: 'limits worth more elsewhere';
      readonly value: TransferValue;
      /** The shadow prices of what it would use, in money. */
      readonly limitCost: number;
    }
  /** Nothing prevents it: the plan could save this much more, within its gap. */
  | { readonly kind: 'missed'; readonly value: TransferValue; readonly saving: number };
