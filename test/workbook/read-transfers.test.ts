import type { Cell } from '../../src/workbook/port';
import { issuesOf, positionAt, readSheets } from '../support/reading';
import type { SoundReading } from '../support/reading';

const HEADERS = [
  ...['Transfer ID', 'Rank', 'Product', 'Description', 'From', 'To', 'Quantity', 'Value'],
  ...['Transfer cost', 'Benefit', 'Net benefit', 'Reason', 'Tier', 'Status', 'Decision', 'Check'],
];

function transfer(id: string, quantity: Cell, status: string, to = 'York'): Cell[] {
  const plan = [id, 1, 'A', '', 'Leeds', to, quantity, 9, 1, 3, 2, 'because', 'auto'];
  return [...plan, status, status === 'Rejected' ? 'Reject' : 'Approve', 'f00d'];
}

function underWay({ network }: SoundReading): readonly (number | undefined)[] {
  return ['Leeds', 'York'].map(
    (place) => network.positions.transfersInTransit[positionAt(network, 'A', place)],
  );
}

describe('transfers of an earlier plan', () => {
  it.each([
    ['Approved', [-4, 4]],
    ['Shipped', [0, 4]],
    ['Received', [0, 0]],
    ['Auto-approved', [0, 0]],
    ['Pending manager', [0, 0]],
    ['Proposed', [0, 0]],
    ['Rejected', [0, 0]],
    ['Stale', [0, 0]],
  ])('that are %s count %p at From and at To, whatever the decision', async (status, expected) => {
    const reading = await readSheets({ Transfers: [HEADERS, transfer('T-1', 4, status)] });

    expect(underWay(reading)).toEqual(expected);
  });

  it('count once if a later plan’s sheet has them too', async () => {
    const reading = await readSheets({
      Transfers: [HEADERS, transfer('T-1', 4, 'Approved')],
      'Transfers 2': [HEADERS, transfer('T-1', 4, 'Approved'), transfer('T-2', 1, 'Shipped')],
    });

    expect(underWay(reading)).toEqual([-4, 5]);
  });

  it('are reported if a row is invalid', async () => {
    const unknown = transfer('T-2', 4, 'Approved', 'Paris');

    const reading = await readSheets({
      Transfers: [HEADERS, transfer('T-1', 'four', 'Approved'), unknown],
    });

    expect(underWay(reading)).toEqual([0, 0]);
    expect(issuesOf(reading, 'Transfers')).toEqual([
      ['Transfers!G2', 'four', 'Text where a number is needed', 'The row was left out.'],
      ['Transfers!F3', 'Paris', 'Unknown in this workbook', 'The row was left out.'],
    ]);
  });

  it('are not read from the user’s own sheet with the name Transfers', async () => {
    const reading = await readSheets({
      Transfers: [
        ['Product', 'From', 'To', 'Quantity', 'Status'],
        ['A', 'Leeds', 'York', 4, 'Approved'],
      ],
    });

    expect(underWay(reading)).toEqual([0, 0]);
  });
});
