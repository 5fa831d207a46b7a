import { withChange, withNewScenario } from '../../../src/taskpane/scenarios/scenario-list';

describe('The list of scenarios', () => {
  it('names a new one by the first free number', () => {
    const two = withNewScenario(withNewScenario([]));
    expect(two.map(({ name }) => name)).toEqual(['Scenario 1', 'Scenario 2']);
    expect(withNewScenario(two.slice(1)).map(({ name }) => name)).toEqual([
      'Scenario 2',
      'Scenario 1',
    ]);
  });

  it('keeps one change of a kind and place', () => {
    const demand = (region: string, factor: number) =>
      ({ kind: 'demand', region, factor }) as const;
    const start = { name: 'Test', changes: [demand('North', 1.1), demand('South', 1.1)] };

    expect(withChange(start, demand('North', 1.3)).changes).toEqual([
      demand('South', 1.1),
      demand('North', 1.3),
    ]);
  });
});
