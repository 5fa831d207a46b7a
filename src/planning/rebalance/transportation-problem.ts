import { Refusal } from '../base/refusal';
import type { FlowNode } from '../flow/flow-problem';
import { solveFixedChargeFlow } from '../flow/branch-and-bound';
import type { FixedChargeLine } from '../flow/fixed-charge-flow';

/** One transfer of a single product; locations are 0-based. */
export interface TransportationLine {
  readonly from: number;
  readonly to: number;
  /** Units: a whole number of packs. */
  readonly quantity: number;
  readonly cost: number;
}

const refusals = {
  length: new Refusal('shape', 'Stock and need must have the same size: one need for each stock.'),
  costs: new Refusal(
    'shape',
    'unit_cost must be square: a row for each location that gives, a column for each that gets.',
  ),
  stock: new Refusal('domain', 'Stock must be 0 or more at every location: set backlogs to 0.'),
  need: new Refusal('domain', 'Need must be 0 or more at every location.'),
  cost: new Refusal(
    'domain',
    'A unit cost must be 0 or more: leave the cell blank where no lane is.',
  ),
  pack: new Refusal('domain', 'pack_size must be a whole number of units, 1 or more.'),
  minimum: new Refusal('domain', 'min_quantity must be 0 or more.'),
};

/**
 * The transfers of one product that meet the most need, and among those the cheapest. A location
 * gives only what it holds above its own need, in whole packs; one that gets may end with part of a
 * pack, or of the smallest quantity, more than it needs. Parts of a unit are left out of the stock
 * and rounded up in the need.
 *
 * Exact without a smallest quantity; with one, the best that branch and bound finds in a few dozen
 * steps, which for networks of a dozen locations is the best there is.
 *
 * Source of the model: F. Hitchcock, "The distribution of a product from several sources to numerous
 * localities", Journal of Mathematics and Physics 20, 1941.
 *
 * @param stock units on hand at each location, each at least 0
 * @param need units wanted at each location, each at least 0, in the same order
 * @param unitCost cost of moving a unit, by rows: from location i to location j at i·n + j; NaN where no lane is
 * @param packSize units a pack, a whole number
 * @param minQuantity the fewest units that a transfer may carry
 */
export function solveTransportationProblem(
  stock: ArrayLike<number>,
  need: ArrayLike<number>,
  unitCost: ArrayLike<number>,
  packSize = 1,
  minQuantity = 0,
): readonly TransportationLine[] | Refusal {
  const refusal = refusalOf(stock, need, unitCost, packSize, minQuantity);
  if (refusal !== null) return refusal;
  const count = stock.length;
  const excess = Float64Array.from(stock, (units, i) => Math.floor(units - need[i]!));
  const shortage = Float64Array.from(need, (units, i) => Math.ceil(units - stock[i]!));
  const lines: FixedChargeLine[] = [];
  let dearest = 0;
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      const cost = unitCost[from * count + to]!;
      if (Number.isNaN(cost) || excess[from]! < packSize || shortage[to]! <= 0) continue;
      lines.push({ from, to, packCost: cost * packSize, lineCost: 0 });
      dearest = Math.max(dearest, cost * packSize);
    }
  }
  const minPacks = Math.max(1, Math.ceil(minQuantity / packSize));
  // To meet one unit more can reroute a smallest transfer at every location; it must still pay.
  const worth = (count + 1) * dearest * minPacks + 1;
  const nodes = Array.from({ length: count }, (_, i) =>
    nodeOf(excess[i]!, shortage[i]!, packSize, worth),
  );
  const problem = { nodes, isHub: nodes.map(() => false), lines, minPacks };
  const { packs } = solveFixedChargeFlow(problem, { tolerance: 1e-12 });
  return lines
    .map(({ from, to, packCost }, index) => ({
      from,
      to,
      quantity: packs[index]! * packSize,
      cost: packs[index]! * packCost,
    }))
    .filter(({ quantity }) => quantity > 0);
}

/** A location gives its excess for nothing, and every unit of its shortage that is met is worth the same. */
function nodeOf(excess: number, shortage: number, packSize: number, worth: number): FlowNode {
  const shippable = Math.max(0, Math.floor(excess / packSize));
  return {
    shippable,
    supplyCost: { valueAt: (packs) => (packs <= shippable ? 0 : undefined) },
    demandValue: {
      valueAt: (packs) => worth * Math.min(packs * packSize, Math.max(0, shortage)),
    },
  };
}

function refusalOf(
  stock: ArrayLike<number>,
  need: ArrayLike<number>,
  unitCost: ArrayLike<number>,
  packSize: number,
  minQuantity: number,
): Refusal | null {
  if (need.length !== stock.length) return refusals.length;
  if (unitCost.length !== stock.length * stock.length) return refusals.costs;
  for (let i = 0; i < stock.length; i += 1) {
    if (!(stock[i]! >= 0 && stock[i]! < Infinity)) return refusals.stock;
    if (!(need[i]! >= 0 && need[i]! < Infinity)) return refusals.need;
  }
  for (let i = 0; i < unitCost.length; i += 1) {
    if (unitCost[i]! < 0 || unitCost[i] === Infinity) return refusals.cost;
  }
  if (!(packSize >= 1) || !Number.isInteger(packSize)) return refusals.pack;
  if (!(minQuantity >= 0) || minQuantity === Infinity) return refusals.minimum;
  return null;
}
