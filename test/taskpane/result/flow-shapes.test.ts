import { flowShapes } from '../../../src/taskpane/result/flow-shapes';
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

describe('The picture of the flow', () => {
  const { flows } = flowsOf(placed, [move(0, 2, 100), move(2, 3, 300)], null);

  it('has a bar for each place on each side, as high as its share of the value', () => {
    const { left, right } = flowShapes(flows);

    expect(left.map(({ name, value }) => [name, value])).toEqual([
      ['South', 300],
      ['North', 100],
    ]);
    expect(left[0]!.height / left[1]!.height).toBeCloseTo(3);
    expect(right.map(({ name, value }) => [name, value])).toEqual([['South', 400]]);
  });

  it('has bands that fill their bars without a gap', () => {
    const { bands, right } = flowShapes(flows);
    const ends = bands.map(({ path }) => Number(/ 300 ([\d.]+)V/.exec(path)![1]));

    expect(ends[0]).toBeCloseTo(right[0]!.top, 1);
    expect(ends[1]! - ends[0]!).toBeCloseTo((3 / 4) * right[0]!.height, 1);
  });

  it('leaves small flows to the table once there are more than two dozen', () => {
    const many = Array.from({ length: 30 }, (_flow, at) => ({
      ...flows[0]!,
      to: `L${String(at)}`,
    }));

    expect(flowShapes(many)).toMatchObject({ leftOut: 6 });
    expect(flowShapes([])).toMatchObject({ bands: [], height: 0 });
  });
});
