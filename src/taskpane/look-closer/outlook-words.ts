import type { DemandClass } from '../../planning/demand/demand-class';
import type { DemandProfile, DemandSource } from '../../planning/demand/demand-profile';
import type { ForecastMethod } from '../../planning/demand/forecast/forecast-methods';
import { plain } from '../words';

const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const digits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** Units with as many digits as they are worth. */
export function amount(units: number): string {
  return Math.abs(units) >= 100 ? plain(units) : tenths.format(units);
}

/** How long a period is, as in “units a week”. */
export function periodName(periodDays: number): string {
  if (periodDays === 1) return 'day';
  if (periodDays === 7) return 'week';
  return periodDays >= 28 && periodDays <= 31 ? 'month' : `${plain(periodDays)} days`;
}

/** What demand is expected from now on. */
export function expectedInWords({
  meanPerDay,
  periodDays,
  standardDeviation,
}: DemandProfile): string {
  const period = periodName(periodDays);
  return `${digits.format(meanPerDay * periodDays)} a ${period}, give or take ${digits.format(standardDeviation)} (${digits.format(meanPerDay)} a day)`;
}

const sources: Readonly<Record<DemandSource, string>> = {
  'Forecast table': 'Your Forecast table',
  'own history': 'What was sold here',
  'shared with the product':
    'What was sold here, and the product’s course at all locations together',
  'shared with the family': 'What was sold here, and the course of its family',
};

/** Where the estimate comes from. */
export function sourceInWords({ source }: DemandProfile): string {
  return sources[source];
}

const methods: Readonly<Record<ForecastMethod, string>> = {
  combination: 'Combination: the median of several forecasts, with a trend and without',
  'dynamic theta': 'Dynamic theta: a level, and half of a trend that is fitted anew each period',
  'optimised theta': 'Optimised theta: a level, and as much of the trend as has helped',
  theta: 'Theta: a level, and half of the trend',
  'damped trend': 'Damped trend: a trend that fades out',
  'simple smoothing': 'Simple smoothing: a level, newer periods counting for more',
  average: 'Average: the mean of all periods',
  naive: 'Naive: the last period again',
  'seasonal naive': 'Seasonal naive: the last season again',
  intermittent: 'Intermittent: how often anything is asked for, times how much (TSB, two paces)',
  croston: 'Croston: how much is asked for, over how long until it is',
  sba: 'Syntetos and Boylan: Croston without its bias',
  tsb: 'Teunter, Syntetos and Babai: how often anything is asked for, times how much',
};

/** How what is to come was forecast. */
export function methodInWords({ method }: DemandProfile): string {
  return methods[method];
}

const patterns: Readonly<Record<DemandClass, string>> = {
  smooth: 'Smooth: sold in most periods, in amounts much alike',
  erratic: 'Erratic: sold in most periods, in amounts that differ',
  intermittent: 'Intermittent: sold now and then, in amounts much alike',
  lumpy: 'Lumpy: sold now and then, in amounts that differ',
};

/** How demand comes. */
export function patternInWords({ demandClass }: DemandProfile): string {
  return demandClass === null ? 'Nothing was asked for' : patterns[demandClass];
}

/** How well the method would have done, against forecasting the last period again. */
export function errorInWords({ meanAbsoluteScaledError: error }: DemandProfile): string {
  if (error === null) return 'Cannot be told: no forecast of its own, or too little history';
  const share = digits.format(error);
  return `${share} times the error of repeating the last period (MASE)`;
}

/** For what the treated periods were treated. */
export function treatedInWords({ adjusted: treated }: DemandProfile): string {
  return `Treated: ${[...new Set(treated.flat())].join(', ')}`;
}

/** The chart in one sentence, for those who do not see it. */
export function chartInWords(outlook: DemandProfile, place: string): string {
  const { demand, forecast: ahead, lower: low, upper: high, periodDays } = outlook;
  const period = periodName(periodDays);
  const first =
    ahead.length === 0
      ? ''
      : ` The next ${period} is forecast at ${amount(ahead[0]!)}, and eight times in ten between ${amount(low[0]!)} and ${amount(high[0]!)}.`;
  if (demand.length === 0) return `No sales history of ${place}.${first}`;
  const most = demand.reduce((a, b) => Math.max(a, b), 0);
  const mean = demand.reduce((a, b) => a + b, 0) / demand.length;
  return `Demand of ${place} over ${plain(demand.length)} periods of a ${period}: ${amount(mean)} on average, ${amount(most)} at the most.${first}`;
}
