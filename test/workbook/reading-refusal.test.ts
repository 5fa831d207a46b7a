import { refuseTooManyLanes } from '../../src/workbook/reading-refusal';

describe('a workbook without Lanes', () => {
  it('is refused if all its locations would be linked by millions of lanes', () => {
    expect(refuseTooManyLanes(5_000)).toEqual({
      ...{ table: 'Lanes', column: null },
      message:
        'Without a table Lanes every pair of the 5,000 locations is a lane: 24,995,000 are too many to plan.',
      remedy: 'Add a table Lanes with the lanes that are used, or plan a region at a time.',
    });
  });

  it('is planned with up to 2,000 locations', () => {
    expect(refuseTooManyLanes(2_000)).toBeNull();
    expect(refuseTooManyLanes(0)).toBeNull();
  });
});
