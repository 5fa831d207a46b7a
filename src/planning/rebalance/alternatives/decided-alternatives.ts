import type { ProductOutcome } from '../planned-lines';
import type { ProductProblem } from '../product-problem';
import type { Site } from '../../valuation/site';
import { stockChanges } from '../stock-changes';
import type { Receipt, StockPosition } from '../../valuation/stock-position';
import type { ProductAlternatives } from './product-alternatives';
import { DecidedCurve } from './decided-curve';
import type { SiteAlternatives, SiteChoice } from './site-alternatives';

/** A purchase or markdown of one product at one location. Money, and units of the product. */
export interface DecidedAlternative {
  readonly product: number;
  readonly location: number;
  readonly bought: number;
  readonly markedDown: number;
  /** Days from order to receipt. */
  readonly leadTime: number;
  readonly orderCost: number;
  /** Cost of the bought units beyond their value. */
  readonly premium: number;
  /** Value that the marked down units lose. */
  readonly loss: number;
  /** Expected cost without the purchase or markdown less with it, with the rest of the plan fixed. */
  readonly benefit: number;
}

/** A product's plan with its decided purchases and markdowns. */
export interface DecidedProduct {
  readonly outcome: ProductOutcome;
  readonly chosen: readonly DecidedAlternative[];
}

/** Records the choice of every site. Sites without transfers that buy or mark down join the problem. */
export function decidedProduct(
  { product, sites, alternatives }: ProductAlternatives,
  transfers: ProductProblem | null,
  packs: Int32Array,
  choices: readonly SiteChoice[],
): DecidedProduct {
  const problem = transfers ?? emptyProblem();
  const withTransfers = new Map(problem.sites.map((site) => [site.location, site]));
  const decided = new Map<number, Site>();
  sites.forEach((site, i) => {
    const curve = new DecidedCurve(alternatives[i]!, choices[i]!);
    const inUse = withTransfers.get(site.location);
    if (inUse !== undefined || isAlternative(choices[i]!)) {
      decided.set(site.location, { ...(inUse ?? site), curve });
    }
  });
  const used = problem.sites.map(({ location }) => decided.get(location)!);
  const added = [...decided.values()].filter(({ location }) => !withTransfers.has(location));
  const extended = {
    ...problem,
    sites: [...used, ...added],
    isHub: [...problem.isHub, ...added.map(() => false)],
    nodes: [...problem.nodes, ...added.map(() => NO_FLOW)],
  };
  const changes = stockChanges(extended, packs).units;
  const chosen = extended.sites.flatMap(({ location }, at) => {
    const i = sites.findIndex((site) => site.location === location);
    const choice = choices[i]!;
    if (!isAlternative(choice)) return [];
    return [{ product, location, ...figures(alternatives[i]!, choice, changes[at]!) }];
  });
  return { outcome: { product, problem: extended, packs }, chosen };
}

/** The stock of a position after a plan. Bought units count as supply on order. */
export function stockAfter(
  position: StockPosition,
  change: number,
  chosen: DecidedAlternative | undefined,
): StockPosition {
  const available = position.available + change - (chosen?.markedDown ?? 0);
  if (chosen === undefined || chosen.bought === 0) return { ...position, available };
  return {
    ...position,
    available,
    receipts: withReceipt(position.receipts, chosen.leadTime, chosen.bought),
  };
}

function withReceipt(
  receipts: readonly Receipt[],
  day: number,
  quantity: number,
): readonly Receipt[] {
  const sameDay = receipts.find((receipt) => receipt.day === day)?.quantity ?? 0;
  return [
    ...receipts.filter((receipt) => receipt.day !== day),
    { day, quantity: sameDay + quantity },
  ].sort((a, b) => a.day - b.day);
}

const NO_FLOW = {
  shippable: 0,
  supplyCost: { valueAt: () => undefined },
  demandValue: { valueAt: () => undefined },
};

function emptyProblem(): ProductProblem {
  return { packSize: 1, minPacks: 1, sites: [], isHub: [], nodes: [], lines: [], firm: [] };
}

function isAlternative({ bought, markedDown }: SiteChoice): boolean {
  return bought > 0 || markedDown > 0;
}

function figures(
  alternatives: SiteAlternatives,
  { bought, markedDown }: SiteChoice,
  change: number,
): Omit<DecidedAlternative, 'product' | 'location'> {
  const { curve, terms } = alternatives;
  const saved = curve.costOfChange(change) - curve.costOfChange(change - markedDown);
  return {
    bought,
    markedDown,
    leadTime: terms?.leadTime ?? 0,
    orderCost: bought > 0 ? terms!.orderCost : 0,
    premium: bought * (terms?.premium ?? 0),
    loss: markedDown * curve.position.writeOffCost,
    benefit: saved + alternatives.orderValue(bought, change),
  };
}
