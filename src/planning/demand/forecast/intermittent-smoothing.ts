/**
 * The smoothing constant of the intermittent methods. It is fixed: a search over the few demands of
 * such a series follows chance, and with a fixed one a period without demand never raises a
 * forecast. 0.05 to 0.2 is the range that A. Syntetos and J. Boylan found best (International
 * Journal of Forecasting 21, 2005).
 */
export const INTERMITTENT_SMOOTHING = 0.1;
