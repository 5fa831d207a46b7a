import { joinEvidence } from '../planning/demand/evidence-parts';
import { gatherEvidence, type DemandEvidence } from '../planning/demand/gather-evidence';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { Progress } from '../planning/network/plan-result';
import { columnBuffers } from './column-buffers';
import type { DoneSlice, Slice } from './helper-service';
import { ownPositions, slicesOf } from './network-slices';
import { SharedSlices } from './shared-slices';

/** The stage that all of it is, of which cleaning is a small part. */
export const ESTIMATING = 'Estimating demand';

/** Positions in a slice: about a quarter of a second of work where all are forecast. */
const POSITIONS_A_SLICE = 250;
/** Slices that the helper has at a time: the one it works on, and the next, so that it need not wait. */
const SLICES_AHEAD = 2;

interface Watching {
  readonly onProgress: (progress: Progress) => void;
  /** Lets messages in now and then. */
  readonly pause: () => Promise<void> | undefined;
}

/**
 * The evidence of a network, gathered by this thread from the front and by a helper from the back until
 * they meet; the same as if one had gathered it all. What the helper has not handed back by then is
 * gathered here, too: nobody ever waits for a helper that is slow or lost.
 *
 * @param helper leads to a `HelperService` that knows the network
 */
export async function gatherTogether(
  network: Network,
  settings: PlanSettings,
  helper: MessagePort,
  { onProgress, pause }: Watching,
): Promise<DemandEvidence> {
  const total = network.positions.count;
  const shared = new SharedSlices(slicesOf(network.positions, POSITIONS_A_SLICE));
  const tell = (more: number): void => {
    onProgress({ stage: ESTIMATING, done: shared.done + more, total });
  };
  const give = (): void => {
    const slice = shared.nextAtBack();
    if (slice === null) return;
    const positions = ownPositions(network, shared.range(slice));
    const wanted: Slice = { slice, positions };
    helper.postMessage(wanted, columnBuffers(positions));
  };
  helper.onmessage = ({ data }: MessageEvent<DoneSlice>) => {
    if ('evidence' in data) shared.note(data.slice, data.evidence);
    give();
  };
  let own = shared.nextInFront();
  for (let ahead = 0; ahead < SLICES_AHEAD; ahead += 1) give();
  for (; own !== null; own = shared.nextInFront()) {
    const steps = gatherEvidence(network, settings, shared.range(own));
    while (!shared.isFound(own)) {
      const step = steps.next();
      if (step.done === true) shared.note(own, step.value);
      else tell(step.value.stage === ESTIMATING ? step.value.done : 0);
      const pausing = pause();
      if (pausing !== undefined) await pausing;
    }
  }
  tell(0);
  return joinEvidence(shared.all());
}
