import type { PlanWarmStart } from '../../../src/planning/plan/warm-start';
import { WarmStarts } from '../../../src/taskpane/session/warm-starts';

const left = (gap: number): PlanWarmStart => ({
  multipliers: new Map(),
  shipmentMultiplier: 0,
  gap,
  packs: new Map(),
  fractions: null,
  tighterBound: null,
  tighterBoundAtTrueCost: null,
  savingUpperBounds: new Map(),
});

describe('The warm start of a plan', () => {
  it('is empty for the first plan, and the last result once the workbook has changed', () => {
    const starts = new WarmStarts();
    const [first, second] = [left(0.1), left(0.2)];

    expect(starts.before('as opened')).toBeUndefined();
    starts.after('as opened', first, false);
    expect(starts.before('edited')).toBe(first);
    starts.after('edited', second, false);
    expect(starts.before('edited again')).toBe(second);
  });

  it('is the same again for the same workbook, so the plan is the same', () => {
    const starts = new WarmStarts();
    const first = left(0.1);

    starts.after('as opened', first, false);
    expect(starts.before('as opened')).toBeUndefined();
    starts.after('edited', left(0.2), false);
    expect(starts.before('edited')).toBe(first);
    starts.after('edited', left(0.3), false);
    expect(starts.before('edited')).toBe(first);
  });

  it('continues a plan that was ended early, even for the same workbook', () => {
    const starts = new WarmStarts();
    const early = left(0.1);

    starts.after('as opened', early, true);

    expect(starts.before('as opened')).toBe(early);
  });
});
