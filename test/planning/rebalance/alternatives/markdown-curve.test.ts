import { MarkdownCurve } from '../../../../src/planning/rebalance/alternatives/markdown-curve';
import { tableCurve } from '../../valuation/table-curve';

// The write-off cost of a unit is 6.
const curve = tableCurve([-9, -7, -5, 2], [-10, -12]);
const withMarkdown = new MarkdownCurve(curve);

describe('a cost curve with markdowns', () => {
  it('loses no less than the write-off cost saves', () => {
    expect([1, 2, 3, 4].map((n) => withMarkdown.marginalLoss(n))).toEqual([-6, -6, -5, 2]);
  });

  it('leaves gains as they are', () => {
    expect([1, 2].map((n) => withMarkdown.marginalGain(n))).toEqual([-10, -12]);
    expect(withMarkdown.costOfChange(2)).toBe(22);
  });

  it('adds up its losses', () => {
    expect(withMarkdown.costOfChange(-4)).toBe(-6 - 6 - 5 + 2);
  });

  it('keeps position, lead time and delay cost', () => {
    expect(withMarkdown.position).toBe(curve.position);
    expect([withMarkdown.leadTime, withMarkdown.delayCost(5)]).toEqual([2, 3]);
  });
});
