import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { cleanHistory, type CleanHistory } from './cleaning/clean-history';
import { FamilyIndices } from './family-indices';
import { forecastPeriodDays } from './forecast-periods';
import { groupForecast, growthOf } from './group-forecast';
import { LikeForLike } from './like-for-like';
import { positionEvidence, type PositionEvidence } from './position-evidence';
import { protectionDays } from './protection-days';

/** What history says of demand before products are compared, one element a position. */
export interface DemandEvidence {
  /** Days of history that count. */
  readonly days: Float64Array;
  /** Units sold, those in periods that do not count included. */
  readonly unitsSold: Float64Array;
  /** Mean a day over the history; NaN without one. */
  readonly meanSoFar: Float64Array;
  /** Sample variance of demand, a day; NaN where there is too little. */
  readonly variancePerDay: Float64Array;
  /** Mean a day to come, by the position's own forecast; NaN where it is too thin for one. */
  readonly ownMean: Float64Array;
  /** s² of that forecast, a day. */
  readonly ownVariance: Float64Array;
  /** τ² of that forecast, a day; NaN where it cannot be told. */
  readonly ownLevelVariance: Float64Array;
  /** For a position too thin for a forecast: what is to come over what was, by those it is like. */
  readonly growth: Float64Array;
}

/** Own forecasts between two steps: some milliseconds of work. */
const FORECASTS_A_STEP = 20;
/** Looking at a thin position is that share of the work of a forecast. */
const THIN_WORK = 0.03;

/** Looks at the history of every position; each step gives how many have been looked at. */
export function* gatherEvidence(
  network: Network,
  settings: PlanSettings,
): Generator<number, DemandEvidence, void> {
  yield 0;
  const history = cleanHistory(network, settings);
  const gathering = new Gathering(network, settings, history);
  let work = 0;
  for (const range of productRanges(network.positions)) {
    work += gathering.look(range);
    if (work < FORECASTS_A_STEP) continue;
    yield range.end;
    work = 0;
  }
  yield network.positions.count;
  return gathering.evidence();
}

class Gathering {
  private readonly columns: DemandEvidence;
  private readonly families: FamilyIndices;
  private readonly periodDays: number;
  private readonly longest: number;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly history: CleanHistory,
  ) {
    const { count } = network.positions;
    const column = () => new Float64Array(count).fill(NaN);
    this.periodDays = forecastPeriodDays(history.periodDays);
    this.longest = longestSeries(history, this.periodDays);
    this.families = new FamilyIndices(network, this.longest);
    this.columns = {
      days: new Float64Array(count),
      unitsSold: history.unitsSold,
      meanSoFar: column(),
      variancePerDay: column(),
      ownMean: column(),
      ownVariance: column(),
      ownLevelVariance: column(),
      growth: new Float64Array(count).fill(1),
    };
  }

  /** Looks at the positions of a product; returns the work that it was, in own forecasts. */
  look({ start, end }: ProductRange): number {
    const thin: number[] = [];
    const lengths: number[] = [];
    let together: LikeForLike | null = null;
    let horizons = 0;
    let work = 0;
    for (let p = start; p < end; p += 1) {
      if (this.history.periods[p] === 0) continue;
      const isGiven = !Number.isNaN(this.network.positions.forecastMean[p]!);
      const horizon = protectionDays(this.network, this.settings, p);
      const evidence = positionEvidence(this.history, p, isGiven ? null : horizon);
      this.note(p, evidence);
      const usual = this.columns.meanSoFar[p]! * this.periodDays;
      if (!(usual >= 0)) continue;
      this.families.add(p, evidence.series, usual);
      work += evidence.own === null ? THIN_WORK : 1;
      if (evidence.own !== null) continue;
      together ??= new LikeForLike(this.longest);
      together.add(evidence.series, usual);
      thin.push(p);
      lengths.push(evidence.series.demand.length);
      horizons += horizon;
    }
    if (together === null) return work;
    const days = horizons / thin.length;
    const forecast = groupForecast(together.index(), days / this.periodDays, this.periodDays);
    thin.forEach((p, i) => {
      if (forecast === null) this.families.await(p, lengths[i]!, days / this.periodDays);
      else this.columns.growth[p] = growthOf(forecast, lengths[i]!);
    });
    return work + (forecast === null ? 0 : 1);
  }

  private note(p: number, { moments, own }: PositionEvidence): void {
    const { columns, periodDays } = this;
    columns.days[p] = moments.days;
    columns.meanSoFar[p] = moments.units / moments.days;
    columns.variancePerDay[p] = moments.variancePerDay;
    if (own === null) return;
    columns.ownMean[p] = own.mean / periodDays;
    columns.ownVariance[p] = own.variance / periodDays;
    columns.ownLevelVariance[p] = own.levelVariance / periodDays ** 2;
  }

  evidence(): DemandEvidence {
    this.families.writeGrowth(this.columns.growth, this.periodDays);
    return this.columns;
  }
}

function longestSeries(history: CleanHistory, periodDays: number): number {
  let longest = 0;
  for (const periods of history.periods) longest = Math.max(longest, periods);
  return Math.floor((longest * history.periodDays) / periodDays);
}
