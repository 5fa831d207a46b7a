import type { CoupledProduct } from './coupled-product';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import { planSaving } from './plan-value';
import type { SubproblemPass } from './subproblem-pass';
import type { Subproblems } from './subproblems';
import type { SharedLimits } from './shared-limits';

const ITERATIONS = 12;

/** The packs of one iteration, and what they save net of shipments and prices. */
interface Solution {
  readonly packs: readonly Int32Array[];
  readonly saving: number;
}

/** What slope scaling starts from. */
export interface SlopeScalingOptions {
  /** Good multipliers of the limits. */
  readonly multipliers: Multipliers;
  /** The pass without prices, which gives the first slopes. */
  readonly unconstrained: SubproblemPass;
  /** The maximum number of solutions to return. */
  readonly count: number;
}

/**
 * Finds packs on a good choice of lanes by dynamic slope scaling. The fixed cost of shipments is
 * replaced by a linear cost per unit, the slope: a lane's fixed cost divided by the units that it
 * carried in the last iteration. Lanes with few units become expensive and empty. Each iteration
 * solves the subproblems at the slopes; the best solutions by their true cost are returned, best
 * first. A heuristic without a guarantee; the solutions may violate limits and are trimmed later.
 *
 * Source: D. Kim and P. Pardalos, "A solution approach to the fixed charge network flow problem
 * using a dynamic slope scaling procedure", Operations Research Letters 24, 1999.
 */
export function* packsBySlopeScaling(
  subproblems: Subproblems,
  { multipliers: values, unconstrained, count }: SlopeScalingOptions,
): Generator<undefined, readonly (readonly Int32Array[])[], void> {
  const { shared, products } = subproblems;
  const multipliers = new LagrangeMultipliers(subproblems);
  multipliers.restore(values);
  const shipmentCost = Float64Array.from(shared.openingCost, (_, lane) =>
    multipliers.fixedCosts!.shipmentCost(lane, values.limits),
  );
  const fixedCosts = (usage: SubproblemPass['usage']): Float64Array =>
    shipmentCost.map((cost, lane) => {
      const sent = shared.firm.vehicles[lane]!;
      return cost * Math.max(sent > 0 ? 0 : 1, usage.vehicles[lane]! - sent);
    });
  const firstUnits = unitsOnLanes(shipmentCost.length, products, unconstrained.packs);
  const usedUnits = firstUnits.filter((units) => units > 0);
  const mean = usedUnits.reduce((sum, units) => sum + units, 0) / Math.max(1, usedUnits.length);
  const slopes = fixedCosts(unconstrained.usage).map(
    (cost, lane) => cost / Math.max(firstUnits[lane]!, mean, 1),
  );
  multipliers.restore({
    ...values,
    limits: withoutVehicleCost(shared, values.limits, shipmentCost),
  });
  const limitPrices = products.map((_, p) => multipliers.limitPrice(p));
  const linePrices = products.map((_, p) => multipliers.linePrice(p));
  const solutions: Solution[] = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const { packs, usage } = yield* subproblems.solve((p) => {
      const { packSize, lines } = products[p]!.problem;
      return {
        packPrice: limitPrices[p]!.map(
          (price, line) => price + slopes[lines[line]!.lane]! * packSize,
        ),
        linePrice: linePrices[p]!,
      };
    });
    const units = unitsOnLanes(shipmentCost.length, products, packs);
    const costs = fixedCosts(usage);
    let saving = 0;
    products.forEach(({ problem }, p) => {
      saving += planSaving(problem, packs[p]!);
      packs[p]!.forEach((carried, line) => (saving -= limitPrices[p]![line]! * carried));
    });
    units.forEach((carried, lane) => {
      if (carried === 0) return;
      saving -= costs[lane]!;
      slopes[lane] = (slopes[lane]! + costs[lane]! / carried) / 2;
    });
    if (!solutions.some((other) => other.saving === saving)) solutions.push({ packs, saving });
  }
  solutions.sort((a, b) => b.saving - a.saving);
  return solutions.slice(0, count).map(({ packs }) => packs);
}

/** The multipliers of limits, those of lane capacity without the part that pays for vehicles. */
function withoutVehicleCost(
  { laneCapacity, vehicleCapacity }: SharedLimits,
  limits: Float64Array,
  shipmentCost: Float64Array,
): Float64Array {
  const reduced = limits.slice();
  laneCapacity.forEach((limit, lane) => {
    if (limit < 0) return;
    const capacity = vehicleCapacity[lane]!;
    const vehicleCost = capacity > 0 ? shipmentCost[lane]! / capacity : 0;
    reduced[limit] = Math.max(0, limits[limit]! - vehicleCost);
  });
  return reduced;
}

function unitsOnLanes(
  lanes: number,
  products: readonly CoupledProduct[],
  packs: readonly Int32Array[],
): Float64Array {
  const units = new Float64Array(lanes);
  products.forEach(({ problem: { lines, packSize } }, p) => {
    packs[p]!.forEach((count, line) => (units[lines[line]!.lane]! += count * packSize));
  });
  return units;
}
