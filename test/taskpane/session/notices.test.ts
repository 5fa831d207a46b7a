import { cancelNotice } from '../../../src/taskpane/session/notices';
import { WritingStopped } from '../../../src/taskpane/session/placed-sheets';
import { PlannerFailure } from '../../../src/worker/planner';

const sheet = (name: string) => ({ wanted: name, got: name });

describe('The notice after a cancelled command', () => {
  it.each([
    ['the planner', new PlannerFailure('cancelled', 'The plan was cancelled.', '')],
    ['the first sheet', new WritingStopped([])],
  ])('says that nothing was written when %s was cancelled', (_what, error) => {
    expect(cancelNotice(error)).toBe('Cancelled. Nothing was written.');
  });

  it('names the sheets of the new plan that were written', () => {
    const error = new WritingStopped([sheet('Transfers'), { wanted: 'Alerts', got: 'Alerts 2' }]);

    expect(cancelNotice(error)).toBe(
      'Cancelled while writing. The workbook holds only “Transfers” and “Alerts 2” of the new plan. Rebalance again to write the rest.',
    );
  });

  it.each([
    ['a bug', new PlannerFailure('bug', 'No plan.', 'Report it.')],
    ['any other error', new RangeError('negative quantity')],
  ])('is absent after %s', (_what, error) => {
    expect(cancelNotice(error)).toBeNull();
  });
});
