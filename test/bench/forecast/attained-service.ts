import { demandQuantile, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { meanOver } from '../../../src/planning/demand/demand-rate';
import type { ForecastOutcome } from '../../../src/planning/demand/forecast-outcome';

export const SERVICE_LEVELS = [0.9, 0.95, 0.99] as const;

/** What a plan expected of a time, and what then came. */
export interface PlannedDemand extends ForecastOutcome {
  /** What table row it counts for, e.g. the class of the demand as it was known. */
  readonly kind: string;
  /** Demand of such a time on average, to compare losses by. */
  readonly usual: number;
}

/** How often stock for a service level would have lasted. One number a level, in `SERVICE_LEVELS`. */
export interface AttainedService {
  readonly plans: number;
  /** Share of plans whose stock, a whole number, lasted. */
  readonly whole: readonly number[];
  /**
   * The same had stock been between the two whole numbers around the level, by lot: whole units
   * alone lift the service of what sells thinly above any level.
   */
  readonly exact: readonly number[];
  /** Mean pinball loss over usual demand: the price of too much and too little together. */
  readonly loss: readonly number[];
  /** Expected demand over demand that came. */
  readonly bias: number;
}

/** Stocks every plan for each level by the distribution that plans use, and counts. */
export function attainedService(planned: readonly PlannedDemand[]): AttainedService {
  const mean = (value: (one: PlannedDemand) => number) =>
    planned.reduce((sum, one) => sum + value(one), 0) / planned.length;
  const stocks = SERVICE_LEVELS.map((level) =>
    planned.map((one) => demandQuantile(level, one.rate, one.days)),
  );
  const lasted = (one: PlannedDemand, stock: number) => (one.actual <= stock ? 1 : 0);
  const perLevel = (value: (one: PlannedDemand, stock: number, level: number) => number) =>
    SERVICE_LEVELS.map(
      (level, l) =>
        planned.reduce((sum, one, i) => sum + value(one, stocks[l]![i]!, level), 0) /
        planned.length,
    );
  return {
    plans: planned.length,
    whole: perLevel(lasted),
    exact: perLevel((one, stock, level) => {
      const below = 1 - demandSurvival(stock - 1, one.rate, one.days);
      const here = 1 - demandSurvival(stock, one.rate, one.days);
      const share = here > below ? Math.min(1, (level - below) / (here - below)) : 1;
      return (1 - share) * lasted(one, stock - 1) + share * lasted(one, stock);
    }),
    loss: perLevel((one, stock, level) => {
      const short = one.actual - stock;
      return (short > 0 ? level * short : (level - 1) * short) / one.usual;
    }),
    bias: mean(({ rate, days }) => meanOver(rate, days)) / mean(({ actual: came }) => came),
  };
}
