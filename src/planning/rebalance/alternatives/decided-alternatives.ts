import type { ProductOutcome } from '../planned-lines';
import type { ProductProblem } from '../product-problem';
import type { Site } from '../../valuation/site';
import { stockChanges } from '../stock-changes';
import type { Receipt, StockPosition } from '../../valuation/stock-position';
import type { ProductAlternatives } from './product-alternatives';
import { DecidedCurve } from './decided-curve';
import type { SiteAlternatives, SiteChoice } from './site-alternatives';

/** What a plan buys or marks down of one product at one location. Money, and units of the product. */
export interface DecidedAlternative {
  readonly product: number;
  readonly location: number;
  readonly bought: number;
  readonly markedDown: number;
  /** Days from order to receipt of what is bought. */
  readonly leadTime: number;
  readonly orderCost: number;
  /** What the units bought cost beyond their value. */
  readonly premium: number;
  /** What the units marked down lose of their value. */
  readonly loss: number;
  /** Expected cost without the purchase or markdown less that with it, the rest of the plan held fixed. */
  readonly benefit: number;
}

/** A product's plan that can be told line by line, and what it buys and marks down. */
export interface DecidedProduct {
  readonly outcome: ProductOutcome;
  readonly chosen: readonly DecidedAlternative[];
}

/** Fixes what every site buys and marks down; sites that do only that are added to the problem. */
export function decidedProduct(
  { product, sites, alternatives }: ProductAlternatives,
  moved: ProductProblem | null,
  packs: Int32Array,
  choices: readonly SiteChoice[],
): DecidedProduct {
  const problem = moved ?? nothingToMove();
  const known = new Map(problem.sites.map((site) => [site.location, site]));
  const settled = new Map<number, Site>();
  sites.forEach((site, i) => {
    const curve = new DecidedCurve(alternatives[i]!, choices[i]!);
    const inUse = known.get(site.location);
    if (inUse !== undefined || isMore(choices[i]!)) {
      settled.set(site.location, { ...(inUse ?? site), curve });
    }
  });
  const used = problem.sites.map(({ location }) => settled.get(location)!);
  const added = [...settled.values()].filter(({ location }) => !known.has(location));
  const whole = {
    ...problem,
    sites: [...used, ...added],
    isHub: [...problem.isHub, ...added.map(() => false)],
    nodes: [...problem.nodes, ...added.map(() => STILL)],
  };
  const changes = stockChanges(whole, packs).units;
  const chosen = whole.sites.flatMap(({ location }, at) => {
    const i = sites.findIndex((site) => site.location === location);
    const choice = choices[i]!;
    if (!isMore(choice)) return [];
    return [{ product, location, ...figures(alternatives[i]!, choice, changes[at]!) }];
  });
  return { outcome: { product, problem: whole, packs }, chosen };
}

/** The stock of a position after a plan, what is bought counted as supply on its way. */
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
  const there = receipts.find((receipt) => receipt.day === day)?.quantity ?? 0;
  return [
    ...receipts.filter((receipt) => receipt.day !== day),
    { day, quantity: there + quantity },
  ].sort((a, b) => a.day - b.day);
}

const STILL = {
  shippable: 0,
  supplyCost: { valueAt: () => undefined },
  demandValue: { valueAt: () => undefined },
};

function nothingToMove(): ProductProblem {
  return { packSize: 1, minPacks: 1, sites: [], isHub: [], nodes: [], lines: [], firm: [] };
}

function isMore({ bought, markedDown }: SiteChoice): boolean {
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
