import type { PolicyComparison } from '../planning/replay/compare-policies';
import type { HistoryWorld } from '../planning/replay/history-world';

/** A past with what came of it under each policy. */
export interface ReplayedPast extends HistoryWorld {
  readonly comparison: PolicyComparison;
}

/** A replay as JSON: figures of every policy in total and by week, and what is assumed. */
export function replayJson({ world, caveats, comparison }: ReplayedPast): string {
  const { days, wantedDays, results } = comparison;
  const { planDate: firstDay, reviewPeriod, periodDays } = world.settings;
  const report = {
    ...{ firstDay, days, wantedDays, reviewPeriod, periodDays, seed: world.seed },
    policies: results,
    caveats,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
