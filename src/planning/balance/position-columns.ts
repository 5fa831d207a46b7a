import { imbalance } from './imbalance';
import { stockAndTarget } from './stock-and-target';
import { xyzClass } from './xyz';
import {
  demandRate,
  hasDemand,
  meanOver,
  varianceOver,
  type RateColumns,
} from '../demand/demand-rate';
import type { KnownDemand } from '../demand/known-demand';
import type { DemandEstimate } from '../demand/estimate-demand';
import { stockoutPeriods } from '../demand/cleaning/adjustments';
import type { PlanSettings } from '../network/settings';
import type { CalibratedTail } from '../probability/calibrated-tail';
import type { AbcClass, PositionColumns, PositionFlag, XyzClass } from '../network/plan-result';
import type { AssembledPosition } from '../rebalance/assemble-position';
import { lifeOfUnit } from '../valuation/stock-position';
import type { SupplyValue } from '../valuation/supply-values';
import { stockNeed } from './stock-need';
import type { TargetLevels } from './targets/position-levels';
import { Refusal } from '../base/refusal';
import { expectedCost, type StockState } from '../valuation/stock-state';

/** Position columns while they are being filled. */
export interface PositionDraft extends PositionColumns {
  readonly tail: (CalibratedTail | null)[];
  readonly known: (KnownDemand | null)[];
  readonly abc: AbcClass[];
  readonly xyz: XyzClass[];
  readonly flag: PositionFlag[];
}

export function emptyPositionColumns(count: number): PositionDraft {
  const column = (): Float64Array => new Float64Array(count);
  return {
    available: column(),
    minStock: column(),
    meanPerDay: column(),
    meanBelow: column(),
    variancePerDay: column(),
    levelVariance: column(),
    postSeasonFactor: column(),
    tail: new Array<CalibratedTail | null>(count).fill(null),
    known: new Array<KnownDemand | null>(count).fill(null),
    serviceLevel: column(),
    safetyStock: column(),
    reorderPoint: column(),
    economicOrderQuantity: column(),
    orderUpTo: column(),
    need: column(),
    surplus: column(),
    shortage: column(),
    daysOfCover: column(),
    stockoutRisk: column(),
    costOfInaction: column(),
    imbalance: column(),
    underageCost: column(),
    holdingPerDay: column(),
    writeOffCost: column(),
    lifeDays: column(),
    abc: new Array<AbcClass>(count).fill('C'),
    xyz: new Array<XyzClass>(count).fill('Z'),
    flag: new Array<PositionFlag>(count).fill(''),
    availableAfter: column(),
    daysOfCoverAfter: column(),
    stockoutRiskAfter: column(),
  };
}

/** Copies `count` positions of `source`, from its row `source.start` on, to the rows from `start` on. */
export function copyPositions(
  draft: PositionDraft,
  start: number,
  source: { readonly columns: PositionColumns; readonly start: number },
  count: number,
): void {
  for (const key of Object.keys(draft) as (keyof PositionDraft)[]) {
    const [to, from] = [draft[key], source.columns[key]];
    if (to instanceof Float64Array) {
      to.set((from as Float64Array).subarray(source.start, source.start + count), start);
    } else {
      for (let row = 0; row < count; row += 1) to[start + row] = from[source.start + row] as never;
    }
  }
}

export function copyOfColumns(columns: PositionColumns): PositionColumns {
  const { length } = columns.available;
  const copy = emptyPositionColumns(length);
  copyPositions(copy, 0, { columns, start: 0 }, length);
  return copy;
}

/** What the columns of a position are computed from. */
export interface PositionSource {
  readonly position: AssembledPosition;
  readonly levels: TargetLevels;
  /** Its value in a supply forest; null outside one. */
  readonly value: SupplyValue | null;
  /** The stock before the plan, and its costs. */
  readonly state: StockState;
  readonly demand: DemandEstimate;
  readonly settings: PlanSettings;
}

