import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import { sampledPositions } from '../../network/systematic-sample';
import { protectionDays } from '../protection-days';
import type { ObservedDemand } from './observed-demand';
import { SmoothingConstantChoice } from './smoothing-constant';

/** About this many series choose the constant; more of them hardly change it. */
const MAX_SERIES = 4_000;
/** Series between two steps: some milliseconds of work. */
const SERIES_A_STEP = 1_000;

/**
 * The smoothing constant of the whole workbook, chosen over the protection interval of each position.
 * Where there are many positions, a systematic sample of the products chooses. A position with a row
 * in the Forecast table takes no part.
 */
export function* workbookConstant(
  network: Network,
  settings: PlanSettings,
  demand: ObservedDemand,
): Generator<void, number, void> {
  const { positions } = network;
  const choice = new SmoothingConstantChoice();
  const sample = sampledPositions(network, Math.ceil(positions.count / MAX_SERIES));
  for (const [i, p] of sample.entries()) {
    if (i % SERIES_A_STEP === 0) yield;
    if (!Number.isNaN(positions.forecastMean[p]!)) continue;
    const horizon = protectionDays(network, settings, p) / demand.periodDays;
    choice.add(demand.of(p), horizon);
  }
  return choice.constant();
}
