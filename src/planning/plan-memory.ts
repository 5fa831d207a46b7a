import type { DemandEstimate } from './demand/estimate-demand';
import type { PlanInputs } from './memory/plan-inputs';
import { isSameDemand } from './memory/same-demand';

/** Of more positions nothing is kept: the network and its columns once more would be too much memory. */
const MOST_POSITIONS = 50_000;

interface Known extends PlanInputs {
  readonly demand: DemandEstimate;
}

/**
 * What a plan leaves for the next one in the same thread, so that it need not be worked out again where
 * nothing has changed that it depends on. It saves time and changes no plan: all that goes into what is
 * reused is compared with what it was made from, value by value.
 *
 * Give a memory to one plan at a time, and do not change a network in place that was given with it.
 */
export class PlanMemory {
  private known: Known | null = null;

  /** The estimate of demand, if it would come out the same. */
  demandOf(now: PlanInputs): DemandEstimate | null {
    const { known } = this;
    return known !== null && isSameDemand(known, now) ? known.demand : null;
  }

  /** Takes up what a plan leaves, in place of what an earlier one left. */
  keep(left: Known): void {
    this.known = left.network.positions.count > MOST_POSITIONS ? null : left;
  }
}
