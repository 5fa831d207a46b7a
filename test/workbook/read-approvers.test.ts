import { issuesOf, readSheets } from '../support/reading';

it('approvers are read with their tier and limit', async () => {
  const reading = await readSheets({
    Approvers: [
      ['E-mail', 'Name', 'Tier', 'Limit'],
      ['ann@example.com', 'Ann', 'Manager', 20_000],
      ['bob@example.com', 'Bob', 'director', null],
    ],
  });

  expect(reading.approvers).toEqual([
    { email: 'ann@example.com', name: 'Ann', tier: 'manager', limit: 20_000 },
    { email: 'bob@example.com', name: 'Bob', tier: 'director', limit: null },
  ]);
});

it('an invalid row adds no approver', async () => {
  const reading = await readSheets({
    Approvers: [
      ['Email', 'Tier'],
      ['ann', 'manager'],
      ['bob@example.com', 'boss'],
      ['cy@example.com', null],
      ['di@example.com', 'executive'],
      ['DI@example.com', 'manager'],
    ],
  });

  expect(reading.approvers.map(({ email }) => email)).toEqual(['di@example.com']);
  expect(issuesOf(reading, 'Approvers')).toEqual([
    ['Approvers!A2', 'ann', 'Not an e-mail address', 'The row was left out.'],
    ['Approvers!B3', 'boss', 'Not manager, director or executive', 'The row was left out.'],
    ['Approvers!B4', '', 'Blank', 'The row was left out.'],
    [
      'Approvers!A6',
      'DI@example.com',
      'Duplicate approver; first row used',
      'The row was left out.',
    ],
  ]);
});
