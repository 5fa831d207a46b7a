import type {
  CoupledProblem,
  CoupledProduct,
} from '../../../src/planning/lagrangian/coupled-product';

/** Sums of floating-point numbers differ in their last digits. */
const ROUNDING = 1e-9;

/** What packs use, counted from nothing and without the code under test. */
export interface CountedUse {
  readonly used: readonly number[];
  readonly users: readonly number[];
  readonly vehicles: readonly number[];
}

export function countUse({ shared, products }: CoupledProblem, packs: readonly Int32Array[]) {
  const used = [...shared.firm.used];
  const users = [...shared.firm.users];
  products.forEach(({ problem, uses, lineSpend }, p) => {
    problem.lines.forEach(({ lane }, line) => {
      const count = packs[p]![line]!;
      if (count === 0) return;
      users[lane]! += 1;
      if (shared.budget >= 0) used[shared.budget]! += lineSpend[line]!;
      for (const { limit, perPack } of uses[line]!) used[limit]! += perPack * count;
    });
  });
  const vehicles = users.map((count, lane) => {
    const capacity = shared.vehicleCapacity[lane]!;
    const limit = shared.laneCapacity[lane]!;
    if (count === 0) return 0;
    if (capacity === null || capacity === 0 || limit < 0) return 1;
    return Math.max(1, Math.ceil(used[limit]! / capacity - ROUNDING));
  });
  if (shared.budget >= 0) {
    vehicles.forEach((count, lane) => {
      used[shared.budget]! += (count - shared.firm.vehicles[lane]!) * shared.fixedCost[lane]!;
    });
  }
  return { used, users, vehicles } satisfies CountedUse;
}

/** Whether packs respect the shared limits, the stock of every site and the rules of every line. */
export function isFeasible(problem: CoupledProblem, packs: readonly Int32Array[]): boolean {
  return (
    problem.products.every((product, p) => respectsRules(product, packs[p]!)) &&
    respectsLimits(problem, packs)
  );
}

export function respectsLimits(problem: CoupledProblem, packs: readonly Int32Array[]): boolean {
  const { limits, maxVehicles, maxShipments } = problem.shared;
  const { used, vehicles } = countUse(problem, packs);
  const shipments = vehicles.reduce((sum, count) => sum + count, 0);
  return (
    limits.every(({ amount }, limit) => used[limit]! <= amount + 1e-6) &&
    vehicles.every((count, lane) => count <= maxVehicles[lane]!) &&
    shipments <= maxShipments
  );
}

function respectsRules({ problem }: CoupledProduct, packs: Int32Array): boolean {
  const { lines, nodes, isHub, minPacks } = problem;
  const shipped = nodes.map(() => 0);
  const received = nodes.map(() => 0);
  for (const [line, { from, to, maxPacks = Infinity }] of lines.entries()) {
    const count = packs[line]!;
    if (count === 0) continue;
    if (count < minPacks || count > maxPacks) return false;
    shipped[from]! += count;
    received[to]! += count;
  }
  return nodes.every(
    ({ shippable }, site) =>
      shipped[site]! <= shippable && (isHub[site] || shipped[site] === 0 || received[site] === 0),
  );
}

/** A joint plan in which one product has other packs. */
export function withPacks(
  plan: readonly Int32Array[],
  product: number,
  packs: Int32Array,
): readonly Int32Array[] {
  return plan.map((ofProduct, p) => (p === product ? packs : ofProduct));
}

/** What packs of one product save, before shipments; −Infinity beyond the reach of a site. */
export function savingOf({ problem }: CoupledProduct, packs: Int32Array): number {
  const net = problem.nodes.map(() => 0);
  let saving = 0;
  problem.lines.forEach(({ from, to, packCost, lineCost }, line) => {
    const count = packs[line]!;
    net[from]! -= count;
    net[to]! += count;
    if (count > 0) saving -= count * packCost + lineCost;
  });
  problem.nodes.forEach(({ supplyCost, demandValue }, site) => {
    const change = net[site]!;
    saving +=
      change < 0
        ? -(supplyCost.valueAt(-change) ?? Infinity)
        : (demandValue.valueAt(change) ?? -Infinity);
  });
  return saving;
}

/** What a joint plan saves, net of shipments besides those of firm lines. */
export function totalSaving(problem: CoupledProblem, packs: readonly Int32Array[]): number {
  const { shared, products } = problem;
  const { vehicles } = countUse(problem, packs);
  const shipments = vehicles.reduce(
    (sum, count, lane) => sum + (count - shared.firm.vehicles[lane]!) * shared.openingCost[lane]!,
    0,
  );
  return products.reduce((sum, product, p) => sum + savingOf(product, packs[p]!), -shipments);
}

/** The best saving of any feasible plan, by enumeration of all plans. */
export function bestSaving(problem: CoupledProblem): number {
  const choices = problem.products.map(allPacks);
  const joint: Int32Array[] = [];
  let best = 0;
  const enumerate = (p: number): void => {
    if (p === choices.length) {
      const saving = totalSaving(problem, joint);
      if (saving > best && respectsLimits(problem, joint)) best = saving;
      return;
    }
    for (const packs of choices[p]!) {
      joint[p] = packs;
      enumerate(p + 1);
    }
  };
  enumerate(0);
  return best;
}

/** All packs of one product that respect its own rules. */
export function allPacks(product: CoupledProduct): readonly Int32Array[] {
  const { lines, nodes } = product.problem;
  const found: Int32Array[] = [];
  const packs = new Int32Array(lines.length);
  const enumerate = (line: number): void => {
    if (line === lines.length) {
      if (respectsRules(product, packs) && savingOf(product, packs) > -Infinity) {
        found.push(packs.slice());
      }
      return;
    }
    const { shippable } = nodes[lines[line]!.from]!;
    for (let count = 0; count <= shippable; count += 1) {
      packs[line] = count;
      enumerate(line + 1);
    }
    packs[line] = 0;
  };
  enumerate(0);
  return found;
}
