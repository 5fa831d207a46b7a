import { estimateDemand } from '../../src/planning/demand/estimate-demand';
import { laneTerms } from '../../src/planning/network/lane-terms';
import type { Network } from '../../src/planning/network/network';
import { productRanges } from '../../src/planning/network/product-ranges';
import type { PlanSettings } from '../../src/planning/network/settings';
import { assemblePosition } from '../../src/planning/rebalance/assemble-position';
import { CostCurve } from '../../src/planning/valuation/cost-curve';
import { productProblem, type ProductProblem } from '../../src/planning/rebalance/product-problem';
import type { Site } from '../../src/planning/valuation/site';

/** A linear programme in columns, as HiGHS takes it. */
export interface LinearModel {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** 1 for a column that is whole; left out where none is. */
  readonly integrality?: Int32Array;
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

/**
 * The same within the capacities of the lanes, and with a column of 0 or 1 for the shipment of each
 * lane whose fixed cost is above 0. Every product has the same volume, and travels by the unit.
 */
export function coupledModel(network: Network, settings: PlanSettings): LinearModel {
  const columns = new Columns();
  const volume = network.products[0]!.volume;
  const rows = network.lanes.map(({ capacity, fixedCost }) => {
    const entries: (readonly [number, number])[] = [];
    if (capacity !== null) entries.push([columns.addRow(-Infinity, capacity), volume]);
    if (fixedCost > 0) entries.push([columns.addRow(-Infinity, 0), 1]);
    return entries;
  });
  const most = new Float64Array(network.lanes.length);
  for (const problem of productProblems(network, settings)) {
    addProduct(columns, problem, (lane) => rows[lane]!);
    for (const { lane, from } of problem.lines) most[lane]! += problem.nodes[from]!.shippable;
  }
  network.lanes.forEach(({ fixedCost }, lane) => {
    if (fixedCost <= 0) return;
    columns.addBinary(fixedCost, [[rows[lane]!.at(-1)![0], -most[lane]!]]);
  });
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
    const problem = productProblem({ network, terms, product, sites, settings });
    if (problem !== null) yield problem;
  }
}

function addProduct(
  columns: Columns,
  { nodes, lines }: ProductProblem,
  sharedBy: (lane: number) => readonly (readonly [number, number])[] = () => [],
): void {
  const balance = nodes.map((node) => {
    const row = columns.addRow(0, 0);
    for (const [totals, sign] of [
      [node.supplyCost, 1],
      [node.demandValue, -1],
    ] as const) {
      for (
        let pack = 1, total = totals.valueAt(1);
        total !== undefined;
        total = totals.valueAt(pack)
      ) {
        columns.add(sign * (total - totals.valueAt(pack - 1)!), 1, [[row, sign]]);
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
      ...sharedBy(line.lane),
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
  private readonly binaries: number[] = [];

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

  private integrality(count: number): Int32Array {
    const kinds = new Int32Array(count);
    for (const column of this.binaries) kinds[column] = 1;
    return kinds;
  }

  addBinary(cost: number, entries: readonly (readonly [number, number])[]): void {
    this.binaries.push(this.cost.length);
    this.add(cost, 1, entries);
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
      ...(this.binaries.length > 0 ? { integrality: this.integrality(numCols) } : {}),
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
