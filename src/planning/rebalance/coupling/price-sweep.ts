import type { CoupledProduct } from './coupled-product';
import { LimitUsage } from './limit-usage';
import type { SharedLimits } from './shared-limits';
import { solveCoupled } from './solve-coupled';

/** What the products do, each by itself, when the limits have prices. */
export interface Sweep {
  readonly packs: readonly Int32Array[];
  readonly usage: LimitUsage;
  /** What all of them save at the most, prices paid. */
  readonly mostSaving: number;
}

/** Plans every product at the prices of the limits; yields after each. */
export function* sweepAt(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  prices: Float64Array,
): Generator<void, Sweep, void> {
  const usage = new LimitUsage(shared);
  const packs: Int32Array[] = [];
  let mostSaving = 0;
  for (const coupled of products) {
    const plan = solveCoupled(coupled, pricesOf(shared, coupled, prices));
    packs.push(plan.packs);
    mostSaving += plan.mostSaving;
    usage.add(coupled, plan.packs);
    yield;
  }
  return { packs, usage, mostSaving };
}

/** The most that any plan within the limits saves: what is bound at prices found for other costs. */
export function boundAtPrices(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  prices: Float64Array,
): number {
  let bound = 0;
  shared.limits.forEach(({ amount }, r) => {
    bound += prices[r]! * amount;
  });
  for (const coupled of products) {
    bound += solveCoupled(coupled, pricesOf(shared, coupled, prices)).mostSaving;
  }
  return bound;
}

/** What a product's packs and lines pay for the limits that they use. */
export function pricesOf(
  shared: SharedLimits,
  { uses, lineSpend }: CoupledProduct,
  prices: Float64Array,
): { readonly packPrice: Float64Array; readonly linePrice: Float64Array } {
  const packPrice = Float64Array.from(uses, (ofLine) =>
    ofLine.reduce((sum, { limit, perPack }) => sum + prices[limit]! * perPack, 0),
  );
  const money = shared.budget < 0 ? 0 : prices[shared.budget]!;
  return { packPrice, linePrice: lineSpend.map((spend) => spend * money) };
}
