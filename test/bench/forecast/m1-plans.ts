import type { PlannedDemand } from './attained-service';
import type { CompetitionSeries } from './competition-series';
import { asSales, positionForecastsOnly, plannedDemand } from './planned-demand';

/** How the series of one frequency are planned. */
interface Frequency {
  readonly name: string;
  readonly periodDays: number;
  readonly seasonLength: number;
  /** Periods before the end of a series. */
  readonly origins: readonly number[];
}

const FREQUENCIES: readonly Frequency[] = [
  { name: 'yearly', periodDays: 365, seasonLength: 1, origins: [3, 4, 5, 6] },
  { name: 'quarterly', periodDays: 91, seasonLength: 4, origins: [3, 5, 8] },
  { name: 'monthly', periodDays: 30, seasonLength: 12, origins: [3, 6, 9, 12, 15, 18] },
];

/** Plans of the M1 series: each frequency is a workbook, each series a product. */
export function m1Plans(series: readonly CompetitionSeries[], horizon: number): PlannedDemand[] {
  return byFrequency(series, (histories, { periodDays, origins }) =>
    plannedDemand(histories, periodDays, horizon, origins),
  );
}

/** The same with each series' own forecast only. */
export function m1Alone(series: readonly CompetitionSeries[], horizon: number): PlannedDemand[] {
  return byFrequency(series, (histories, { seasonLength, origins }) =>
    positionForecastsOnly(histories, seasonLength, horizon, origins),
  );
}

function byFrequency(
  series: readonly CompetitionSeries[],
  plan: (histories: ReturnType<typeof asSales>, frequency: Frequency) => PlannedDemand[],
): PlannedDemand[] {
  return FREQUENCIES.flatMap((one) => {
    const ofOne = series.filter(({ frequency }) => frequency === one.name.toUpperCase());
    return plan(asSales(ofOne), one).map((planned) => ({ ...planned, kind: one.name }));
  });
}
