import { chosenPositions, positionLines } from '../../../src/taskpane/result/position-lines';
import { examplePlan } from '../../support/example-plan';

const { network, result } = examplePlan(6, 5);
const lines = positionLines(network, result);

describe('The worst positions in the pane', () => {
  it('have their names, their cost, and their risk before and after the plan', () => {
    const [first] = lines as [(typeof lines)[0]];
    const p = first.position;

    expect(first).toMatchObject({
      product: network.products[network.positions.product[p]!]!.id,
      location: network.locations[network.positions.location[p]!]!.id,
      cost: Math.max(...result.positions.costOfInaction),
      riskBefore: result.positions.stockoutRisk[p],
      riskAfter: result.positions.stockoutRiskAfter[p],
    });
  });

  it('are found by the words of a search', () => {
    const { location } = lines[2]!;

    const found = chosenPositions(lines, { search: location, family: null, region: null });

    expect(found).toContain(lines[2]);
    expect(found.every((line) => line.text.includes(location.toLowerCase()))).toBe(true);
  });

  it('can be narrowed to a family', () => {
    const choice = { search: '', region: null };
    expect(chosenPositions(lines, { ...choice, family: 'Kitchen' })).toHaveLength(lines.length);
    expect(chosenPositions(lines, { ...choice, family: 'Garden' })).toEqual([]);
  });
});
