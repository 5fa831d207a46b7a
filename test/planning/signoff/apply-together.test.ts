import { applyTogether } from '../../../src/planning/signoff/apply-together';
import type { LineEvent } from '../../../src/planning/signoff/line-event';
import { proposedLine, type LineState } from '../../../src/planning/signoff/line-state';

const pending: LineState = { ...proposedLine('transfer', 'Manager', 5), status: 'pending' };
const order: LineState = { ...proposedLine('purchase', 'Manager', 40), status: 'pending' };
const shipped: LineState = { ...pending, status: 'shipped', moved: 5 };

function approveAll(lines: Readonly<Record<string, LineState>>, ...ids: readonly string[]) {
  const approve: LineEvent = { kind: 'approve' };
  return applyTogether(
    new Map(Object.entries(lines)),
    new Map((ids.length > 0 ? ids : Object.keys(lines)).map((id) => [id, approve])),
  );
}

describe('several lines at once', () => {
  it('are all approved, of whatever kind', () => {
    const found = approveAll({ 'T-1': pending, 'P-1': order });

    expect(
      found.kind === 'done' && [...found.outcomes].map(([id, { state }]) => [id, state]),
    ).toEqual([
      ['T-1', { ...pending, status: 'approved' }],
      ['P-1', { ...order, status: 'approved' }],
    ]);
  });

  it('stay as they are if one of them cannot be approved, and each of those says why', () => {
    const found = approveAll({ 'T-1': pending, 'T-2': shipped }, 'T-1', 'T-2', 'T-3');

    expect(found.kind === 'refused' && found.lines).toEqual([
      {
        id: 'T-2',
        refusal: expect.objectContaining({
          message: 'The line cannot be approved: the goods have left.',
        }),
      },
      {
        id: 'T-3',
        refusal: expect.objectContaining({ message: 'There is no line T-3 in the plan.' }),
      },
    ]);
  });
});