/** Fills in the levels, costs, classes and flag of position `p` before the plan. */
export function fillPosition(draft: PositionDraft, p: number, source: PositionSource): void {
  const { position, levels, value, state, demand, settings } = source;
  const { stock } = position;
  const { surplus, shortage } = stockNeed(stock, levels);
  draft.available[p] = stock.available;
  draft.minStock[p] = position.minStock;
  draft.meanPerDay[p] = stock.rate.mean;
  draft.meanBelow[p] = value?.terms.meanBelow ?? stock.rate.mean;
  draft.variancePerDay[p] = stock.rate.variance;
  draft.levelVariance[p] = stock.rate.levelVariance;
  draft.postSeasonFactor[p] = stock.rate.postSeasonFactor ?? 1;
  draft.tail[p] = stock.rate.tail ?? null;
  draft.known[p] = stock.rate.known ?? null;
  draft.serviceLevel[p] = position.serviceLevel;
  draft.safetyStock[p] = levels.safetyStock;
  draft.reorderPoint[p] = levels.reorderPoint;
  draft.economicOrderQuantity[p] = levels.economicOrderQuantity;
  draft.orderUpTo[p] = levels.orderUpTo;
  draft.need[p] = levels.need;
  draft.surplus[p] = surplus;
  draft.shortage[p] = shortage;
  draft.daysOfCover[p] = state.coverDays[p]!;
  draft.stockoutRisk[p] = state.stockoutRisk[p]!;
  draft.costOfInaction[p] = expectedCost(state, p);
  draft.underageCost[p] = stock.underageCost;
  draft.holdingPerDay[p] = stock.holdingPerDay;
  draft.writeOffCost[p] = stock.writeOffCost;
  draft.lifeDays[p] = stock.life;
  draft.xyz[p] = variationClass(demand, p, settings);
  draft.flag[p] = flagOf(draft, p, source);
}

/** The demand rates behind the columns of a plan. */
export function ratesOf(columns: PositionColumns): RateColumns {
  const { meanPerDay: mean, variancePerDay: variance } = columns;
  const { levelVariance, postSeasonFactor, tail, known } = columns;
  return { mean, variance, levelVariance, postSeasonFactor, tail, known };
}

/** Fills in the signed imbalance of one product's positions, `start` to `end`. */
export function fillImbalance(draft: PositionDraft, start: number, end: number): void {
  const { stock, target } = stockAndTarget(draft.available, draft, start, end);
  const shares = imbalance(stock, target);
  if (!(shares instanceof Refusal)) draft.imbalance.set(shares, start);
}

function variationClass(demand: DemandEstimate, p: number, settings: PlanSettings): XyzClass {
  const mean = demand.mean[p]! * settings.periodDays;
  const sd = Math.sqrt(varianceOver(demandRate(demand, p), settings.periodDays));
  const result = xyzClass(mean > 0 ? sd / mean : Infinity);
  return result instanceof Refusal ? 'Z' : result;
}

/** The most important flag of a position. */
function flagOf(
  draft: PositionDraft,
  p: number,
  { position, value, demand, settings }: PositionSource,
): PositionFlag {
  const { stock } = position;
  const isAskedFor = hasDemand(stock.rate) || draft.meanBelow[p]! > 0;
  if (isAskedFor && draft.stockoutRisk[p]! > 1 - position.serviceLevel) return 'Stockout risk';
  if (position.isUntried) return 'New product';
  if (stock.available > 0) {
    const oldest = lifeOfUnit(stock, 1);
    const soldByThen = meanOver(stock.rate, oldest);
    if (stock.lots.length > 0 && soldByThen < stock.lots[0]!.lastUnit) return 'Expiring';
    if (isDead(p, value, demand, settings)) return 'Dead stock';
    if (draft.daysOfCover[p]! > settings.overstockDaysOfCover) return 'Overstock';
  }
  if (!stock.isReplenished) return 'Phase-out';
  if (!isAskedFor) return 'No demand';
  return historyFlag(demand, p, settings);
}

/** Whether nobody has asked for the stock. That of a position that supplies others is dead if nobody below it will. */
function isDead(
  p: number,
  value: SupplyValue | null,
  demand: DemandEstimate,
  settings: PlanSettings,
): boolean {
  if (value?.terms.isUpstream === true) {
    const { demand: net, position } = value.terms;
    return net.over(position.life).mean < LEAST_NET_DEMAND;
  }
  return demand.history.unitsSold[p]! === 0 && demand.historyDays[p]! >= settings.minHistoryDays;
}

/** Less net demand than this over the life of stock, in units, is none. */
const LEAST_NET_DEMAND = 0.5;

/** From this share of stockout periods on, the history underestimates demand (censored demand). */
const MIN_CENSORED_SHARE = 0.2;

/** The most important flaw in the history of a position. */
function historyFlag(
  { history, historyDays }: DemandEstimate,
  p: number,
  settings: PlanSettings,
): PositionFlag {
  const { periodDays, productPeriods, periods } = history;
  if (productPeriods[p]! * periodDays < settings.minHistoryDays) return 'New product';
  if (historyDays[p]! < settings.minHistoryDays) return 'Short history';
  const stockouts = stockoutPeriods(history.adjustments, p);
  return stockouts >= MIN_CENSORED_SHARE * periods[p]! ? 'Censored' : '';
}
