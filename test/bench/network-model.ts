import { estimateDemand } from '../../src/planning/demand/estimate-demand';
import { laneTerms } from '../../src/planning/network/lane-terms';
import type { Network } from '../../src/planning/network/network';
import { productRanges } from '../../src/planning/network/product-ranges';
import type { PlanSettings } from '../../src/planning/network/settings';
import { assemblePosition } from '../../src/planning/rebalance/assemble-position';
import { CostCurve } from '../../src/planning/rebalance/cost-curve';
import {
  productProblem,
  type ProductProblem,
  type Site,
} from '../../src/planning/rebalance/product-problem';

/** A linear programme in columns, as HiGHS takes it. */
export interface LinearModel {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csc';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
}

/**
 * The whole network as one linear programme: a column a line, and a column a pack that a site could
 * keep or get. Moves that cannot pay are left out, as the planner leaves them out.
 */
export function networkModel(network: Network, settings: PlanSettings): LinearModel {
  const columns = new Columns();
  for (const problem of productProblems(network, settings)) addProduct(columns, problem);
  return columns.model();
}

/** The products of a network for which some move can pay. */
export function* productProblems(
  network: Network,
  settings: PlanSettings,
): Generator<ProductProblem> {
  const demand = estimateDemand(network, settings);
  const terms = laneTerms(network);
  for (const { product, start, end } of productRanges(network.positions)) {
    const sites: Site[] = [];
    for (let p = start; p < end; p += 1) {
      const { stock, shippable } = assemblePosition(network, settings, demand, p);
      const location = network.positions.location[p]!;
      const fastest = terms.fastestInto[location]!;
      const canReceive = fastest < Infinity;
      sites.push({ location, curve: new CostCurve(stock, fastest), shippable, canReceive });
    }
    const problem = productProblem(network, terms, product, sites, settings);
    if (problem !== null) yield problem;
  }
}

function addProduct(columns: Columns, { nodes, lines }: ProductProblem): void {
  const balance = nodes.map((node) => {
    const row = columns.addRow(0, 0);
    for (const [totals, sign] of [
      [node.givingCost, 1],
      [node.receivingGain, -1],
    ] as const) {
      for (let pack = 1, total = totals.upTo(1); total !== undefined; total = totals.upTo(pack)) {
        columns.add(sign * (total - totals.upTo(pack - 1)!), 1, [[row, sign]]);
        pack += 1;
      }
    }
    return row;
  });
  const limit = nodes.map((node) => columns.addRow(-Infinity, node.shippable));
  for (const line of lines) {
    columns.add(line.packCost, Infinity, [
      [balance[line.from]!, -1],
      [balance[line.to]!, 1],
      [limit[line.from]!, 1],
    ]);
  }
}

/** Columns and rows as they are collected. */
class Columns {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly starts: number[] = [];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    return this.rowLower.length - 1;
  }

  add(cost: number, upper: number, entries: readonly (readonly [number, number])[]): void {
    this.cost.push(cost);
    this.upper.push(upper);
    this.starts.push(this.indices.length);
    for (const [row, value] of entries) {
      this.indices.push(row);
      this.values.push(value);
    }
  }

  model(): LinearModel {
    const numCols = this.cost.length;
    const numRows = this.rowLower.length;
    return {
      numCols,
      numRows,
      colCost: Float64Array.from(this.cost),
      colLower: new Float64Array(numCols),
      colUpper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      matrix: {
        format: 'csc',
        numRows,
        numCols,
        starts: Int32Array.from([...this.starts, this.indices.length]),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
    };
  }
}
