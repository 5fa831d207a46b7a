import type { Network } from './network';

/** How the source of a position is known. */
export type SupplyBasis =
  /** No site of the network supplies it. */
  | 'outside'
  /** The location names its source. */
  | 'given'
  /** The supplier of the product is a location. */
  | 'supplier'
  /** Inferred from types and lanes. */
  | 'inferred';

/** The source is a supplier outside the network. */
export const OUTSIDE = -1;
/** Nothing is said about the source: it may be inferred. */
export const NOT_STATED = -2;

/** The sources that a planner states: indices into `Network.locations`, OUTSIDE or NOT_STATED. */
export interface StatedSources {
  /** The source of each location, whatever the product. */
  readonly ofLocation: Int32Array;
  /** The source of each position: its own, else that of its location. */
  readonly ofPosition: Int32Array;
  /** How the source of each position is stated. */
  readonly basis: readonly SupplyBasis[];
}

/** Nothing is stated: all sources are inferred. */
export function nothingStated({ locations, positions }: Network): StatedSources {
  return {
    ofLocation: new Int32Array(locations.length).fill(NOT_STATED),
    ofPosition: new Int32Array(positions.count).fill(NOT_STATED),
    basis: new Array<SupplyBasis>(positions.count).fill('outside'),
  };
}
