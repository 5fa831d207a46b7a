import {
  forecastAhead,
  forecastDemand,
} from '../../../src/planning/demand/forecast/forecast-demand';
import type { DemandForecast } from '../../../src/planning/demand/forecast/forecast-demand';
import {
  fitMethod,
  type ForecastMethod,
} from '../../../src/planning/demand/forecast/forecast-methods';
import type { CompetitionSeries } from './competition-series';

/** A way to forecast a series, by the name that the tables give it. */
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

/** What a planner gets who chooses nothing. */
export const theDefault: Forecaster = {
  name: 'auto, the default',
  forecast: ({ known, seasonLength, future }) =>
    forecastAhead(
      forecastDemand(known, seasonLength) as DemandForecast,
      known.length,
      future.length,
    ),
};

/** Theta models as their authors have them: an all-or-nothing test for the season. */
const published: readonly Forecaster[] = (['dynamic theta', 'theta'] as const).map((method) => ({
  name: `${method}, season tested as published`,
  forecast: ({ known, seasonLength, future }) => {
    const ahead = new Float64Array(future.length);
    fitMethod(method, known, seasonLength, 'tested').project(known.length, ahead.length, ahead);
    return ahead;
  },
}));

/** The default, each method by itself, and those whose published accuracy is known. */
export const forecasters: readonly Forecaster[] = [
  theDefault,
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
