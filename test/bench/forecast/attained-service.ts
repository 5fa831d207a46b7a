import { demandQuantile, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { meanOver } from '../../../src/planning/demand/demand-rate';
import type { ForecastOutcome } from '../../../src/planning/demand/forecast-outcome';

export const SERVICE_LEVELS = [0.9, 0.95, 0.99] as const;

/** A planned demand and its outcome, with its row in the table. */
export interface PlannedDemand extends ForecastOutcome {
  /** The table row, such as the demand class at the origin. */
  readonly kind: string;
  /** Mean demand over as many periods of the whole series: the scale of the loss. */
  readonly meanDemand: number;
}

/** Service attained by stock for each of `SERVICE_LEVELS`, one number a level. */
export interface AttainedService {
  readonly plans: number;
  /** Share of plans whose stock in whole units met demand. */
  readonly whole: readonly number[];
  /**
   * The same with stock randomised between the two whole numbers around the quantile. Whole units
   * alone raise the service of sparse demand above the level.
   */
  readonly exact: readonly number[];
  /** Mean pinball loss over mean demand: the cost of overstock and understock. */
  readonly loss: readonly number[];
  /** Expected demand over actual demand. */
  readonly bias: number;
}

/** Stocks every plan for each level by its demand distribution, and counts how often that was enough. */
export function attainedService(planned: readonly PlannedDemand[]): AttainedService {
  const mean = (value: (one: PlannedDemand) => number) =>
    planned.reduce((sum, one) => sum + value(one), 0) / planned.length;
  const stocks = SERVICE_LEVELS.map((level) =>
    planned.map((one) => demandQuantile(level, one.rate, one.days)),
  );
  const met = (one: PlannedDemand, stock: number) => (one.actual <= stock ? 1 : 0);
  const perLevel = (value: (one: PlannedDemand, stock: number, level: number) => number) =>
    SERVICE_LEVELS.map(
      (level, l) =>
        planned.reduce((sum, one, i) => sum + value(one, stocks[l]![i]!, level), 0) /
        planned.length,
    );
  return {
    plans: planned.length,
    whole: perLevel(met),
    exact: perLevel((one, stock, level) => {
      const below = 1 - demandSurvival(stock - 1, one.rate, one.days);
      const here = 1 - demandSurvival(stock, one.rate, one.days);
      const share = here > below ? Math.min(1, (level - below) / (here - below)) : 1;
      return (1 - share) * met(one, stock - 1) + share * met(one, stock);
    }),
    loss: perLevel((one, stock, level) => {
      const short = one.actual - stock;
      return (short > 0 ? level * short : (level - 1) * short) / one.meanDemand;
    }),
    bias: mean(({ rate, days }) => meanOver(rate, days)) / mean(({ actual: came }) => came),
  };
}
