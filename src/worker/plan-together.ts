import type { DemandEstimate } from '../planning/demand/estimate-demand';
import type { Network } from '../planning/network/network';
import type { PositionRange } from '../planning/network/network-slice';
import type { ProductRange } from '../planning/network/product-ranges';
import type {
  FoundProduct,
  ParallelPlanner,
  PlannedProducts,
} from '../planning/plan/parallel-planner';
import { columnBuffers } from './column-buffers';
import type { DoneSlice, Slice } from './helper-service';
import { ownDemand, ownPositions, slicesOf, withoutHistory } from './network-slices';

/** Positions in a slice if nobody says otherwise: about a tenth of a second of work. */
const POSITIONS_A_SLICE = 1_000;
/** Slices that the helper has at a time: the one it works on, and the next, so that it need not wait. */
const SLICES_AHEAD = 2;

/**
 * The products of a network that share nothing, planned by this thread from the front and by a helper
 * from the back until they meet. What the helper has not handed back by then is planned here, too:
 * nobody ever waits for a helper that is slow or lost.
 */
export class ParallelProductPlanner implements ParallelPlanner {
  private readonly network: Network;
  private readonly slices: readonly PositionRange[];
  /** The slice that is planned in front. */
  private front = 0;
  /** The last slice that the back has begun, or is to begin. */
  private back: number;
  /** Positions that the plan has asked for. */
  private asked = 0;
  /** Known once the helper has begun. */
  private demand: DemandEstimate | null = null;
  /** What the helper has planned, from the front on. */
  private readonly found = new Map<number, PlannedProducts>();

  /** @param helper leads to a `HelperService` that knows the network */
  constructor(
    network: Network,
    private readonly helper: MessagePort,
    private readonly positionsASlice = POSITIONS_A_SLICE,
  ) {
    this.network = withoutHistory(network);
    this.slices = slicesOf(network.positions, positionsASlice);
    this.back = this.slices.length;
    helper.onmessage = ({ data }: MessageEvent<DoneSlice>) => {
      // Evidence that is on its way still has been gathered here.
      if ('evidence' in data) return;
      if (data.slice >= this.front) this.found.set(data.slice, data.planned);
      this.give();
    };
  }

  find({ product, start, end }: ProductRange, demand: DemandEstimate): FoundProduct | null {
    this.reach(start);
    this.asked += end - start;
    // A few products, of a plan that knows most of them from the last one, are no work for two.
    if (this.demand === null && this.asked >= this.positionsASlice) this.begin(demand);
    const found = this.found.get(this.front);
    const planned = found?.products.get(product);
    if (found === undefined || planned === undefined) return null;
    const { columns, before, after } = found;
    return { ...planned, columns, before, after, start: start - this.slices[this.front]!.start };
  }

  ahead(start: number): number {
    this.reach(start);
    let positions = 0;
    for (const slice of this.found.keys()) {
      const range = this.slices[slice]!;
      positions += Math.max(0, range.end - Math.max(start, range.start));
    }
    return positions;
  }

  /** Moves the front on. */
  private reach(position: number): void {
    while (this.slices[this.front]!.end <= position) {
      this.found.delete(this.front);
      this.front += 1;
    }
  }

  private begin(demand: DemandEstimate): void {
    this.demand = demand;
    for (let ahead = 0; ahead < SLICES_AHEAD; ahead += 1) this.give();
  }

  private give(): void {
    if (this.demand === null || this.back - 1 <= this.front) return;
    this.back -= 1;
    const range = this.slices[this.back]!;
    const positions = ownPositions(this.network, range);
    const demand = ownDemand(this.demand, range);
    const wanted: Slice = { slice: this.back, positions, demand };
    this.helper.postMessage(wanted, columnBuffers({ positions, demand }));
  }
}
