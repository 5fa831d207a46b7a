import { ratesOf } from '../balance/position-columns';
import { Refusal } from '../base/refusal';
import { joinLimits } from '../lagrangian/join-limits';
import { sharedLimits } from '../lagrangian/shared-limits';
import { laneTerms } from '../network/lane-terms';
import { isHub, type Network } from '../network/network';
import type { PlanResult } from '../network/plan-result';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { productProblem } from '../rebalance/product-problem';
import { TRUE_COST } from '../rebalance/true-cost';
import { bestPoolFlow } from '../flow/stock-pools';
import { netChanges, solveByCuttingPlanes, type ProgrammePools } from './cutting-planes';
import { NodeSaving } from './concave-node';
import type { LinearSolver } from './linear-programme';
import { productProgramme, type ProductProgramme } from './product-programme';

/** Why the second solver's cost is a lower bound and not the cost of a plan. */
export type BoundReason =
  | 'shared limits'
  | 'line cost'
  | 'minimum quantity'
  | 'minimum net benefit'
  | 'caution'
  | 'no passing on';

/** How the plan of one product compares with the optimum of a second solver. Money at true cost. */
export interface ProductVerification {
  readonly product: number;
  /**
   * `same`: both costs agree to one millionth. `bound`: rules apply that the linear programme leaves
   * out, and its cost is a lower bound. `contradiction`: neither holds, so one of both is wrong.
   */
  readonly verdict: 'same' | 'bound' | 'contradiction';
  /** Rules that the linear programme leaves out; empty if none applies to the product. */
  readonly reasons: readonly BoundReason[];
  /** Expected cost of the product without chosen transfers, firm ones included. */
  readonly costBefore: number;
  /** The same after the plan: freight and line costs included, shipments' fixed costs not. */
  readonly costPlanned: number;
  /** The least expected cost by the second solver. */
  readonly costBySolver: number;
  /** Size of the linear programme that proved it, and how many were solved. */
  readonly variables: number;
  readonly rows: number;
  readonly rounds: number;
}

/** Costs that differ by less than this share of the cost before are the same. */
const TOLERANCE = 1e-6;

/** The parts of a plan that a verification uses. */
export type VerifiedPlan = Pick<PlanResult, 'transfers' | 'positions' | 'purchases' | 'markdowns'>;

/** What to verify, and with which solver. */
export interface VerificationInputs {
  readonly network: Network;
  readonly settings: PlanSettings;
  /** The plan of this network and these settings. */
  readonly plan: VerifiedPlan;
  /** Index of the product. */
  readonly product: number;
  readonly solve: LinearSolver;
}

/**
 * Solves the transfers of one product a second time, as a linear programme, and compares the costs.
 * Returns a refusal if the product is not in the inventory, has purchases or markdowns, or is too large
 * for the solver.
 */
export function verifyProduct(inputs: VerificationInputs): ProductVerification | Refusal {
  const { network, settings, plan, product, solve } = inputs;
  const range = productRanges(network.positions).find((each) => each.product === product);
  if (range === undefined) {
    return new Refusal('data', 'The product has no row in the inventory, so it has no plan.');
  }
  const bought = [...(plan.purchases ?? []), ...(plan.markdowns ?? [])];
  if (bought.some((each) => each.product === product)) {
    return new Refusal(
      'domain',
      'The product has purchases or markdowns, which the linear programme leaves out.',
    );
  }
  const programme = productProgramme(network, settings, ratesOf(plan.positions), range);
  const optimum = solveByCuttingPlanes(programme, solve);
  if (optimum === null) {
    return new Refusal('data', 'The second solver found no answer for this product.');
  }
  let costBefore = programme.costBefore;
  for (let p = range.start; p < range.end; p += 1) costBefore += plan.positions.costOfInaction[p]!;
  const packs = plannedPacks(programme, plan, product);
  const reasons = [
    ...rulesOf(inputs, programme),
    ...(passesOn(network, programme, optimum.packs) ? (['no passing on'] as const) : []),
  ];
  const saving = savingOf(programme, packs, network);
  const difference = optimum.saving - saving;
  const tolerance = TOLERANCE * (1 + Math.abs(costBefore));
  let verdict: ProductVerification['verdict'] = 'same';
  if (Math.abs(difference) > tolerance) {
    verdict = difference > 0 && reasons.length > 0 ? 'bound' : 'contradiction';
  }
  return {
    product,
    verdict,
    reasons,
    costBefore,
    costPlanned: costBefore - saving,
    costBySolver: costBefore - optimum.saving,
    variables: optimum.variables,
    rows: optimum.rows,
    rounds: optimum.rounds,
  };
}

