import { Refusal } from '../base/refusal';
import { estimateDemand } from '../demand/estimate-demand';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { assemblePosition } from '../rebalance/assemble-position';
import { meanDemand } from './mean-demand';
import { pastDemand } from './past-demand';
import { replayCaveats, type ReplayCaveat } from './replay-caveats';
import type { OrderEstimator } from './replay-steps';
import { replayWindow } from './replay-window';
import type { ReplayWorld } from './replay-world';

export interface HistoryWorldOptions {
  /** Weeks to replay: at least 4, with 8 weeks of history before them. */
  readonly weeks?: number | undefined;
  /** Draws the days of weekly and monthly sales, and supplier lead times. */
  readonly seed?: number;
  /** Estimates demand on the first day, for the underage cost of products without a price. */
  readonly estimate?: OrderEstimator;
}

/** A past that can be replayed, and what about it is assumed. */
export interface HistoryWorld {
  readonly world: ReplayWorld;
  readonly caveats: readonly ReplayCaveat[];
}

/**
 * The last weeks of a network's own sales history as a world to replay. What was sold is demand; see
 * `pastDemand` for stockouts. The workbook does not tell the stock of then, so the replay starts with
 * the stock of today. Receipts and lots are moved back by as many days as the plan date. The Forecast
 * table and firm rows are left out, because they know the future.
 */
export function historyWorld(
  network: Network,
  settings: PlanSettings,
  { weeks, seed = 1, estimate = estimateDemand }: HistoryWorldOptions = {},
): HistoryWorld | Refusal {
  const window = replayWindow(network.positions.history, settings, weeks);
  if (window instanceof Refusal) return window;
  const past = pastDemand({ network, settings, window, seed });
  const then = networkOf(network, past.history, window.start - settings.planDate);
  const settingsThen = settingsOf(settings, window.start);
  const days = window.end - window.start;
  const world: ReplayWorld = {
    network: then,
    settings: settingsThen,
    days,
    demand: past.demand,
    meanAfter: meanDemand(past.demand, days),
    lostMargin: lostMargins(then, settingsThen, estimate),
    seed,
  };
  return { world, caveats: replayCaveats(network, world, past) };
}

/** Settings on the first replayed day. On each later day, the history ends with that day. */
function settingsOf(settings: PlanSettings, planDate: number): PlanSettings {
  const then: { historyEnd?: number } & Omit<PlanSettings, 'historyEnd'> = {
    ...settings,
    planDate,
  };
  delete then.historyEnd;
  return then;
}

/** The network on the first replayed day. `shift` is the number of days from the plan date to it. */
function networkOf(
  network: Network,
  history: Network['positions']['history'],
  shift: number,
): Network {
  const { positions } = network;
  const { lots, receipts } = positions;
  return {
    ...network,
    firmTransfers: [],
    positions: {
      ...positions,
      lots: { ...lots, expiryDay: lots.expiryDay.map((day) => day + shift) },
      receipts: { ...receipts, day: receipts.day.map((day) => day + shift) },
      history,
      forecastMean: new Float64Array(positions.count).fill(NaN),
      forecastSd: new Float64Array(positions.count).fill(NaN),
    },
  };
}

/**
 * The margin of a unit by position. Without a price it is the underage cost of the plan, divided by the
 * share of sales that is lost, because a replay multiplies by it.
 */
function lostMargins(
  network: Network,
  settings: PlanSettings,
  estimate: OrderEstimator,
): Float64Array {
  const { positions, products } = network;
  const margins = Float64Array.from(positions.product, (product) => {
    const { price, unitCost } = products[product]!;
    return price === null ? NaN : Math.max(0, price - unitCost);
  });
  if (!margins.some(Number.isNaN)) return margins;
  const rates = estimate(network, settings);
  const share = settings.lostSaleShare > 0 ? settings.lostSaleShare : 1;
  return margins.map((margin, p) =>
    Number.isNaN(margin)
      ? assemblePosition(network, settings, rates, p).stock.underageCost / share
      : margin,
  );
}
