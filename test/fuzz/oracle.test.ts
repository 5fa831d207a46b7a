import { examplePlan } from '../support/example-plan';
import { faultsOf, sheetFaults } from './oracle';

const { network, result } = examplePlan(10, 4);
const [first] = result.transfers;

describe('the judge of plans', () => {
  it('finds nothing wrong with a sound objective', () => {
    const objective = { ...result.objective, before: 9, after: 8, lowerBound: 7, transferCost: 1 };
    expect(faultsOf(network, { ...result, objective, transfers: [] })).toEqual([]);
  });

  it.each([
    [{ after: result.objective.before + 1 }, /the cost rises/],
    [{ lowerBound: result.objective.after + 1 }, /the bound/],
    [{ after: NaN }, /after is NaN/],
  ])('finds %j', (change, fault) => {
    const objective = { ...result.objective, ...change };
    expect(faultsOf(network, { ...result, objective }).join()).toMatch(fault);
  });

  it.each([
    [{ quantity: 1e9 }, /gives \d+ of|gives 1e/],
    [{ quantity: 0 }, /nothing moves/],
    [{ to: first!.from }, /no lane/],
  ])('finds a line with %j', (change, fault) => {
    const transfers = [{ ...first!, ...change }];
    expect(faultsOf(network, { ...result, transfers }).join('; ')).toMatch(fault);
  });

  it('finds cells that show no number', () => {
    const cells = ['Infinity days of cover', 'Infinity pool cover', 3] as const;
    const column = { header: 'Reason', format: 'text', cells } as const;
    const found = sheetFaults([{ name: 'Alerts', tableName: 'Alerts', columns: [column] }]);
    expect(found).toEqual(['Alerts, Reason: Infinity days of cover']);
  });
});
