import { costOfFirmLines } from '../planned-lines';
import { planProduct, type ProductPlan } from '../product-plan';
import { productProblem, type ProductProblem } from '../product-problem';
import type { Site } from '../../valuation/site';
import { stockChanges } from '../stock-changes';
import type { ProductAlternatives } from './product-alternatives';
import type { PurchaseDecision, SiteChoice } from './site-alternatives';

/** The transfers, purchases and markdowns of a product. */
export interface AlternativesPlan {
  /** Null if nothing can move. */
  readonly problem: ProductProblem | null;
  readonly packs: Int32Array;
  /** One per site of the product. */
  readonly choices: readonly SiteChoice[];
  readonly saving: number;
  /** No plan saves more. */
  readonly savingUpperBound: number;
}

/** The transfer problem of a product for given purchase decisions: a relaxation if some are free. */
export interface RelaxedProblem {
  readonly problem: ProductProblem | null;
  /** Upper bound on the saving of a plan beyond that of its lines. */
  readonly savingWithoutTransfers: number;
}

/** Nodes of branch and bound before the incumbent is returned with its bound. */
const NODE_LIMIT = 40;
/** Relative tolerance on savings. */
const TOLERANCE = 1e-9;
const NO_PACKS = new Int32Array(0);

/** The transfer problem over the relaxed curves of every site. */
export function relaxedProblem(
  { network, terms, product, sites, alternatives, settings, firm }: ProductAlternatives,
  decisions: readonly PurchaseDecision[],
): RelaxedProblem {
  let savingWithoutTransfers = 0;
  const relaxed = sites.map((site, i): Site => {
    const ofSite = alternatives[i]!.relaxedCurve(decisions[i]!);
    savingWithoutTransfers += ofSite.savingWithoutTransfers;
    return { ...site, curve: ofSite.curve };
  });
  const problem = productProblem({ network, terms, product, sites: relaxed, settings, firm });
  if (problem !== null && firm.length > 0)
    savingWithoutTransfers -= costOfFirmLines(network, problem);
  return { problem, savingWithoutTransfers };
}

/** The best choice of each site for given transfers. */
export function bestChoices(
  { sites, alternatives }: ProductAlternatives,
  problem: ProductProblem | null,
  packs: Int32Array,
  allowPurchases = true,
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
    return allowPurchases
      ? alternatives[i]!.bestChoice(change, sent)
      : alternatives[i]!.bestChoiceWithoutPurchase(change, sent);
  });
}

/** The saving of transfers and choices together, by the objective. */
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
 * Plans one product with transfers, purchases and markdowns. For given transfers each site's best choice
 * is independent, so only transfers are searched. Method: branch and bound on which sites buy; the
 * relaxation of a node is a flow over the convex hulls of the sites' costs (Nemhauser and Wolsey,
 * Integer and Combinatorial Optimization, 1988, ch. II.4). The first node buys nothing.
 * Guarantee: the bound is valid, and no plan costs more than the best plan without purchases.
 *
 * @param nodeLimit 0 gives a good plan and a valid bound
 */
export function planAlternatives(
  product: ProductAlternatives,
  nodeLimit = NODE_LIMIT,
): AlternativesPlan {
  const search = new PurchaseBranchAndBound(product);
  search.evaluate(product.sites.map(() => 'buys nothing'));
  return search.run(nodeLimit);
}

interface Node {
  readonly decisions: readonly PurchaseDecision[];
  readonly bound: number;
  /** The free site with the largest gap between hull and saving; null if none is left to branch on. */
  readonly site: number | null;
}

class PurchaseBranchAndBound {
  private incumbent: Omit<AlternativesPlan, 'savingUpperBound'> | null = null;

  constructor(private readonly product: ProductAlternatives) {}

  run(nodeLimit: number): AlternativesPlan {
    const open = [this.evaluate(this.product.sites.map(() => 'free'))];
    let savingUpperBound = -Infinity;
    for (let nodes = 0; ; nodes += 1) {
      open.sort((a, b) => b.bound - a.bound);
      const next = open.shift();
      if (next === undefined || !this.canImprove(next.bound)) break;
      if (next.site === null || nodes >= nodeLimit) {
        savingUpperBound = next.bound;
        break;
      }
      const { decisions, site } = next;
      for (const decision of ['buys', 'buys nothing'] as const) {
        const child = this.evaluate(decisions.map((parent, i) => (i === site ? decision : parent)));
        open.push({ ...child, bound: Math.min(child.bound, next.bound) });
      }
    }
    const incumbent = this.incumbent!;
    return { ...incumbent, savingUpperBound: Math.max(incumbent.saving, savingUpperBound) };
  }

  /** Solves a node's relaxation and keeps its plan if it improves on the incumbent. */
  evaluate(decisions: readonly PurchaseDecision[]): Node {
    const { problem, savingWithoutTransfers } = relaxedProblem(this.product, decisions);
    const plan: ProductPlan | null = problem === null ? null : planProduct(problem);
    const packs = plan?.packs ?? NO_PACKS;
    const choices = bestChoices(this.product, problem, packs);
    const saving = totalSaving(this.product, problem, packs, choices);
    if (this.incumbent === null || saving > this.incumbent.saving) {
      this.incumbent = { problem, packs, choices, saving };
    }
    return {
      decisions,
      bound: savingWithoutTransfers + (plan?.savingUpperBound ?? 0),
      site: this.branchingSite(decisions, problem, packs, choices),
    };
  }

  private canImprove(bound: number): boolean {
    const { saving } = this.incumbent!;
    return bound > saving + TOLERANCE * (1 + Math.abs(saving));
  }

  private branchingSite(
    decisions: readonly PurchaseDecision[],
    problem: ProductProblem | null,
    packs: Int32Array,
    choices: readonly SiteChoice[],
  ): number | null {
    const { sites, alternatives } = this.product;
    const changes = problem === null ? null : stockChanges(problem, packs).units;
    let found: number | null = null;
    let maxGap = TOLERANCE;
    sites.forEach(({ location }, i) => {
      if (decisions[i] !== 'free' || !alternatives[i]!.mayBuy) return;
      const at = problem?.sites.findIndex((site) => site.location === location) ?? -1;
      const change = at < 0 ? 0 : changes![at]!;
      const { curve, savingWithoutTransfers } = alternatives[i]!.relaxedCurve('free');
      const gap = savingWithoutTransfers - curve.costOfChange(change) - choices[i]!.saving;
      if (gap <= maxGap) return;
      maxGap = gap;
      found = i;
    });
    return found;
  }
}
