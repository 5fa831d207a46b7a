import type { BrowserCase } from './browser-cases';

/** How a plan went as its page saw it. */
export interface PlanSeen {
  readonly seconds: number;
  /** Of those, from the first look at the sales history to the demand of every position. */
  readonly demandSeconds: number;
  readonly lines: number;
  /** Reports of progress that reached the page. */
  readonly reports: number;
  /** The longest time without one, between the call and its answer. */
  readonly longestSilence: number;
}

declare global {
  interface Window {
    /** For the script that drives the page. */
    bench: {
      /** Generates the network that is planned from then on. */
      readonly generate: (shape: BrowserCase) => void;
      readonly plan: () => Promise<PlanSeen>;
      /** Cancels a plan at its third report; milliseconds until it has ended. */
      readonly cancel: () => Promise<number>;
    };
  }
}
