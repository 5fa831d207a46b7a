import type { ShadowPrice } from '../network/plan-result';
import type { TransferValue } from './transfer-value';

/** A product on its way from one location to another; indices refer to the network. */
export interface CandidateTransfer {
  readonly product: number;
  readonly from: number;
  readonly to: number;
}

/** Why a move is in a plan or not, as data and in a sentence. */
export interface TransferExplanation {
  /** The line of the plan; null where there is none. */
  readonly planned: PlannedTransfer | null;
  /** What keeps units, or where the move is planned more units, from moving: the first of its reasons. */
  readonly obstacle: TransferObstacle;
  /** One or two plain sentences with the numbers, in English. */
  readonly sentence: string;
}

export interface PlannedTransfer {
  readonly quantity: number;
  readonly benefit: number;
  readonly transferCost: number;
}

export type TransferObstacle =
  | { readonly kind: 'same location' }
  /** A planner has set the line, to a quantity or to nothing. */
  | { readonly kind: 'set by a planner'; readonly quantity: number }
  | {
      readonly kind: 'not kept' | 'closed' | 'cannot ship' | 'cannot receive';
      readonly location: number;
    }
  | { readonly kind: 'no lane' }
  | {
      readonly kind: 'nothing to spare';
      readonly onHand: number;
      readonly reserved: number;
      readonly expired: number;
      readonly keep: number;
    }
  /** The giver can spare some, fewer than the smallest transfer. */
  | { readonly kind: 'less than a transfer'; readonly shippable: number; readonly least: number }
  /** It would lose as the stock stands, or after what else is planned. */
  | { readonly kind: 'would lose'; readonly worth: TransferValue }
  /** It would save as the stock stands, and no more after what else is planned. */
  | {
      readonly kind: 'served otherwise';
      readonly before: TransferValue;
      readonly worth: TransferValue;
    }
  /** It would save, but the plan sends elsewhere what could leave. */
  | {
      readonly kind: 'all sent elsewhere';
      readonly before: TransferValue;
      readonly shippable: number;
      readonly sent: number;
    }
  /** A unit would save, a whole pack would lose. */
  | { readonly kind: 'pack too large'; readonly unit: TransferValue; readonly worth: TransferValue }
  /** A pack would save, the smallest quantity of a transfer would lose. */
  | {
      readonly kind: 'smallest transfer too large';
      readonly pack: TransferValue;
      readonly worth: TransferValue;
    }
  /** What the units save does not reach what the line and its shipment cost once, and must earn. */
  | {
      readonly kind: 'costs not earned';
      readonly worth: TransferValue;
      readonly lineCost: number;
      readonly fixedCost: number;
      readonly minNetBenefit: number;
    }
  /** No location but a hub both ships and receives a product in one plan. */
  | { readonly kind: 'ships and receives'; readonly location: number }
  /** It would save by itself, but the plan orders the product at the receiver, or marks it down at the giver. */
  | {
      readonly kind: 'ordered instead' | 'marked down instead';
      readonly quantity: number;
      readonly worth: TransferValue;
    }
  /** More than `most` units of the giver's dated lots would not be sold in time at the receiver. */
  | { readonly kind: 'expires unsold'; readonly most: number; readonly worth: TransferValue }
  /** Something limited has no room left for the smallest transfer. */
  | {
      readonly kind: 'limit reached';
      readonly limit: ShadowPrice['kind'];
      readonly location: number | null;
      readonly amount: number;
      readonly worth: TransferValue;
      /** What one unit more of it would save; null where that is not known. */
      readonly price: number | null;
    }
  /** There is room, and it is worth more to other lines. */
  | { readonly kind: 'limits dearer'; readonly worth: TransferValue; readonly charge: number }
  /** Nothing is in its way: the plan could be this much better, as its gap admits. */
  | { readonly kind: 'missed'; readonly worth: TransferValue; readonly saving: number };
