import type { DemandEstimate } from '../planning/demand/estimate-demand';
import { gatherEvidence, type DemandEvidence } from '../planning/demand/gather-evidence';
import type { Network, Positions } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import { planProducts } from '../planning/plan/plan-products';
import type { PlannedProducts } from '../planning/plan/parallel-planner';
import { runToEnd } from '../planning/base/steps';
import { columnBuffers } from './column-buffers';

/** What a second thread offers: to do slices of a network for the first. */
export interface HelperService {
  /** Takes a `HelperBasis` from the port, then answers each `Slice` as a `DoneSlice`. */
  help(port: MessagePort): void;
}

/** What the slices of a network have in common. */
export interface HelperBasis {
  /** With no positions that matter. */
  readonly network: Network;
  readonly settings: PlanSettings;
}

/** Positions of whole products: to gather evidence of their demand, or to plan them where that is known. */
export interface Slice {
  readonly slice: number;
  readonly positions: Positions;
  readonly demand?: DemandEstimate;
}

/** A slice with what was asked for. */
export type DoneSlice =
  | { readonly slice: number; readonly evidence: DemandEvidence }
  | { readonly slice: number; readonly planned: PlannedProducts };

/**
 * The service over the core. A mistake in it ends in the thread's `error` event: the slice is then
 * never answered, and whoever waits for it does it itself.
 */
export function helperService(): HelperService {
  return {
    help(port) {
      let basis: HelperBasis | null = null;
      port.onmessage = ({ data }: MessageEvent<HelperBasis | Slice>) => {
        if ('network' in data) {
          basis = data;
          return;
        }
        const done = doneBy(basis!, data);
        port.postMessage(done, columnBuffers(done));
      };
    },
  };
}

function doneBy(
  { network: shared, settings }: HelperBasis,
  { slice, positions, demand }: Slice,
): DoneSlice {
  const network = { ...shared, positions };
  if (demand !== undefined) return { slice, planned: planProducts(network, settings, demand) };
  return { slice, evidence: runToEnd(gatherEvidence(network, settings)) };
}
