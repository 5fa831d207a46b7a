import { Refusal } from '../base/refusal';
import type { FlowNode } from '../flow/flow-problem';
import { solveFixedChargeFlow } from '../flow/branch-and-bound';
import type { FixedChargeLine } from '../flow/fixed-charge-flow';

/** The transportation problem of one product. All locations are in the same order. */
export interface TransportationProblem {
  /** Units on hand at each location, each at least 0. */
  readonly stock: ArrayLike<number>;
  /** Units needed at each location, each at least 0. */
  readonly need: ArrayLike<number>;
  /** Cost of moving a unit from location i to location j, at i·n + j; NaN if there is no lane. */
  readonly unitCost: ArrayLike<number>;
  /** Units per pack, a whole number of at least 1; 1 if left out. */
  readonly packSize?: number;
  /** Minimum quantity of a transfer, in units, at least 0; 0 if left out. */
  readonly minQuantity?: number;
}

/** One transfer between two locations, which are indices from 0. */
export interface TransportationLine {
  readonly from: number;
  readonly to: number;
  /** Units, in whole packs. */
  readonly quantity: number;
  readonly cost: number;
}

const refusals = {
  length: new Refusal('shape', 'Stock and need must have the same size: one need for each stock.'),
  costs: new Refusal(
    'shape',
    'unit_cost must be square: one row for each origin and one column for each destination.',
  ),
  stock: new Refusal('domain', 'Stock must be 0 or more at every location: set backlogs to 0.'),
  need: new Refusal('domain', 'Need must be 0 or more at every location.'),
  cost: new Refusal(
    'domain',
    'A unit cost must be 0 or more: leave the cell blank if there is no lane.',
  ),
  pack: new Refusal('domain', 'pack_size must be a whole number of units, 1 or more.'),
  minimum: new Refusal('domain', 'min_quantity must be 0 or more.'),
};

/**
 * Solves the transportation problem: meet as much need as possible, and among all such plans take the
 * cheapest. An origin ships only its excess over its own need, in whole packs. A destination may
 * receive more than its shortage if a pack or the minimum quantity is larger. Fractions of a unit are
 * not shipped, and a fractional shortage is rounded up. The method is a fixed-charge flow in which
 * each unit of shortage has a value so high that meeting it always pays. Source: F. Hitchcock, "The
 * distribution of a product from several sources to numerous localities", Journal of Mathematics
 * and Physics 20, 1941. Guarantee: exact without a minimum quantity; with one, the best plan that
 * branch and bound finds within its node limit, which is optimal for a dozen locations.
 *
 * @returns the transfers, or the refusal of an argument outside its range
 */
export function solveTransportationProblem({
  stock,
  need,
  unitCost,
  packSize = 1,
  minQuantity = 0,
}: TransportationProblem): readonly TransportationLine[] | Refusal {
  const refusal = refusalOf({ stock, need, unitCost, packSize, minQuantity });
  if (refusal !== null) return refusal;
  const count = stock.length;
  const excess = Float64Array.from(stock, (units, i) => Math.floor(units - need[i]!));
  const shortage = Float64Array.from(need, (units, i) => Math.ceil(units - stock[i]!));
  const lines: FixedChargeLine[] = [];
  let maxPackCost = 0;
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      const cost = unitCost[from * count + to]!;
      if (Number.isNaN(cost) || excess[from]! < packSize || shortage[to]! <= 0) continue;
      lines.push({ from, to, packCost: cost * packSize, lineCost: 0 });
      maxPackCost = Math.max(maxPackCost, cost * packSize);
    }
  }
  const minPacks = Math.max(1, Math.ceil(minQuantity / packSize));
  // One more unit met can reroute a minimum quantity at every location, and must still pay.
  const unitValue = (count + 1) * maxPackCost * minPacks + 1;
  const nodes = Array.from({ length: count }, (_, i) =>
    nodeOf(excess[i]!, shortage[i]!, packSize, unitValue),
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

/** Excess costs nothing to supply, and every unit of shortage that is met has the same value. */
function nodeOf(excess: number, shortage: number, packSize: number, unitValue: number): FlowNode {
  const shippable = Math.max(0, Math.floor(excess / packSize));
  return {
    shippable,
    supplyCost: { valueAt: (packs) => (packs <= shippable ? 0 : undefined) },
    demandValue: {
      valueAt: (packs) => unitValue * Math.min(packs * packSize, Math.max(0, shortage)),
    },
  };
}

function refusalOf({
  stock,
  need,
  unitCost,
  packSize,
  minQuantity,
}: Required<TransportationProblem>): Refusal | null {
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