/** Packs of the plan on each line of the programme, without firm lines. */
function plannedPacks(
  { lines, sites, packSize }: ProductProgramme,
  { transfers }: VerifiedPlan,
  product: number,
): Float64Array {
  const packs = new Float64Array(lines.length);
  for (const each of transfers) {
    if (each.product !== product || each.isFirm) continue;
    const line = lines.findIndex(
      ({ from, to }) => sites[from]!.location === each.from && sites[to]!.location === each.to,
    );
    if (line < 0) throw new Error('verification: the plan uses a lane that the rules forbid');
    packs[line] = each.quantity / packSize;
  }
  return packs;
}

/** What packs save at true cost, freight and the lines' own costs taken off. */
function savingOf(
  { nodes, lines, pools }: ProductProgramme,
  packs: Float64Array,
  network: Network,
): number {
  const changes = netChanges(nodes.length, lines, packs);
  let saving = pools === undefined ? 0 : poolSaving(pools, changes);
  changes.forEach((change, node) => {
    saving += new NodeSaving(nodes[node]!).at(change);
  });
  lines.forEach(({ packCost, lane }, line) => {
    if (packs[line] === 0) return;
    saving -= packCost * packs[line]! + network.lanes[lane]!.lineCost;
  });
  return saving;
}

/** What the pools save by net changes of the nodes, as the best split of their stock. */
function poolSaving({ count, poolOf, links }: ProgrammePools, changes: Float64Array): number {
  const gains = new Float64Array(count);
  poolOf.forEach((pool, node) => {
    if (pool >= 0) gains[pool]! += Math.round(changes[node]!);
  });
  const pools = links.map(({ from, to, saving }) => {
    const { maxShipped, maxReceived } = saving;
    const curve = new NodeSaving(saving);
    return { from, to, min: -maxShipped, max: maxReceived, savingOf: (at: number) => curve.at(at) };
  });
  return bestPoolFlow({ count, links: pools }, gains).saving;
}

/** The rules that apply to the product's lines and that the linear programme leaves out. */
function rulesOf(
  { network, settings, product }: VerificationInputs,
  { lines, sites, packSize, supply }: ProductProgramme,
): readonly BoundReason[] {
  const reasons: BoundReason[] = [];
  const limits = sharedLimits(network, settings);
  const terms = laneTerms(network);
  const problem = productProblem({ network, terms, product, sites, settings: TRUE_COST, supply });
  const isLimited =
    limits !== null &&
    problem !== null &&
    joinLimits(network, limits, product, problem) !== 'unlimited';
  if (isLimited) reasons.push('shared limits');
  if (lines.some(({ lane }) => network.lanes[lane]!.lineCost > 0)) reasons.push('line cost');
  if (network.products[product]!.minTransferQuantity > packSize) reasons.push('minimum quantity');
  if (settings.minNetBenefit > 0) reasons.push('minimum net benefit');
  // A supply forest weighs lanes off the way down with caution, whatever the settings.
  if (settings.caution !== 1 || supply !== null) reasons.push('caution');
  return reasons;
}

/** Whether the programme's optimum passes packs on through a location that is no hub. */
function passesOn(
  network: Network,
  { sites, lines }: ProductProgramme,
  packs: Float64Array,
): boolean {
  const isUsed = (line: number): boolean => packs[line]! > 1e-6;
  return sites.some(
    ({ location }, site) =>
      !isHub(network.locations[location]!) &&
      lines.some(({ from }, line) => from === site && isUsed(line)) &&
      lines.some(({ to }, line) => to === site && isUsed(line)),
  );
}
