import { refusalTrouble, troubleOf } from '../../../src/taskpane/session/trouble';
import { HostFault } from '../../../src/workbook/port';
import { PlannerFailure } from '../../../src/worker/planner';

describe('What the user is told when a command fails', () => {
  it('names what Excel refused and what mends it', () => {
    const fault = new HostFault('protected', 'The sheet “Plan” is protected.', 'Unprotect it.');

    expect(troubleOf(fault).reasons).toEqual([
      { message: 'The sheet “Plan” is protected.', remedy: 'Unprotect it.' },
    ]);
  });

  it('gives a planner that ran out of memory a way on', () => {
    const failure = new PlannerFailure('lost', 'The planner stopped.', 'Close other workbooks.');

    expect(troubleOf(failure)).toEqual({
      title: 'There is no plan',
      reasons: [{ message: 'The planner stopped.', remedy: 'Close other workbooks.' }],
    });
  });

  it('owns up to a mistake of ours, with the place in the code to report', () => {
    const trouble = troubleOf(new RangeError('negative quantity'));

    expect(trouble.title).toBe('Something went wrong');
    expect(trouble.reference).toMatch(/^negative quantity \(trouble\.test\.ts:\d+:\d+\)$/);
  });

  it('names the table and the column that a plan lacks', () => {
    const trouble = refusalTrouble({
      table: 'Inventory',
      column: 'On hand',
      message: 'No row can be used.',
      remedy: 'Correct the column.',
    });

    expect(trouble.title).toBe('Cannot plan yet: table Inventory, column On hand');
    expect(trouble.reasons).toEqual([
      { message: 'No row can be used.', remedy: 'Correct the column.' },
    ]);
  });
});
