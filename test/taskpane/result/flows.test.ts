import { flowsOf } from '../../../src/taskpane/result/flows';
import { examplePlan } from '../../support/example-plan';

const { network, result } = examplePlan(2, 4);
const [transfer] = result.transfers as [(typeof result.transfers)[0]];
const move = (from: number, to: number, value: number) => ({
  ...transfer,
  ...{ from, to, value, quantity: value / 10, netBenefit: value / 2 },
});
const placed = {
  locations: network.locations.map((location, at) => ({
    ...location,
    id: `L${String(at)}`,
    region: at < 2 ? 'North' : 'South',
  })),
};

describe('The flow of a plan', () => {
  it('adds up lines between regions, greatest value first', () => {
    const { flows } = flowsOf(placed, [move(0, 2, 100), move(1, 3, 300), move(2, 3, 500)], null);

    expect(flows).toEqual([
      { from: 'South', to: 'South', lines: 1, units: 50, value: 500, saving: 250 },
      { from: 'North', to: 'South', lines: 2, units: 40, value: 400, saving: 200 },
    ]);
  });

  it('shows the locations of one region, and what they exchange with the others', () => {
    const { flows } = flowsOf(placed, [move(0, 2, 100), move(2, 3, 500), move(0, 1, 50)], 'North');

    expect(flows.map(({ from, to }) => [from, to])).toEqual([
      ['L0', 'South'],
      ['L0', 'L1'],
    ]);
  });

  it('is by location where there is one region', () => {
    const flat = { locations: placed.locations.map((one) => ({ ...one, region: 'North' })) };

    const { flows, isByLocation } = flowsOf(flat, [move(0, 2, 100)], null);

    expect(isByLocation).toBe(true);
    expect(flows[0]).toMatchObject({ from: 'L0', to: 'L2' });
  });
});
