import { costOfFirmLines } from '../planned-lines';
import { planProduct, type ProductPlan } from '../product-plan';
import { productProblem, type ProductProblem } from '../product-problem';
import type { Site } from '../../valuation/site';
import { stockChanges } from '../stock-changes';
import type { ProductAlternatives } from './product-alternatives';
import type { PurchaseDecision, SiteChoice } from './site-alternatives';

/** What to move of a product, and what to buy and mark down beside. */
export interface AlternativesPlan {
  /** Null where nothing is to move. */
  readonly problem: ProductProblem | null;
  readonly packs: Int32Array;
  /** One a site of the product. */
  readonly choices: readonly SiteChoice[];
  readonly saving: number;
  /** No plan saves more. */
  readonly savingUpperBound: number;
}

/** The product's problem where it is settled as far as this who buys. */
export interface RelaxedProblem {
  readonly problem: ProductProblem | null;
  /** What every plan saves beside the saving of its lines, at the most. */
  readonly savingWithoutTransfers: number;
}

/** Subproblems branched on before the best plan so far is taken with its bound. */
const NODE_LIMIT = 40;
/** Savings that differ by less than this share of them are taken as equal. */
const TOLERANCE = 1e-9;
const NO_PACKS = new Int32Array(0);

/** The transfers that can pay in the state, seen through what each site would do beside them. */
export function relaxedProblem(
  { network, terms, product, sites, alternatives, settings, firm }: ProductAlternatives,
  buying: readonly PurchaseDecision[],
): RelaxedProblem {
  let savingAtRest = 0;
  const seen = sites.map((site, i): Site => {
    const state = alternatives[i]!.relaxedCurve(buying[i]!);
    savingAtRest += state.savingWithoutTransfers;
    return { ...site, curve: state.curve };
  });
  const problem = productProblem({ network, terms, product, sites: seen, settings, firm });
  if (problem !== null && firm.length > 0) savingAtRest -= costOfFirmLines(network, problem);
  return { problem, savingWithoutTransfers: savingAtRest };
}

/** What each site does best beside such transfers, with purchases or without. */
export function bestChoices(
  { sites, alternatives }: ProductAlternatives,
  problem: ProductProblem | null,
  packs: Int32Array,
  buying = true,
): readonly SiteChoice[] {
  const changes = new Map<number, number>();
  const shipped = new Map<number, number>();
  if (problem !== null) {
    stockChanges(problem, packs).units.forEach((units, i) => {
      changes.set(problem.sites[i]!.location, units);
    });
    const ship = (from: number, units: number): void => {
      const { location } = problem.sites[from]!;
      shipped.set(location, (shipped.get(location) ?? 0) + units);
    };
    problem.lines.forEach(({ from }, index) => ship(from, packs[index]! * problem.packSize));
    for (const { from, firm } of problem.firm) ship(from, firm.moved);
  }
  return sites.map(({ location }, i) => {
    const change = changes.get(location) ?? 0;
    const sent = shipped.get(location) ?? 0;
    return buying
      ? alternatives[i]!.bestChoice(change, sent)
      : alternatives[i]!.bestChoiceWithoutPurchase(change, sent);
  });
}

/** What transfers and choices save together, as weighed in deciding. */
export function totalSaving(
  { network }: ProductAlternatives,
  problem: ProductProblem | null,
  packs: Int32Array,
  choices: readonly SiteChoice[],
): number {
  let saving = choices.reduce((sum, choice) => sum + choice.saving, 0);
  if (problem === null) return saving;
  problem.lines.forEach(({ packCost, lineCost }, index) => {
    if (packs[index]! > 0) saving -= packCost * packs[index]! + lineCost;
  });
  if (problem.firm.length === 0) return saving;
  const stock = problem.sites.reduce(
    (sum, { curve, firmChange }) => sum + curve.costOfChange(firmChange ?? 0),
    0,
  );
  return saving - (costOfFirmLines(network, problem) - stock);
}

/**
 * The best of transferring, buying, marking down and waiting for one product. Beside given transfers
 * each site's best choice is its own, so only the transfers are searched: by branch and bound over who
 * buys, on the convex hulls of what sites save, which no plan beats. Nobody buying is tried first, so
 * that no plan costs more than the best without purchases.
 *
 * @param nodeLimit effort; 0 gives a good plan and a valid bound
 */
export function planAlternatives(
  product: ProductAlternatives,
  nodeLimit = NODE_LIMIT,
): AlternativesPlan {
  const search = new BuyingSearch(product);
  search.try(product.sites.map(() => 'buys nothing'));
  return search.run(nodeLimit);
}

interface Branch {
  readonly buying: readonly PurchaseDecision[];
  readonly bound: number;
  /** The site whose hull is farthest from what it can save, and may still be branched on. */
  readonly site: number | null;
}

class BuyingSearch {
  private best: Omit<AlternativesPlan, 'savingUpperBound'> | null = null;

  constructor(private readonly product: ProductAlternatives) {}

  run(nodeLimit: number): AlternativesPlan {
    const open = [this.try(this.product.sites.map(() => 'free'))];
    let savingUpperBound = -Infinity;
    for (let branchings = 0; ; branchings += 1) {
      open.sort((a, b) => b.bound - a.bound);
      const next = open.shift();
      if (next === undefined || !this.canImprove(next.bound)) break;
      if (next.site === null || branchings >= nodeLimit) {
        savingUpperBound = next.bound;
        break;
      }
      const { buying, site } = next;
      for (const state of ['buys', 'buys nothing'] as const) {
        const branch = this.try(buying.map((known, i) => (i === site ? state : known)));
        open.push({ ...branch, bound: Math.min(branch.bound, next.bound) });
      }
    }
    const best = this.best!;
    return { ...best, savingUpperBound: Math.max(best.saving, savingUpperBound) };
  }

  /** Plans the transfers of a state, and takes the plan if it is the best so far. */
  try(buying: readonly PurchaseDecision[]): Branch {
    const { problem, savingWithoutTransfers: savingAtRest } = relaxedProblem(this.product, buying);
    const plan: ProductPlan | null = problem === null ? null : planProduct(problem);
    const packs = plan?.packs ?? NO_PACKS;
    const choices = bestChoices(this.product, problem, packs);
    const saving = totalSaving(this.product, problem, packs, choices);
    if (this.best === null || saving > this.best.saving) {
      this.best = { problem, packs, choices, saving };
    }
    return {
      buying,
      bound: savingAtRest + (plan?.savingUpperBound ?? 0),
      site: this.siteToSettle(buying, problem, packs, choices),
    };
  }

  private canImprove(bound: number): boolean {
    const { saving } = this.best!;
    return bound > saving + TOLERANCE * (1 + Math.abs(saving));
  }

  private siteToSettle(
    buying: readonly PurchaseDecision[],
    problem: ProductProblem | null,
    packs: Int32Array,
    choices: readonly SiteChoice[],
  ): number | null {
    const { sites, alternatives } = this.product;
    const changes = problem === null ? null : stockChanges(problem, packs).units;
    let found: number | null = null;
    let widest = TOLERANCE;
    sites.forEach(({ location }, i) => {
      if (buying[i] !== 'free' || !alternatives[i]!.mayBuy) return;
      const at = problem?.sites.findIndex((site) => site.location === location) ?? -1;
      const change = at < 0 ? 0 : changes![at]!;
      const { curve, savingWithoutTransfers: savingAtRest } = alternatives[i]!.relaxedCurve('free');
      const gap = savingAtRest - curve.costOfChange(change) - choices[i]!.saving;
      if (gap <= widest) return;
      widest = gap;
      found = i;
    });
    return found;
  }
}
