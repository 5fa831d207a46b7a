/**
 * The smoothing constant of the intermittent methods. It is fixed: an estimate from the few demands of
 * such a series would follow noise, and with a fixed one a period without demand never raises a
 * forecast. A. Syntetos and J. Boylan found 0.05 to 0.2 best (International Journal of Forecasting
 * 21, 2005).
 */
export const INTERMITTENT_SMOOTHING = 0.1;
