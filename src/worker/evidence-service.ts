import { gatherEvidence, type DemandEvidence } from '../planning/demand/gather-evidence';
import type { Network, Positions } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import { inOneGo } from '../planning/steps';
import { columnBuffers } from './column-buffers';

/** What a second thread offers: to gather the evidence of slices of a network for the first. */
export interface EvidenceService {
  /** Takes an `EvidenceBasis` from the port, then answers each `SliceToGather` with its evidence. */
  gather(port: MessagePort): void;
}

/** What the slices of a network have in common. */
export interface EvidenceBasis {
  /** With no positions that matter. */
  readonly network: Network;
  readonly settings: PlanSettings;
}

export interface SliceToGather {
  readonly slice: number;
  readonly positions: Positions;
}

export interface GatheredSlice {
  readonly slice: number;
  readonly evidence: DemandEvidence;
}

/**
 * The service over the core. A mistake in it ends in the thread's `error` event: the slice is then
 * never answered, and whoever waits for it gathers it itself.
 */
export function evidenceService(): EvidenceService {
  return {
    gather(port) {
      let basis: EvidenceBasis | null = null;
      port.onmessage = ({ data }: MessageEvent<EvidenceBasis | SliceToGather>) => {
        if ('network' in data) {
          basis = data;
          return;
        }
        const { network, settings } = basis!;
        const { slice, positions } = data;
        const evidence = inOneGo(gatherEvidence({ ...network, positions }, settings));
        const gathered: GatheredSlice = { slice, evidence };
        port.postMessage(gathered, columnBuffers(evidence));
      };
    },
  };
}
