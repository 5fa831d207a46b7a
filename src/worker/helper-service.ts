import type { DemandEstimate } from '../planning/demand/estimate-demand';
import { collectStatistics, type DemandStatistics } from '../planning/demand/demand-statistics';
import type { Network, Positions } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import { planProducts } from '../planning/plan/plan-products';
import type { PlannedProducts } from '../planning/plan/parallel-planner';
import { runToEnd } from '../planning/base/steps';
import { columnBuffers } from './column-buffers';

/** The service of a second thread: it processes slices of a network for the first. */
export interface HelperService {
  /** Reads a `HelperInputs` from the port, then answers each `Slice` with a `DoneSlice`. */
  help(port: MessagePort): void;
}

/** The part of a network that all its slices share. */
export interface HelperInputs {
  /** Its positions are not used. */
  readonly network: Network;
  readonly settings: PlanSettings;
}

/** Positions of whole products. With `demand` they are to be planned, without it their evidence is gathered. */
export interface Slice {
  readonly slice: number;
  readonly positions: Positions;
  readonly demand?: DemandEstimate;
}

/** A slice with its result. */
export type DoneSlice =
  | { readonly slice: number; readonly evidence: DemandStatistics }
  | { readonly slice: number; readonly planned: PlannedProducts };

/**
 * The service over the core. An error in it fires the thread's `error` event and the slice stays
 * unanswered. The first thread then processes the slice itself.
 */
export function helperService(): HelperService {
  return {
    help(port) {
      let snapshot: HelperInputs | null = null;
      port.onmessage = ({ data }: MessageEvent<HelperInputs | Slice>) => {
        if ('network' in data) {
          snapshot = data;
          return;
        }
        const done = doneBy(snapshot!, data);
        port.postMessage(done, columnBuffers(done));
      };
    },
  };
}

function doneBy(
  { network: shared, settings }: HelperInputs,
  { slice, positions, demand }: Slice,
): DoneSlice {
  const network = { ...shared, positions };
  if (demand !== undefined) return { slice, planned: planProducts(network, settings, demand) };
  return { slice, evidence: runToEnd(collectStatistics(network, settings)) };
}
