/**
 * A forecasting method with its parameters fitted to one series of values, a value a period. It
 * answers what it forecasts after the series, and what it would have forecast with the same
 * parameters at any earlier origin: the errors of those forecasts tell how far to trust it.
 */
export interface FittedForecast {
  /** How many parameters a season took, those drawn in to nothing not counted; none if left out. */
  readonly seasonParameters?: number;
  /**
   * Writes the forecasts of periods `origin`, `origin` + 1, … (counted from 0) as made when only
   * the values before `origin` were known. `origin` is from 1 to the length of the series.
   */
  project(origin: number, horizon: number, into: Float64Array): void;
}

/** Fits a method to a series of at least one value, each finite. */
export type FitForecast = (values: Float64Array) => FittedForecast;
