import { demandPath, publishedTransshipment } from './transshipment';
import { transshipmentNetwork, transshipmentSettings } from './transshipment';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';

describe('the published transshipment problem', () => {
  const problem = publishedTransshipment(5, 0.5, 1);
  const network = transshipmentNetwork(problem);

  it('joins every pair of sites by a lane that costs their distance and no time', () => {
    expect(network.lanes).toHaveLength(5 * 4);
    for (const { from, to, costPerUnit, leadTimeDays } of network.lanes) {
      expect(leadTimeDays).toBe(0);
      expect(costPerUnit).toBe(problem.transferCost[from * 5 + to]);
      expect(costPerUnit).toBe(problem.transferCost[to * 5 + from]);
      expect(costPerUnit).toBeLessThan(0.5 * 100 * Math.SQRT2);
    }
  });

  it('tells the planner revenue as margin, holding by day, and nothing lost by a unit never sold', () => {
    const settings = transshipmentSettings(problem, 28);
    const { stock } = assemblePosition(network, settings, estimateDemand(network, settings), 0);
    expect(stock.underageCost).toBe(80);
    expect(stock.holdingPerDay).toBeCloseTo(5, 12);
    expect(stock.writeOffCost).toBe(0);
    expect(stock.life).toBe(28);
    expect(stock.available).toBe(697);
    expect(stock.rate.mean).toBe(24);
    expect(stock.rate.variance).toBeCloseTo(24, 12);
  });

  it('draws Poisson demand that depends on the seed alone', () => {
    const paths = Array.from({ length: 40 }, (_, seed) => demandPath(problem, seed + 1));
    const draws = paths.flatMap((path) => path.flatMap((day) => [...day]));
    const mean = draws.reduce((sum, units) => sum + units, 0) / draws.length;
    const variance = draws.reduce((sum, units) => sum + (units - mean) ** 2, 0) / draws.length;
    // Four standard errors of 5,600 draws.
    expect(Math.abs(mean - 24)).toBeLessThan(4 * Math.sqrt(24 / draws.length));
    expect(Math.abs(variance - 24)).toBeLessThan(4 * 24 * Math.sqrt(2 / draws.length));
    expect(demandPath(problem, 7)).toEqual(paths[6]);
    expect(paths[0]).not.toEqual(paths[1]);
  });
});
