import { netPacks } from '../flow/flow-rules';
import { poolSaving, poolSavingOfMove } from '../flow/pool-saving';
import type { ProductProblem } from '../rebalance/product-problem';
import { siteSaving } from './plan-value';

/** An estimate of what a lane could save for a product, and by how many packs. */
export interface LaneSaving {
  readonly saving: number;
  readonly packs: number;
}

const NONE: LaneSaving = { saving: 0, packs: 0 };

/**
 * Estimates what room on a lane could save for one product while its other lines stay. It looks at
 * the two ends of the lane alone, without solving a flow: a heuristic that ranks lanes, with no
 * guarantee.
 */
export class LaneSavings {
  private readonly changes: Int32Array;
  /** What the pools save by the present plan. */
  private readonly poolSaving: number;
  /** Lines that carry packs to each site. */
  private readonly linesTo: readonly number[][];

  /** @param packs the present plan of the product */
  constructor(
    private readonly problem: ProductProblem,
    readonly packs: Int32Array,
  ) {
    this.changes = netPacks(problem, packs);
    this.poolSaving = poolSaving(problem, this.changes);
    this.linesTo = problem.sites.map((): number[] => []);
    problem.lines.forEach(({ to }, line) => {
      if (packs[line]! > 0) this.linesTo[to]!.push(line);
    });
  }

  /** The better of two estimates for a line: additional packs, or packs moved to it from lines to the same destination. */
  estimate(index: number): LaneSaving {
    const { problem, changes } = this;
    const { from, to, packCost, lineCost } = problem.lines[index]!;
    const originChange = changes[from]!;
    const destinationChange = changes[to]!;
    const maxPacks = problem.nodes[from]!.shippable + Math.min(0, originChange);
    if (maxPacks <= 0) return NONE;
    const originSaving = siteSaving(problem, from, originChange);
    const present = originSaving + siteSaving(problem, to, destinationChange);
    let added = NONE;
    for (let count = problem.minPacks; count <= maxPacks; count *= 2) {
      const changed =
        siteSaving(problem, from, originChange - count) +
        siteSaving(problem, to, destinationChange + count);
      // With the packs taken back from the present plan, the pools would save so much less.
      const move = { from, to, packs: -count };
      const pools = -poolSavingOfMove(problem, changes, move, this.poolSaving);
      const saving = changed - present + pools - count * packCost - lineCost;
      if (saving < added.saving) break;
      added = { saving, packs: count };
    }
    const substituted = this.bySubstitution(index, maxPacks, originSaving);
    return added.saving >= substituted.saving ? added : substituted;
  }

  /** What packs save on this line in place of more expensive lines to the same destination. */
  private bySubstitution(index: number, maxPacks: number, originSaving: number): LaneSaving {
    const { problem, packs, changes } = this;
    const { from, to, packCost } = problem.lines[index]!;
    const others = this.linesTo[to]!;
    if (others.length === 0) return NONE;
    const cost = packCost + originSaving - siteSaving(problem, from, changes[from]! - 1);
    let saving = 0;
    let moved = 0;
    for (const other of others) {
      const line = problem.lines[other]!;
      const originChange = changes[line.from]!;
      const otherCost =
        line.packCost +
        siteSaving(problem, line.from, originChange + 1) -
        siteSaving(problem, line.from, originChange);
      if (otherCost <= cost) continue;
      const count = Math.min(packs[other]!, maxPacks);
      saving += (otherCost - cost) * count;
      moved += count;
    }
    return { saving, packs: moved };
  }
}
