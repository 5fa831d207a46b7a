import {
  guaranteedService,
  type GuaranteedService,
} from '../../../../src/planning/policy/guaranteed-service/guaranteed-service';
import { normalCdf } from '../../../../src/planning/probability/normal';
import published from '../../../cases/guaranteed-service-networks.json';
import { expectWithin } from '../../../support/expect-within';
import { linkOf, stageOf } from './small-networks';

interface PublishedNetwork {
  readonly safetyFactor: number;
  readonly stages: readonly (readonly (number | null)[])[];
  readonly links: readonly (readonly number[])[];
}

function solve({ safetyFactor, stages, links }: PublishedNetwork): GuaranteedService {
  return guaranteedService(
    stages.map(stageOf),
    links.map(([upstream, downstream]) => linkOf(upstream!, downstream!)),
    normalCdf(safetyFactor),
  ) as GuaranteedService;
}

describe('the safety stock of published networks', () => {
  it.each(published.trees)('costs as much a year: $name', (network) => {
    const { holdingCost } = solve(network);
    expectWithin(holdingCost * network.holdingRate, network.cost, network.costTolerance);
  });

  it.each(published.trees.filter(({ serviceTimes }) => serviceTimes !== undefined))(
    'has the same service time and cost at every stage: $name',
    ({ holdingRate, serviceTimes, stageCosts, ...network }) => {
      const { stages } = solve(network);
      expect(stages.map(({ serviceTime }) => serviceTime)).toEqual(serviceTimes);
      stages.forEach(({ holdingCost }, k) => {
        expectWithin(holdingCost * holdingRate, stageCosts![k]!, 0.001);
      });
    },
  );

  it('of the digital camera is where its service time rules put it', () => {
    const [, imager, everywhere, transfer] = published.trees
      .slice(2)
      .map((network) => solve(network).stages.map(({ safetyStock }) => safetyStock > 0));
    expect(imager).toEqual([true, true, true, true, true, true, false, false]);
    expect(everywhere!.slice(0, 7)).toEqual([true, true, true, true, true, true, true]);
    expect(transfer).toEqual([true, true, true, true, true, false, true, false]);
  });

  it.each(published.networks)('is proved optimal on a network with cycles: $name', (network) => {
    const { holdingCost, lowerBound } = solve(network);
    expectWithin(holdingCost, network.cost, network.costTolerance);
    expect(lowerBound).toBe(holdingCost);
  });
});
