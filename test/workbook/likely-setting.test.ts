import { likelySetting } from '../../src/workbook/likely-setting';
import { readSheets } from '../support/reading';

describe('the likely setting of an unknown name', () => {
  it.each([
    ['Reveiw period (weeks)', 'Review period'],
    ['Safety days', null],
    ['Transfer budgett', 'Transfer budget'],
    ['Holding rates', 'Holding rate'],
    ['Lead time default', 'Default lead time'],
    ['Effort level', 'Effort'],
    ['Our holding rate', 'Holding rate'],
    ['Lead time', 'Default lead time'],
    ['Speed', null],
    ['Planner', null],
  ])('%s is %p', (name, likely) => {
    expect(likelySetting(name)).toBe(likely);
  });

  it('is named in a medium issue', async () => {
    const reading = await readSheets({
      Settings: [
        ['Setting', 'Value'],
        ['Lead time (weeks)', 6],
      ],
    });

    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'medium', address: 'Settings!A2' },
        problem: 'Unknown setting, perhaps Default lead time',
        action: 'Ignored. If Default lead time is meant, write that name.',
      }),
    );
  });
});
