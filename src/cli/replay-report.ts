import type { PolicyComparison } from '../planning/replay/compare-policies';
import type { HistoryWorld } from '../planning/replay/history-world';

/** A past with what came of it under each policy. */
export interface ReplayedPast extends HistoryWorld {
  readonly comparison: PolicyComparison;
}

/** A replay as data: figures of every policy in total and by week, and what is assumed. */
export function replayReport({ world, caveats, comparison }: ReplayedPast) {
  const { days, wantedDays, results } = comparison;
  const { planDate: firstDay, reviewPeriod, periodDays } = world.settings;
  return {
    ...{ firstDay, days, wantedDays, reviewPeriod, periodDays, seed: world.seed },
    policies: results,
    caveats,
  };
}
