import {
  forecastAhead,
  forecastDemand,
} from '../../../src/planning/demand/forecast/forecast-demand';
import type { DemandForecast } from '../../../src/planning/demand/forecast/forecast-demand';
import {
  fitMethod,
  type ForecastMethod,
} from '../../../src/planning/demand/forecast/forecast-methods';
import {
  seasonalIndices,
  type SeasonalIndices,
} from '../../../src/planning/demand/forecast/seasonal-indices';
import { fitWithSeason } from '../../../src/planning/demand/forecast/seasonally-adjusted';
import type { CompetitionSeries } from './competition-series';
import { isSeasonal } from './seasonality-test';

/** A forecasting method with its name in the tables. */
export interface Forecaster {
  readonly name: string;
  readonly forecast: (series: CompetitionSeries) => Float64Array;
}

const methods: readonly ForecastMethod[] = [
  'combination',
  'dynamic theta',
  'damped trend',
  'simple smoothing',
  'theta',
  'optimised theta',
  'seasonal naive',
];

/** The default method of a plan. */
export const defaultForecaster: Forecaster = {
  name: 'auto, the default',
  forecast: ({ known, seasonLength, future }) =>
    forecastAhead(
      forecastDemand(known, seasonLength) as DemandForecast,
      known.length,
      future.length,
    ),
};

/** Theta models as published, with a test that takes all of a season or none. */
const published: readonly Forecaster[] = (['dynamic theta', 'theta'] as const).map((method) => ({
  name: `${method}, season tested as published`,
  forecast: ({ known, seasonLength, future }) => {
    const fit = (values: Float64Array) => fitMethod(method, values, 1);
    const season = isSeasonal(known, seasonLength) ? classicalSeason(known, seasonLength) : null;
    const fitted = season === null ? fit(known) : fitWithSeason(known, season, fit);
    const ahead = new Float64Array(future.length);
    fitted.project(known.length, ahead.length, ahead);
    return ahead;
  },
}));

function classicalSeason(values: Float64Array, seasonLength: number): SeasonalIndices | null {
  const multiplicative = seasonalIndices(values, seasonLength, 'multiplicative');
  return multiplicative?.indices.every((index) => index > 0.05) === true
    ? multiplicative
    : seasonalIndices(values, seasonLength, 'additive');
}

/** The default, each single method, and models with published accuracy. */
export const forecasters: readonly Forecaster[] = [
  defaultForecaster,
  ...methods.map((method) => ({
    name: method,
    forecast: ({ known, seasonLength, future }: CompetitionSeries) =>
      forecastAhead(
        forecastDemand(known, seasonLength, method) as DemandForecast,
        known.length,
        future.length,
      ),
  })),
  ...published,
];
