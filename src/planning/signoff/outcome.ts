import type { LineState } from './line-state';

/** Something that did not go as approved, and how many units it concerns. */
export interface Deviation {
  readonly kind: 'shippedShort' | 'receivedOver' | 'damaged' | 'lost';
  readonly units: number;
}

/** The state after an event. */
export interface Outcome {
  readonly state: LineState;
  readonly deviations: readonly Deviation[];
}
