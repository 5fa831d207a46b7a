import type { Finish } from '../base/stop-signal';
import { MOST_BRANCHINGS } from '../flow/branch-and-bound';
import type { KnownSweeps } from './subproblem-cache';
import type { CoupledStart } from './lagrangian-warm-start';
import { CouplingPrices, type LimitPrices } from './lagrange-multipliers';
import type { PricedProducts } from './subproblems';
import type { Sweep } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';

/** The best prices found for what products share. */
export interface PricedLimits {
  readonly prices: LimitPrices;
  /** Parts of shipments, by product and line; null where shipments cost nothing. */
  readonly parts: readonly Float64Array[] | null;
  /** No plan within the limits saves more. */
  readonly mostSaving: number;
  /** What the products do at these prices. */
  readonly sweep: Sweep;
  /** The same with parts of shipments. */
  readonly coupling: CouplingPrices;
  /** What each product's packs pay at them for limits, without parts of shipments. */
  readonly packPrices: readonly Float64Array[];
}

/** Share of a step's direction that is kept for the next one. */
const MOMENTUM = 0.7;
/** A price that is far too low doubles in its first step. */
const FIRST_STEP = 1;
const STEPS_TO_HALVE = 12;
/** No more is to be had of the bound where so many sweeps have lowered it by less than this share. */
const SWEEPS_TO_GAIN = 10;
/** Prices that were found before need smaller steps, as if so many had been made. */
const STEPS_BEFORE = 36;
const LEAST_GAIN = 1e-4;
/** Share of what the plan saves that a price of 0 is first raised by, spread over the limits of a kind. */
const FIRST_PRICE = 0.02;

/** What prices are looked for with. */
export interface Pricing {
  /** What the products do without limits, which scales the first steps. */
  readonly free: Sweep;
  /** The most steps that prices take; with none, those of the start stand. */
  readonly steps: number;
  readonly finish: Finish;
  /** Prices to begin with, of a plan that differs little. */
  readonly start?: Pick<CoupledStart, 'prices' | 'parts'> | undefined;
  /** Earlier sweeps. */
  readonly known?: KnownSweeps | undefined;
}

/**
 * Raises the price of limits that are exceeded and lowers those of limits that are not, by shares
 * of the price, with momentum. At any prices, what the products save when they pay them, plus what
 * the limits are worth at them, bounds what any plan within the limits saves (Lagrangian
 * relaxation); the lowest bound met is kept.
 *
 * Source: M. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
 * Management Science 27, 1981; the multiplicative steps follow S. Plotkin, D. Shmoys and É. Tardos,
 * "Fast approximation algorithms for fractional packing and covering problems", 1995.
 */
export function* priceLimits(
  relaxed: PricedProducts,
  { free, steps, finish, start, known }: Pricing,
): Generator<undefined, PricedLimits, void> {
  const { shared, products } = relaxed;
  const prices = new CouplingPrices(shared, products);
  if (start?.parts != null) prices.shares?.useParts(start.parts);
  if (start === undefined) prices.payForVehicles();
  else prices.restore(start.prices);
  let best: BoundAtPrices = { prices: prices.snapshot(), mostSaving: Infinity };
  if (steps > 0 && !finish.aborted) {
    best = yield* ascend(relaxed, prices, { free, steps, finish, start });
  }
  prices.restore(best.prices);
  const swept = yield* relaxed.planned(
    (p) => ({
      packPrice: prices.packPrice(p),
      linePrice: prices.linePrice(p),
    }),
    finish.aborted ? 0 : MOST_BRANCHINGS,
    known,
  );
  return {
    prices: best.prices,
    coupling: prices,
    parts: prices.shares?.copyOfParts() ?? null,
    mostSaving: Math.min(best.mostSaving, swept.mostSaving + prices.worth()),
    sweep: swept,
    packPrices: products.map((_, p) => prices.limitPrice(p)),
  };
}

interface BoundAtPrices {
  readonly prices: LimitPrices;
  readonly mostSaving: number;
}

