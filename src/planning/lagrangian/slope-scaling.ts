import type { CoupledProduct } from './coupled-product';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import { savingOf } from './plan-value';
import type { SubproblemPass } from './subproblem-pass';
import type { Subproblems } from './subproblems';
import type { SharedLimits } from './shared-limits';

const SWEEPS = 12;

interface Found {
  readonly packs: readonly Int32Array[];
  readonly saving: number;
}

/**
 * Packs on a good choice of lanes: every unit pays its part of the lane's shipments as if as many
 * units travelled as did in the last sweep, so that lanes with little on them grow dear and empty.
 * The cheapest sweeps count, shipments paid in full, the cheapest first.
 *
 * Source: D. Kim and P. Pardalos, "A solution approach to the fixed charge network flow problem
 * using a dynamic slope scaling procedure", Operations Research Letters 24, 1999.
 */
export function* packsBySlopeScaling(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  relaxed: Subproblems,
  priced: Multipliers,
  free: SubproblemPass,
  count: number,
): Generator<undefined, readonly (readonly Int32Array[])[], void> {
  const prices = new LagrangeMultipliers(shared, products);
  prices.restore(priced);
  const worth = Float64Array.from(shared.openingCost, (_, lane) =>
    prices.fixedCosts!.shipmentValue(lane, priced.limits),
  );
  const costs = (usage: SubproblemPass['usage']): Float64Array =>
    worth.map((cost, lane) => {
      const sent = shared.firm.vehicles[lane]!;
      return cost * Math.max(sent > 0 ? 0 : 1, usage.vehicles[lane]! - sent);
    });
  const units = unitsOnLanes(worth.length, products, free.packs);
  const used = units.filter((count) => count > 0);
  const usual = used.reduce((sum, count) => sum + count, 0) / Math.max(1, used.length);
  const slopes = costs(free.usage).map((cost, lane) => cost / Math.max(units[lane]!, usual, 1));
  prices.restore({ ...priced, limits: withoutVehicles(shared, priced.limits, worth) });
  const base = products.map((_, p) => prices.limitPrice(p));
  const linePrices = products.map((_, p) => prices.lineCharge(p));
  const found: Found[] = [];
  for (let round = 0; round < SWEEPS; round += 1) {
    const { packs, usage } = yield* relaxed.solve((p) => {
      const { packSize, lines } = products[p]!.problem;
      return {
        packPrice: base[p]!.map((price, line) => price + slopes[lines[line]!.lane]! * packSize),
        linePrice: linePrices[p]!,
      };
    });
    const now = unitsOnLanes(worth.length, products, packs);
    const paid = costs(usage);
    let saving = 0;
    products.forEach(({ problem }, p) => {
      saving += savingOf(problem, packs[p]!);
      packs[p]!.forEach((count, line) => (saving -= base[p]![line]! * count));
    });
    now.forEach((count, lane) => {
      if (count === 0) return;
      saving -= paid[lane]!;
      slopes[lane] = (slopes[lane]! + paid[lane]! / count) / 2;
    });
    if (!found.some((other) => other.saving === saving)) found.push({ packs, saving });
  }
  found.sort((a, b) => b.saving - a.saving);
  return found.slice(0, count).map(({ packs }) => packs);
}

/** Prices of limits, those of lanes without the part of them that pays for vehicles. */
function withoutVehicles(
  { laneCapacity, vehicleCapacity }: SharedLimits,
  limits: Float64Array,
  worth: Float64Array,
): Float64Array {
  const rest = limits.slice();
  laneCapacity.forEach((limit, lane) => {
    if (limit < 0) return;
    const capacity = vehicleCapacity[lane]!;
    rest[limit] = Math.max(0, limits[limit]! - (capacity > 0 ? worth[lane]! / capacity : 0));
  });
  return rest;
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
