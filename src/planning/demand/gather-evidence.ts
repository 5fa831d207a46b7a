import type { Network } from '../network/network';
import { productRanges, type ProductRange } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { relayed } from '../steps';
import { cleanSteps, type CleanHistory } from './cleaning/clean-history';
import { FamilyIndices } from './family-indices';
import { forecastPeriodDays } from './forecast-periods';
import { growthOf } from './group-forecast';
import type { PositionEvidence } from './position-evidence';
import { productEvidence } from './product-evidence';

/** What history says of demand before products are compared, one element a position. */
export interface DemandEvidence {
  /** Days of history that count. */
  readonly days: Float64Array;
  readonly history: CleanHistory;
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
  /** How many times as fast demand comes once the season is over. */
  readonly paceAfterSeason: Float64Array;
}

/** Own forecasts between two steps: some milliseconds of work. */
const FORECASTS_A_STEP = 20;
/** Looking at a thin position is that share of the work of a forecast. */
const THIN_WORK = 0.03;

/** How far an estimate has come: positions cleaned, then positions looked at. */
export interface EstimateStep {
  readonly stage: 'Cleaning history' | 'Estimating demand';
  readonly done: number;
}

/** Cleans the history of every position, then looks at it. */
export function* gatherEvidence(
  network: Network,
  settings: PlanSettings,
): Generator<EstimateStep, DemandEvidence, void> {
  yield { stage: 'Cleaning history', done: 0 };
  const history = yield* relayed(cleanSteps(network, settings), (done): EstimateStep => ({
    stage: 'Cleaning history',
    done,
  }));
  yield { stage: 'Estimating demand', done: 0 };
  const gathering = new Gathering(network, settings, history);
  let work = 0;
  for (const range of productRanges(network.positions)) {
    work += gathering.look(range);
    if (work < FORECASTS_A_STEP) continue;
    yield { stage: 'Estimating demand', done: range.end };
    work = 0;
  }
  yield { stage: 'Estimating demand', done: network.positions.count };
  return gathering.evidence();
}

class Gathering {
  private readonly columns: DemandEvidence;
  private readonly families: FamilyIndices;
  private readonly periodDays: number;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly history: CleanHistory,
  ) {
    const { count } = network.positions;
    const column = () => new Float64Array(count).fill(NaN);
    this.periodDays = forecastPeriodDays(history.periodDays);
    this.families = new FamilyIndices(network, longestSeries(history, this.periodDays));
    this.columns = {
      days: new Float64Array(count),
      history,
      meanSoFar: column(),
      variancePerDay: column(),
      ownMean: column(),
      ownVariance: column(),
      ownLevelVariance: column(),
      growth: new Float64Array(count).fill(1),
      paceAfterSeason: new Float64Array(count).fill(1),
    };
  }

  /** Looks at the positions of a product; returns the work that it was, in own forecasts. */
  look(range: ProductRange): number {
    const { network, settings, history, columns } = this;
    const { positions, thin, horizon, together } = productEvidence(
      network,
      settings,
      history,
      range,
    );
    positions.forEach((evidence, i) => {
      if (evidence !== null) this.note(range.start + i, evidence);
    });
    for (const p of thin) {
      const periods = positions[p - range.start]!.series.demand.length;
      if (together === null) this.families.await(p, periods, horizon);
      else columns.growth[p] = growthOf(together, periods);
    }
    const forecasts = positions.length - thin.length + (together === null ? 0 : 1);
    return forecasts + THIN_WORK * thin.length;
  }

  private note(p: number, { moments, series, own }: PositionEvidence): void {
    const { columns, periodDays } = this;
    const meanPerDay = moments.units / moments.days;
    columns.days[p] = moments.days;
    columns.meanSoFar[p] = meanPerDay;
    if (moments.days > 0) this.families.add(p, series, meanPerDay * periodDays);
    columns.variancePerDay[p] = moments.variancePerDay;
    if (own === null) return;
    columns.ownMean[p] = own.mean / periodDays;
    columns.ownVariance[p] = own.variance / periodDays;
    columns.ownLevelVariance[p] = own.levelVariance / periodDays ** 2;
  }

  evidence(): DemandEvidence {
    this.families.writeGrowth(this.columns.growth, this.periodDays);
    this.families.writePaceAfterSeason(this.columns.paceAfterSeason, this.periodDays);
    return this.columns;
  }
}

function longestSeries(history: CleanHistory, periodDays: number): number {
  let longest = 0;
  for (const periods of history.periods) longest = Math.max(longest, periods);
  return Math.floor((longest * history.periodDays) / periodDays);
}
