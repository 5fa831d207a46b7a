import solver, { type Model } from 'javascript-lp-solver';
import type { TransportationProblem } from '../../../src/planning/rebalance/transportation-problem';

/** The optimum of a transportation problem: the most need that can be met, at the least cost. */
export interface TransportationOptimum {
  readonly met: number;
  readonly cost: number;
}

/**
 * Solves the textbook model of a transportation problem with javascript-lp-solver: first for the
 * most need met, then for the least cost of meeting it.
 */
export function solveWithLp(problem: Required<TransportationProblem>): TransportationOptimum {
  const met = objective(modelOf(problem, 'met', 'max'));
  const model = modelOf(problem, 'cost', 'min');
  model.constraints['met'] = { min: met - 1e-6 };
  return { met, cost: objective(model) };
}

function objective(model: Model): number {
  const solution = solver.Solve(model) as { readonly feasible: boolean; readonly result: number };
  if (!solution.feasible) throw new Error('javascript-lp-solver: infeasible');
  return solution.result;
}

/** Packs on each lane, the need met at each destination, and whether a lane is used. */
function modelOf(
  { stock, need, unitCost, packSize, minQuantity }: Required<TransportationProblem>,
  optimize: string,
  opType: 'max' | 'min',
): Model {
  const minPacks = Math.max(1, Math.ceil(minQuantity / packSize));
  const model: Model & Required<Pick<Model, 'ints' | 'binaries'>> = {
    optimize,
    opType,
    constraints: {},
    variables: {},
    ints: {},
    binaries: {},
  };
  const count = stock.length;
  for (let i = 0; i < count; i += 1) {
    const surplus = stock[i]! - need[i]!;
    model.constraints[`supply${i}`] = { max: Math.max(0, Math.floor(surplus / packSize)) };
    model.constraints[`need${i}`] = { max: Math.max(0, -surplus) };
    model.constraints[`arrived${i}`] = { max: 0 };
    model.variables[`met${i}`] = { met: 1, [`need${i}`]: 1, [`arrived${i}`]: 1 };
  }
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      const cost = unitCost[from * count + to]!;
      const isUseful = stock[from]! > need[from]! && need[to]! > stock[to]!;
      if (Number.isNaN(cost) || !isUseful) continue;
      const lane = `${from}to${to}`;
      const packs = {
        cost: cost * packSize,
        [`supply${from}`]: 1,
        [`arrived${to}`]: -packSize,
      };
      model.variables[`packs${lane}`] = packs;
      model.ints[`packs${lane}`] = 1;
      if (minPacks === 1) continue;
      Object.assign(packs, { [`min${lane}`]: 1, [`max${lane}`]: 1 });
      const maxPacks = Math.floor((stock[from]! - need[from]!) / packSize);
      model.variables[`used${lane}`] = { [`min${lane}`]: -minPacks, [`max${lane}`]: -maxPacks };
      model.binaries[`used${lane}`] = 1;
      model.constraints[`min${lane}`] = { min: 0 };
      model.constraints[`max${lane}`] = { max: 0 };
    }
  }
  return model;
}
