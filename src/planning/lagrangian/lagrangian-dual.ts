import type { StopSignal } from '../base/stop-signal';
import { NODE_LIMIT } from '../flow/branch-and-bound';
import type { SubproblemCache } from './subproblem-cache';
import type { LagrangianWarmStart } from './lagrangian-warm-start';
import { LagrangeMultipliers, type Multipliers } from './lagrange-multipliers';
import type { Subproblems } from './subproblems';
import type { SubproblemPass } from './subproblem-pass';
import type { SharedLimits } from './shared-limits';

/** The best prices found for what products share. */
export interface LagrangianBound {
  readonly multipliers: Multipliers;
  /** Parts of shipments, by product and line; null where shipments cost nothing. */
  readonly fractions: readonly Float64Array[] | null;
  /** No plan within the limits saves more. */
  readonly savingUpperBound: number;
  /** What the products do at these prices. */
  readonly pass: SubproblemPass;
  /** The same with parts of shipments. */
  readonly state: LagrangeMultipliers;
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
const MIN_GAIN = 1e-4;
/** Share of what the plan saves that a price of 0 is first raised by, spread over the limits of a kind. */
const FIRST_PRICE = 0.02;

/** What prices are looked for with. */
export interface DualOptions {
  /** What the products do without limits, which scales the first steps. */
  readonly free: SubproblemPass;
  /** The most steps that prices take; with none, those of the start stand. */
  readonly steps: number;
  readonly stop: StopSignal;
  /** Prices to begin with, of a plan that differs little. */
  readonly start?: Pick<LagrangianWarmStart, 'multipliers' | 'fractions'> | undefined;
  /** Earlier sweeps. */
  readonly cache?: SubproblemCache | undefined;
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
export function* solveLagrangianDual(
  relaxed: Subproblems,
  { free, steps, stop, start, cache: known }: DualOptions,
): Generator<undefined, LagrangianBound, void> {
  const { shared, products } = relaxed;
  const prices = new LagrangeMultipliers(shared, products);
  if (start?.fractions != null) prices.fixedCosts?.useFractions(start.fractions);
  if (start === undefined) prices.payForVehicles();
  else prices.restore(start.multipliers);
  let best: BoundAtMultipliers = { multipliers: prices.snapshot(), savingUpperBound: Infinity };
  if (steps > 0 && !stop.aborted) {
    best = yield* subgradientMethod(relaxed, prices, { free, steps, stop, start });
  }
  prices.restore(best.multipliers);
  const swept = yield* relaxed.solve(
    (p) => ({
      packPrice: prices.packCharge(p),
      linePrice: prices.lineCharge(p),
    }),
    stop.aborted ? 0 : NODE_LIMIT,
    known,
  );
  return {
    multipliers: best.multipliers,
    state: prices,
    fractions: prices.fixedCosts?.copyFractions() ?? null,
    savingUpperBound: Math.min(
      best.savingUpperBound,
      swept.savingUpperBound + prices.dualConstant(),
    ),
    pass: swept,
    packPrices: products.map((_, p) => prices.limitPrice(p)),
  };
}

interface BoundAtMultipliers {
  readonly multipliers: Multipliers;
  readonly savingUpperBound: number;
}

/** Moves prices step by step; gives those with the lowest bound. */
function* subgradientMethod(
  relaxed: Subproblems,
  prices: LagrangeMultipliers,
  { free, steps, stop, start }: DualOptions,
): Generator<undefined, BoundAtMultipliers, void> {
  const before = start === undefined ? 0 : STEPS_BEFORE;
  const ascent = new SubgradientStep(relaxed.shared, prices, free.savingUpperBound);
  let best: BoundAtMultipliers = { multipliers: prices.snapshot(), savingUpperBound: Infinity };
  const bounds: number[] = [];
  relaxed.restart();
  for (let step = 0; ; step += 1) {
    const swept = yield* relaxed.solveRelaxed(prices);
    const savingUpperBound = swept.savingUpperBound + prices.dualConstant();
    if (savingUpperBound < best.savingUpperBound)
      best = { multipliers: prices.snapshot(), savingUpperBound };
    bounds.push(best.savingUpperBound);
    if (step >= steps || hasSettled(bounds) || stop.aborted) return best;
    ascent.apply(swept, FIRST_STEP / (1 + (before + step) / STEPS_TO_HALVE));
  }
}

function hasSettled(bounds: readonly number[]): boolean {
  const before = bounds.at(-1 - SWEEPS_TO_GAIN);
  return before !== undefined && before - bounds.at(-1)! < MIN_GAIN * before;
}

/** The direction in which prices move. */
class SubgradientStep {
  private readonly direction: Float64Array;
  private shipmentDirection = 0;
  private readonly floor: Float64Array;
  private readonly shipmentFloor: number;

  constructor(
    private readonly shared: SharedLimits,
    private readonly prices: LagrangeMultipliers,
    saving: number,
  ) {
    this.direction = new Float64Array(shared.limits.length);
    this.floor = firstPrices(shared, saving);
    this.shipmentFloor = (FIRST_PRICE * saving) / Math.max(1, shared.maxShipments);
  }

  apply({ usage, packs }: SubproblemPass, size: number): void {
    const { shared, prices, direction, floor } = this;
    const { fixedCosts: shares } = prices;
    shares?.subgradientStep(packs, size);
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

  private priceShipments(usage: SubproblemPass['usage'], size: number): void {
    const shares = this.prices.fixedCosts!;
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