/** Moves prices step by step; gives those with the lowest bound. */
function* ascend(
  relaxed: PricedProducts,
  prices: CouplingPrices,
  { free, steps, finish, start }: Pricing,
): Generator<undefined, BoundAtPrices, void> {
  const before = start === undefined ? 0 : STEPS_BEFORE;
  const ascent = new Ascent(relaxed.shared, prices, free.mostSaving);
  let best: BoundAtPrices = { prices: prices.snapshot(), mostSaving: Infinity };
  const bounds: number[] = [];
  relaxed.restart();
  for (let step = 0; ; step += 1) {
    const swept = yield* relaxed.relaxed(prices);
    const mostSaving = swept.mostSaving + prices.worth();
    if (mostSaving < best.mostSaving) best = { prices: prices.snapshot(), mostSaving };
    bounds.push(best.mostSaving);
    if (step >= steps || hasSettled(bounds) || finish.aborted) return best;
    ascent.follow(swept, FIRST_STEP / (1 + (before + step) / STEPS_TO_HALVE));
  }
}

function hasSettled(bounds: readonly number[]): boolean {
  const before = bounds.at(-1 - SWEEPS_TO_GAIN);
  return before !== undefined && before - bounds.at(-1)! < LEAST_GAIN * before;
}

/** The direction in which prices move. */
class Ascent {
  private readonly direction: Float64Array;
  private shipmentDirection = 0;
  private readonly floor: Float64Array;
  private readonly shipmentFloor: number;

  constructor(
    private readonly shared: SharedLimits,
    private readonly prices: CouplingPrices,
    saving: number,
  ) {
    this.direction = new Float64Array(shared.limits.length);
    this.floor = firstPrices(shared, saving);
    this.shipmentFloor = (FIRST_PRICE * saving) / Math.max(1, shared.maxShipments);
  }

  follow({ usage, packs }: Sweep, size: number): void {
    const { shared, prices, direction, floor } = this;
    const { shares } = prices;
    shares?.follow(packs, size);
    shared.limits.forEach(({ kind, amount, lane }, limit) => {
      const used = usage.used[limit]!;
      const isOpened = shares !== null && kind === 'lane capacity';
      const vehicle = isOpened ? shared.vehicleCapacity[lane!]! : amount;
      const most = isOpened ? vehicle * shares.vehicles(lane!, prices.limits, used) : amount;
      const scale = Math.max(Math.min(amount, Math.max(vehicle, used)), 1e-9 * used);
      const isUnused = used === 0 && most === 0;
      const over = isUnused ? (isOpened ? 0 : -1) : (used - most) / scale;
      direction[limit] = MOMENTUM * direction[limit]! + (1 - MOMENTUM) * within(over);
      const now = prices.limits[limit]!;
      const next = Math.max(0, now + size * (now + floor[limit]!) * direction[limit]!);
      prices.limits[limit] = isOpened ? shares.step(lane!, prices.limits, now, next) : next;
    });
    if (shares === null) return;
    if (shared.maxShipments < Infinity) this.priceShipments(usage, size);
    shares.divide(prices.limits);
  }

  private priceShipments(usage: Sweep['usage'], size: number): void {
    const shares = this.prices.shares!;
    let used = 0;
    this.shared.laneCapacity.forEach((limit, lane) => {
      const volume = limit < 0 ? 0 : usage.used[limit]!;
      used += shares.vehicles(lane, this.prices.limits, volume);
    });
    const most = this.shared.maxShipments;
    const over = (used - most) / Math.max(1, most);
    this.shipmentDirection = MOMENTUM * this.shipmentDirection + (1 - MOMENTUM) * within(over);
    const change = size * (shares.shipmentPrice + this.shipmentFloor) * this.shipmentDirection;
    shares.shipmentPrice = Math.max(0, shares.shipmentPrice + change);
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(-1, share));
}

/** For limits of each kind: what a unit costs if they are all worth a small share of the plan. */
function firstPrices({ limits }: SharedLimits, saving: number): Float64Array {
  const totals = new Map<string, number>();
  limits.forEach(({ kind, amount }) => totals.set(kind, (totals.get(kind) ?? 0) + amount));
  return Float64Array.from(limits, ({ kind }) => {
    const total = totals.get(kind)!;
    return total > 0 ? (FIRST_PRICE * saving) / total : 0;
  });
}
