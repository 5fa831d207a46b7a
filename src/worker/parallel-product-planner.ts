import type { DemandEstimate } from '../planning/demand/estimate-demand';
import type { Network } from '../planning/network/network';
import type { PositionRange } from '../planning/network/network-slice';
import type { ProductRange } from '../planning/network/product-ranges';
import type {
  FinishedProduct,
  ParallelPlanner,
  PlannedProducts,
} from '../planning/plan/parallel-planner';
import { columnBuffers } from './column-buffers';
import type { DoneSlice, Slice } from './helper-service';
import { ownDemand, ownPositions, slicesOf, withoutHistory } from './network-slices';

/** Positions in a slice by default: about a tenth of a second of work. */
const POSITIONS_A_SLICE = 1_000;
/** Slices queued at the helper: the one it works on and the next, so that it never idles. */
const SLICES_AHEAD = 2;

/**
 * Plans the products of a network without shared limits on two threads: this one from the front, a
 * helper from the back, until they meet. This thread also plans the slices that the helper has not
 * returned by then, so a slow or lost helper never delays a plan.
 */
export class ParallelProductPlanner implements ParallelPlanner {
  private readonly network: Network;
  private readonly slices: readonly PositionRange[];
  /** The slice that is planned in front. */
  private front = 0;
  /** The slice that the helper was given last. */
  private back: number;
  /** Positions that `find` was called for. */
  private requested = 0;
  /** Set when the helper starts. */
  private demand: DemandEstimate | null = null;
  /** Slices planned by the helper that the front has not passed. */
  private readonly found = new Map<number, PlannedProducts>();

  /** @param helper a port to a `HelperService` that has the network */
  constructor(
    network: Network,
    private readonly helper: MessagePort,
    private readonly positionsASlice = POSITIONS_A_SLICE,
  ) {
    this.network = withoutHistory(network);
    this.slices = slicesOf(network.positions, positionsASlice);
    this.back = this.slices.length;
    helper.onmessage = ({ data }: MessageEvent<DoneSlice>) => {
      // Late evidence: this thread has gathered it already.
      if ('evidence' in data) return;
      if (data.slice >= this.front) this.found.set(data.slice, data.planned);
      this.sendSlice();
    };
  }

  find({ product, start, end }: ProductRange, demand: DemandEstimate): FinishedProduct | null {
    this.advanceTo(start);
    this.requested += end - start;
    // If the cache holds most products, the rest is too little work for two threads.
    if (this.demand === null && this.requested >= this.positionsASlice) this.startHelper(demand);
    const found = this.found.get(this.front);
    const planned = found?.products.get(product);
    if (found === undefined || planned === undefined) return null;
    const { columns, before, after } = found;
    return { ...planned, columns, before, after, start: start - this.slices[this.front]!.start };
  }

  plannedAhead(start: number): number {
    this.advanceTo(start);
    let positions = 0;
    for (const slice of this.found.keys()) {
      const range = this.slices[slice]!;
      positions += Math.max(0, range.end - Math.max(start, range.start));
    }
    return positions;
  }

  /** Moves the front to a position. */
  private advanceTo(position: number): void {
    while (this.slices[this.front]!.end <= position) {
      this.found.delete(this.front);
      this.front += 1;
    }
  }

  private startHelper(demand: DemandEstimate): void {
    this.demand = demand;
    for (let ahead = 0; ahead < SLICES_AHEAD; ahead += 1) this.sendSlice();
  }

  private sendSlice(): void {
    if (this.demand === null || this.back - 1 <= this.front) return;
    this.back -= 1;
    const range = this.slices[this.back]!;
    const positions = ownPositions(this.network, range);
    const demand = ownDemand(this.demand, range);
    const wanted: Slice = { slice: this.back, positions, demand };
    this.helper.postMessage(wanted, columnBuffers({ positions, demand }));
  }
}
