/**
 * A forecasting method fitted to a series with one value a period. It forecasts from the end of the
 * series and, with the same parameters, from any earlier origin, so its errors can be measured.
 */
export interface FittedForecast {
  /** Effective number of parameters of the season after shrinkage; 0 if left out. */
  readonly seasonParameters?: number;
  /**
   * Writes the forecasts of periods `origin`, `origin` + 1, … (counted from 0), made with the values
   * before `origin` only. `origin` is from 1 to the length of the series.
   */
  project(origin: number, horizon: number, into: Float64Array): void;
}

/** Fits a method to a series of at least one value, each finite. */
export type FitForecast = (values: Float64Array) => FittedForecast;
