import { joinStatistics } from '../planning/demand/join-statistics';
import { collectStatistics, type DemandStatistics } from '../planning/demand/demand-statistics';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { Progress } from '../planning/network/plan-result';
import { columnBuffers } from './column-buffers';
import type { DoneSlice, Slice } from './helper-service';
import { ownPositions, slicesOf } from './network-slices';
import { SliceQueue } from './slice-queue';

/** The stage that covers the whole estimate; cleaning is a small part of it. */
export const ESTIMATING = 'Estimating demand';

/** Positions in a slice: about a quarter of a second of work where all are forecast. */
const POSITIONS_A_SLICE = 250;
/** Slices queued at the helper: the one it works on and the next, so that it never idles. */
const SLICES_AHEAD = 2;

interface Watching {
  readonly onProgress: (progress: Progress) => void;
  /** Lets the event loop run now and then. */
  readonly pause: () => Promise<void> | undefined;
}

/**
 * The evidence of a network, gathered by two threads: this one from the front, a helper from the back,
 * until they meet. The result equals that of one thread. This thread also gathers the slices that the
 * helper has not returned by then, so a slow or lost helper never delays a plan.
 *
 * @param helper a port to a `HelperService` that has the network
 */
export async function gatherInParallel(
  network: Network,
  settings: PlanSettings,
  helper: MessagePort,
  { onProgress, pause }: Watching,
): Promise<DemandStatistics> {
  const total = network.positions.count;
  const shared = new SliceQueue(slicesOf(network.positions, POSITIONS_A_SLICE));
  const tell = (more: number): void => {
    onProgress({ stage: ESTIMATING, done: shared.done + more, total });
  };
  const sendSlice = (): void => {
    const slice = shared.nextFromBack();
    if (slice === null) return;
    const positions = ownPositions(network, shared.range(slice));
    const wanted: Slice = { slice, positions };
    helper.postMessage(wanted, columnBuffers(positions));
  };
  helper.onmessage = ({ data }: MessageEvent<DoneSlice>) => {
    if ('evidence' in data) shared.note(data.slice, data.evidence);
    sendSlice();
  };
  let own = shared.nextFromFront();
  for (let ahead = 0; ahead < SLICES_AHEAD; ahead += 1) sendSlice();
  for (; own !== null; own = shared.nextFromFront()) {
    const steps = collectStatistics(network, settings, shared.range(own));
    while (!shared.isFound(own)) {
      const step = steps.next();
      if (step.done === true) shared.note(own, step.value);
      else tell(step.value.stage === ESTIMATING ? step.value.done : 0);
      const pausing = pause();
      if (pausing !== undefined) await pausing;
    }
  }
  tell(0);
  return joinStatistics(shared.all());
}
