import { NodeSaving } from '../../../src/planning/verify/concave-node';

// Two packs may leave, the first loses 2, the second 5; three may come and gain 1.5, 1 and 0.
const saving = new NodeSaving({
  maxShipped: 2,
  maxReceived: 3,
  marginalSaving: (pack) => [5, 2, 1.5, 1, 0][pack + 1]!,
});

describe('The saving of a node', () => {
  it('adds up marginal savings from no change on, in both directions', () => {
    expect([-2, -1, 0, 1, 2, 3].map((change) => saving.at(change))).toEqual([
      -7, -2, 0, 1.5, 2.5, 2.5,
    ]);
  });

  it('is linear between whole packs', () => {
    expect(saving.at(-1.5)).toBe(-4.5);
    expect(saving.at(1.5)).toBe(2);
  });

  it('has tangents that are nowhere below it and touch it over their own segment', () => {
    for (const from of [-2, -1, 0, 1, 2]) {
      const { slope, intercept } = saving.tangent(from);
      for (const change of [-2, -1, 0, 1, 2, 3]) {
        expect(slope * change + intercept).toBeGreaterThanOrEqual(saving.at(change));
      }
      expect(slope * from + intercept).toBe(saving.at(from));
      expect(slope * (from + 1) + intercept).toBe(saving.at(from + 1));
    }
  });
});
