import { Refusal } from '../base/refusal';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { historyWorld } from './history-world';
import { meanDemand } from './mean-demand';
import type { ReplayCaveat } from './replay-caveats';
import type { SweptHalves } from './sweep-settings';

/** The halves of the replayed weeks, and what about them is assumed. */
export interface HistoryHalves extends SweptHalves {
  readonly caveats: readonly ReplayCaveat[];
}

/**
 * The weeks that `historyWorld` replays, in two halves of at least four weeks each. Settings are chosen
 * in the first and tried in the second half.
 */
export function historyHalves(
  network: Network,
  settings: PlanSettings,
  weeks?: number,
): HistoryHalves | Refusal {
  const whole = historyWorld(network, settings, { weeks });
  if (whole instanceof Refusal) return whole;
  const { world, caveats } = whole;
  const half = Math.floor(world.days / 14);
  if (half < 4) {
    return new Refusal(
      'data',
      'Settings are chosen in one half of the replayed weeks and tried in the other, so at least 8 weeks must be replayed: add older sales to the table Demand.',
    );
  }
  const second = historyWorld(network, settings, { weeks: half });
  if (second instanceof Refusal) return second;
  const days = world.days - second.world.days;
  const first = { ...world, days, meanAfter: meanDemand(world.demand, days) };
  return { first, second: second.world, caveats };
}
