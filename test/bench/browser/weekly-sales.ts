import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Network } from '../../../src/planning/network/network';
import { PLAN_DATE } from '../../support/random-network';

/** Slower positions would be too thin for a forecast of their own, which is the work to be measured. */
const LEAST_A_WEEK = 2;

/**
 * The network with sales in place of its forecasts: a row a week, the last on the day before the plan
 * date. Around the forecast they have a season of the year, a trend, and noise.
 */
export function withWeeklySales(network: Network, weeks: number, seed: number): Network {
  const { positions } = network;
  const generator = xoroshiro128plus(seed);
  const rows = positions.count * weeks;
  const history = {
    start: Int32Array.from({ length: positions.count + 1 }, (_, p) => p * weeks),
    day: new Int32Array(rows),
    quantity: new Float64Array(rows),
    isStockout: new Uint8Array(rows),
    isPromotion: new Uint8Array(rows),
  };
  for (let p = 0; p < positions.count; p += 1) {
    const mean = Math.max(LEAST_A_WEEK, 7 * positions.forecastMean[p]!);
    const phase = positions.product[p]! % 52;
    const growth = uniformFloat64(generator) - 0.5;
    for (let week = 0; week < weeks; week += 1) {
      const season = 1 + 0.3 * Math.sin((2 * Math.PI * (week + phase)) / 52);
      const trend = 1 + growth * (week / weeks - 0.5);
      const noise = 2 * uniformFloat64(generator);
      const row = p * weeks + week;
      history.day[row] = PLAN_DATE - 1 - 7 * (weeks - 1 - week);
      history.quantity[row] = Math.round(mean * season * trend * noise);
    }
  }
  const none = new Float64Array(positions.count).fill(NaN);
  return { ...network, positions: { ...positions, history, forecastMean: none, forecastSd: none } };
}
