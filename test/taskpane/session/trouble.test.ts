import { refusalTrouble, troubleOf } from '../../../src/taskpane/session/trouble';
import { HostFault } from '../../../src/workbook/port';
import { PlannerFailure } from '../../../src/worker/planner';

describe('The error report of a failed command', () => {
  it('gives Excel’s reason and its remedy', () => {
    const fault = new HostFault('protected', 'The sheet “Plan” is protected.', 'Unprotect it.');

    expect(troubleOf(fault).reasons).toEqual([
      { message: 'The sheet “Plan” is protected.', remedy: 'Unprotect it.' },
    ]);
  });

  it('gives the remedy when the planner stopped', () => {
    const failure = new PlannerFailure('lost', 'The planner stopped.', 'Close other workbooks.');

    expect(troubleOf(failure)).toEqual({
      title: 'There is no plan',
      reasons: [{ message: 'The planner stopped.', remedy: 'Close other workbooks.' }],
    });
  });

  it('gives the position in the code of a bug', () => {
    const trouble = troubleOf(new RangeError('negative quantity'));

    expect(trouble.title).toBe('Something went wrong');
    expect(trouble.reference).toMatch(/^negative quantity \(trouble\.test\.ts:\d+:\d+\)$/);
  });

  it('names the table and the column that a plan needs', () => {
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
