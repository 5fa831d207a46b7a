import type { ProductProblem } from './product-problem';
import { solveRuledFlow, withState, type LineState, type RuledFlowSolution } from './ruled-flow';
import { lineBenefit, siteChanges, type SiteChanges } from './site-changes';

/** What to move of one product: packs on each line of the problem, and what that saves as weighed in deciding. */
export type ProductPlan = RuledFlowSolution;

/**
 * The best plan of one product: exact for packs, the least quantity of a line, and the rule that a
 * location does not both ship and receive. Line costs are not yet branched on: lines that do not
 * earn theirs are closed one by one.
 */
export function planProduct(problem: ProductProblem): ProductPlan {
  const free = problem.lines.map((): LineState => 'free');
  const best = solveRuledFlow(problem, free);
  if (problem.lines.every((line) => line.lineCost === 0)) return best;
  return closeUnearnedLines(problem, free, best);
}

/**
 * Closes the line that misses its own cost by most and plans again, until every line earns its own
 * and all of them together earn theirs.
 */
function closeUnearnedLines(
  problem: ProductProblem,
  free: readonly LineState[],
  relaxed: ProductPlan,
): ProductPlan {
  let states = free;
  let { packs, saving } = relaxed;
  for (;;) {
    const changes = siteChanges(problem, packs);
    let worst = -1;
    let worstNet = Infinity;
    let owed = 0;
    for (let index = 0; index < packs.length; index += 1) {
      if (packs[index] === 0) continue;
      const { lineCost } = problem.lines[index]!;
      owed += lineCost;
      const net = lineSaving(problem, packs, changes, index) - lineCost;
      if (net < worstNet) {
        worst = index;
        worstNet = net;
      }
    }
    // Lines in and out of a hub can each earn their cost thanks to the other, and not both together.
    if (worst < 0 || (worstNet >= 0 && saving >= owed)) {
      return { packs, saving: saving - owed, mostSaving: relaxed.mostSaving };
    }
    states = withState(states, worst, 'closed');
    ({ packs, saving } = solveRuledFlow(problem, states));
  }
}

/** What one line saves with the rest of the plan held fixed, less its freight. */
function lineSaving(
  problem: ProductProblem,
  packs: Int32Array,
  changes: SiteChanges,
  index: number,
): number {
  const line = problem.lines[index]!;
  const units = packs[index]! * problem.packSize;
  return (
    lineBenefit(problem, packs, changes, index) -
    (units * line.packCost) / problem.packSize +
    units * line.unitDelayCost
  );
}
