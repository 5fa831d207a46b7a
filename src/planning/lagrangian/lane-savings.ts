import type { ProductProblem } from '../rebalance/product-problem';
import { netPacks, siteSaving } from './plan-value';

/** What a lane could save for a product, and by how many packs. */
export interface LaneSaving {
  readonly saving: number;
  readonly packs: number;
}

const NOTHING: LaneSaving = { saving: 0, packs: 0 };

/** What room on its other lanes could save for a product, beside the lines that it has. */
export class LaneSavings {
  private readonly changes: Int32Array;
  /** Lines that carry something to each site. */
  private readonly carriedTo: readonly number[][];

  constructor(
    private readonly problem: ProductProblem,
    readonly packs: Int32Array,
  ) {
    this.changes = netPacks(problem, packs);
    this.carriedTo = problem.sites.map((): number[] => []);
    problem.lines.forEach(({ to }, line) => {
      if (packs[line]! > 0) this.carriedTo[to]!.push(line);
    });
  }

  /**
   * About what a line could save: by packs that move on it besides, or in place of packs that reach the
   * same receiver at a higher cost.
   */
  of(index: number): LaneSaving {
    const { problem, changes } = this;
    const { from, to, packCost, lineCost } = problem.lines[index]!;
    const giving = changes[from]!;
    const getting = changes[to]!;
    const most = problem.nodes[from]!.shippable + Math.min(0, giving);
    if (most <= 0) return NOTHING;
    const atGiver = siteSaving(problem, from, giving);
    const now = atGiver + siteSaving(problem, to, getting);
    let added = NOTHING;
    for (let count = problem.minPacks; count <= most; count *= 2) {
      const then =
        siteSaving(problem, from, giving - count) + siteSaving(problem, to, getting + count);
      const gain = then - now - count * packCost - lineCost;
      if (gain < added.saving) break;
      added = { saving: gain, packs: count };
    }
    const instead = this.inPlaceOfOthers(index, most, atGiver);
    return added.saving >= instead.saving ? added : instead;
  }

  /** By packs on a line in place of the same on lines to the same receiver that cost more. */
  private inPlaceOfOthers(index: number, most: number, atGiver: number): LaneSaving {
    const { problem, packs, changes } = this;
    const { from, to, packCost } = problem.lines[index]!;
    const others = this.carriedTo[to]!;
    if (others.length === 0) return NOTHING;
    const price = packCost + atGiver - siteSaving(problem, from, changes[from]! - 1);
    let saving = 0;
    let rerouted = 0;
    for (const other of others) {
      const line = problem.lines[other]!;
      const left = changes[line.from]!;
      const present =
        line.packCost +
        siteSaving(problem, line.from, left + 1) -
        siteSaving(problem, line.from, left);
      if (present <= price) continue;
      const carried = Math.min(packs[other]!, most);
      saving += (present - price) * carried;
      rerouted += carried;
    }
    return { saving, packs: rerouted };
  }
}
