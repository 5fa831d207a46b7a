import type { CoupledProduct } from './coupled-product';
import type { LimitUsage } from './limit-usage';
import type { LineTerms } from './line-terms';
import { savingOf } from './plan-value';
import { solveCoupled } from './solve-coupled';
import { trimProduct } from './trim-packs';

/** Packs for a product, and what they save. */
export interface Replanned {
  readonly packs: Int32Array;
  readonly saving: number;
}

/** Prices tried for what the best plan of a product uses too much of. */
const PRICES = 8;
/** Losses below this share of what a product saves are not worth another price. */
const MIN_LOSS = 1e-4;

/**
 * A good plan of a product within what the others leave of the limits. Terms limit its lines and
 * sites one by one; where all together use too much of a limit, packs are trimmed from the best
 * plan, and from those that are best where the limit has a price, between those prices at which too
 * much and not too much of it is used.
 *
 * @param usage what the others use; the same again afterwards
 */
export function planWithin(
  coupled: CoupledProduct,
  usage: LimitUsage,
  terms: LineTerms,
): Replanned {
  const { packs } = solveCoupled(coupled, terms);
  usage.add(coupled, packs);
  const limit = usage.isKeptFor(coupled) ? -1 : usage.mostViolated();
  const excess = limit < 0 ? 0 : usage.excess(limit);
  usage.add(coupled, packs, -1);
  if (limit < 0) return { packs, saving: savingOf(coupled.problem, packs) };
  const wanted = savingOf(coupled.problem, packs);
  let best = trimmed(coupled, usage, packs).plan;
  let price = (wanted - best.saving) / excess;
  let low = 0;
  let high = Infinity;
  for (let count = 0; count < PRICES && wanted - best.saving > MIN_LOSS * wanted; count += 1) {
    const priced = solveCoupled(coupled, withPrice(coupled, usage, terms, limit, price));
    const { plan, isWithin } = trimmed(coupled, usage, priced.packs);
    if (plan.saving > best.saving) best = plan;
    if (isWithin) high = price;
    else low = price;
    price = high === Infinity ? 2 * price : (low + high) / 2;
  }
  return best;
}

/** Packs taken off as far as limits ask for it, and whether none had to be. */
function trimmed(
  coupled: CoupledProduct,
  usage: LimitUsage,
  wanted: Int32Array,
): { readonly plan: Replanned; readonly isWithin: boolean } {
  usage.add(coupled, wanted);
  const isWithin = usage.isKeptFor(coupled);
  usage.add(coupled, wanted, -1);
  const planOf = (packs: Int32Array): Replanned => {
    return { packs, saving: savingOf(coupled.problem, packs) };
  };
  if (isWithin) return { plan: planOf(wanted), isWithin };
  const [cheapest, fewest] = (['all', 'useful'] as const).map((freed) => {
    const packs = wanted.slice();
    usage.add(coupled, packs);
    trimProduct(coupled, packs, usage, freed);
    usage.add(coupled, packs, -1);
    return planOf(packs);
  });
  return { plan: cheapest!.saving >= fewest!.saving ? cheapest! : fewest!, isWithin };
}

/** Terms under which a unit of a limit has a price besides. */
function withPrice(
  { uses, lineSpend }: CoupledProduct,
  usage: LimitUsage,
  terms: LineTerms,
  limit: number,
  price: number,
): LineTerms {
  const perPack = (line: number): number =>
    uses[line]!.find((use) => use.limit === limit)?.perPack ?? 0;
  const packPrice = Float64Array.from(
    uses,
    (_, line) => (terms.packPrice?.[line] ?? 0) + price * perPack(line),
  );
  if (limit !== usage.budget) return { ...terms, packPrice };
  return { ...terms, packPrice, linePrice: lineSpend.map((spend) => spend * price) };
}
