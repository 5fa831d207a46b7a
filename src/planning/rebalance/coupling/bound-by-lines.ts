import type { Finish } from '../../finish';
import { planProduct } from '../product-plan';
import type { CoupledProduct } from './coupled-product';
import type { CouplingPrices } from './coupling-prices';
import { LimitUsage } from './limit-usage';
import { problemWithin } from './line-terms';
import type { SharedLimits } from './shared-limits';

/** Subproblems branched on for one product: its shares are line costs, which only branching counts in full. */
const BRANCHINGS = 30;
/** Products planned that an effort of 1 is worth. */
const WORK_OF_EFFORT = 200;
const MOST_SWEEPS = 10;
const FIRST_STEP = 0.5;
/** Share of a step by which prices change, which are good to begin with. */
const PRICE_STEP = 0.5;
/** More packs than any line carries. */
const FULL = 2 ** 30;

/**
 * A closer bound on what any plan saves than that by prices, for few products: a line that is used
 * pays its whole share of the shipment, however little it carries, in place of a part for every
 * pack. All that use a lane still pay no more than its shipment costs, so that what they save then
 * bounds every plan; but products are no longer planned by convex flows alone. Shares move to the
 * lines that are used.
 *
 * @param prices good prices and shares; others afterwards
 * @param known a bound on what any plan saves
 *
 * Source: T. Magnanti and R. Wong, "Network design and transportation planning: models and
 * algorithms", Transportation Science 18, 1984, on strong and weak linking of flows to lanes.
 */
export function* boundByLines(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  prices: CouplingPrices,
  known: number,
  effort: number,
  finish: Finish,
): Generator<undefined, number, void> {
  const { shares } = prices;
  if (shares === null) return known;
  const sweeps = Math.min(MOST_SWEEPS, Math.floor((WORK_OF_EFFORT * effort) / products.length));
  let best = known;
  for (let step = 0; step < sweeps && !finish.aborted; step += 1) {
    let mostSaving = prices.worth();
    const used: Int32Array[] = [];
    const usage = new LimitUsage(shared);
    for (const [p, { problem }] of products.entries()) {
      const ofProduct = shares.ofProduct(p);
      const linePrice = prices.linePrice(p).map((price, line) => price + ofProduct[line]!);
      const within = problemWithin(problem, { packPrice: prices.limitPrice(p), linePrice });
      const plan = within === null ? null : planProduct(within, BRANCHINGS);
      mostSaving += plan?.mostSaving ?? 0;
      if (plan !== null) usage.add(products[p]!, plan.packs);
      used.push(Int32Array.from(problem.lines, (_, line) => (plan?.packs[line] ? FULL : 0)));
      yield;
    }
    best = Math.min(best, mostSaving);
    const size = FIRST_STEP / (1 + step / 4);
    shares.follow(used, size);
    prices.nudge(usage, size * PRICE_STEP);
    shares.divide(prices.limits);
  }
  return best;
}
