import { tiersOf } from '../../src/workbook/read-approvers';
import { issuesOf, readSheets } from '../support/reading';

const everything = { regions: [], families: [], delegate: null, delegateUntil: null };

it('approvers are read with their tier and limit', async () => {
  const reading = await readSheets({
    Approvers: [
      ['E-mail', 'Name', 'Tier', 'Limit'],
      ['ann@example.com', 'Ann', 'Manager', 20_000],
      ['bob@example.com', 'Bob', 'director', null],
    ],
  });

  expect(reading.approvers).toEqual([
    { email: 'ann@example.com', name: 'Ann', tier: 'Manager', limit: 20_000, ...everything },
    { email: 'bob@example.com', name: 'Bob', tier: 'Director', limit: null, ...everything },
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
    [
      'Approvers!B3',
      'boss',
      'Not manager, director or executive, and without a limit of its own',
      'The row was left out.',
    ],
    ['Approvers!B4', '', 'No tier', 'The row was left out.'],
    [
      'Approvers!A6',
      'DI@example.com',
      'Duplicate approver; first row used',
      'The row was left out.',
    ],
  ]);
});

it('regions, families and a delegate are read, and a bad last day leaves nobody to sign', async () => {
  const reading = await readSheets({
    Approvers: [
      ['Email', 'Tier', 'Regions', 'Families', 'Delegate', 'Delegate until'],
      ['ann@example.com', 'Manager', 'North; South', 'Tea, Coffee', 'bob@example.com', 46_400],
      ['cy@example.com', 'Director', null, null, 'bob@example.com', null],
      ['di@example.com', 'Director', null, null, 'bob@example.com', 'soon'],
      ['eve@example.com', 'Director', null, null, 'bob', 46_400],
    ],
  });

  expect(
    reading.approvers.map(({ regions, families, delegate, delegateUntil }) => [
      ...[regions, families, delegate, delegateUntil],
    ]),
  ).toEqual([
    [['North', 'South'], ['Tea', 'Coffee'], 'bob@example.com', 46_400],
    [[], [], 'bob@example.com', null],
    [[], [], null, null],
    [[], [], null, null],
  ]);
  expect(issuesOf(reading, 'Approvers').map(([address]) => address)).toEqual([
    'Approvers!F4',
    'Approvers!E5',
  ]);
});

it('a tier of the user’s own has the highest limit of its people', async () => {
  const reading = await readSheets({
    Approvers: [
      ['Email', 'Tier', 'Limit'],
      ['ann@example.com', 'Team lead', 8_000],
      ['bob@example.com', 'team lead', 9_000],
      ['cy@example.com', 'Manager', 20_000],
    ],
  });

  expect(tiersOf(reading.approvers)).toEqual([{ name: 'Team lead', limit: 9_000 }]);
});
