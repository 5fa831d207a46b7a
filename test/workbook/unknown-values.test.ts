import type { Cell } from '../../src/workbook/port';
import type { Rows } from '../support/memory-workbook';
import { issuesOf, MINIMAL, positionAt, readSheets, refusalOf } from '../support/reading';

const HEADERS = ['Product', 'Location', 'On hand', 'Reserved', 'On order', 'Best before'];

/** Stock at Leeds with these cells, beside stock at York without doubt. */
function readStock(cells: readonly Cell[]) {
  return readSheets({
    Inventory: [HEADERS, ['A', 'Leeds', ...cells], ['A', 'York', 4]],
  });
}

describe('a value that cannot be read', () => {
  it.each<[string, Cell[]]>([
    ['stock', ['plenty']],
    ['stock', [{ error: '#N/A' }]],
    ['stock', ['n/a']],
    ['stock', ['3 kg']],
    ['stock', [null, 2]],
    ['reservation', [10, 'some']],
    ['order', [10, null, '?']],
    ['expiry', [10, null, null, 'next spring']],
    ['expiry', [10, null, null, '05/06/2027']],
  ])('of %s (%j) holds its position out of the plan', async (_what, cells) => {
    const reading = await readStock(cells);

    expect(positionAt(reading.network, 'A', 'Leeds')).toBe(-1);
    expect(positionAt(reading.network, 'A', 'York')).toBe(0);
    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        severity: 'high',
        action: 'Held out of the plan: nothing is sent from there, and nothing to there.',
      }),
    );
  });

  it('of one lot holds the whole position out', async () => {
    const { network } = await readSheets({
      Inventory: [HEADERS, ['A', 'Leeds', 5], ['A', 'Leeds', 'five'], ['A', 'York', 4]],
    });

    expect(positionAt(network, 'A', 'Leeds')).toBe(-1);
  });

  it('is no obstacle for a column without an end: none is read', async () => {
    const { network } = await readStock([10, null, null, 'none']);

    expect(network.positions.onHand[positionAt(network, 'A', 'Leeds')]).toBe(10);
  });

  it('of stock everywhere is a refusal', async () => {
    const { refusal } = await refusalOf({
      ...MINIMAL,
      Inventory: [HEADERS, ['A', 'Leeds', 'x'], ['A', 'York', 'y']],
    });

    expect(refusal.message).toContain('No row of Inventory is valid');
  });

  it('of most rows is a refusal with examples', async () => {
    const { refusal } = await refusalOf({
      ...MINIMAL,
      Inventory: [HEADERS, ['A', 'Leeds', 'x'], ['A', 'York', 'y'], ['A', 'Hull', 3]],
    });

    expect(refusal.message).toBe(
      'Only 1 of 3 rows of Inventory are valid. The most frequent problem is in column On hand (2 cells, first “x” in Inventory!C2, “y” in Inventory!C3): Text where a number is needed.',
    );
    expect(refusal.remedy).toBe('Correct the column On hand of Inventory.');
  });

  it('because its formula was not calculated says what to do', async () => {
    const cell = { error: '(not calculated: open the file in Excel and save it)' };
    const reading = await readStock([cell]);

    expect(issuesOf(reading, 'Inventory')[0]![2]).toBe(
      'A formula not calculated: open the file in Excel and save it, then try again',
    );
  });

  it.each([
    ['Open', 'as needed'],
    ['Can ship', '?'],
    ['Can receive', 'ask Jo'],
    ['Keep at least', 'a few'],
    ['Outbound limit', 'little'],
  ])('of %s (%j) keeps its location out of the plan', async (column, cell) => {
    const { network } = await readSheets({
      Locations: [
        ['Location', 'Type', column],
        ['Leeds', 'store', cell],
        ['York', 'store', null],
      ],
    });

    expect(network.locations[0]).toMatchObject({ canShip: false, canReceive: false });
    expect(network.lanes).toEqual([]);
  });

  it.each([
    ['temporarily closed', true],
    ['vorübergehend geschlossen', true],
    ['fermé', false],
    ['zamknięte', false],
  ])('is not what %j is: nothing is sent there', async (cell, isOpen) => {
    const Locations: Rows = [
      ['Location', 'Open'],
      ['Leeds', cell],
      ['York', 'Ja'],
    ];
    const { network } = await readSheets({ Locations });

    expect(network.locations.map((one) => one.isOpen)).toEqual([isOpen, true]);
    expect(network.lanes.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  });

  it.each([
    ['Service class', 'very'],
    ['Pack size', 'six'],
    ['Shelf life', 'until Easter'],
  ])('of %s (%j) holds its product out of the plan', async (column, cell) => {
    const reading = await readSheets({
      Inventory: [
        ['Product', 'Location', 'On hand'],
        ['A', 'Leeds', 10],
        ['B', 'Leeds', 10],
      ],
      Products: [
        ['Product', 'Unit cost', column],
        ['A', 2, cell],
        ['B', 2, null],
      ],
    });

    expect(positionAt(reading.network, 'A', 'Leeds')).toBe(-1);
    expect(positionAt(reading.network, 'B', 'Leeds')).toBe(0);
    expect(issuesOf(reading, 'Products')[0]![3]).toBe(
      'The product was held out of the plan: none of it is moved.',
    );
  });

  it.each([
    ['Lead time', 'soon'],
    ['Capacity', 'a van'],
    ['Cost per unit', 'cheap'],
    ['Allowed', 'sometimes'],
  ])('of %s (%j) leaves its lane out', async (column, cell) => {
    const { network } = await readSheets({
      Lanes: [
        ['From', 'To', 'Fixed cost', column],
        ['Leeds', 'York', 1, cell],
        ['York', 'Leeds', 1, null],
      ],
    });

    expect(network.lanes).toHaveLength(1);
  });

  it('of stock stops even a firm line from its position', async () => {
    const headers = [
      ...['Transfer ID', 'Rank', 'Product', 'Description', 'From', 'To', 'Quantity', 'Value'],
      ...['Transfer cost', 'Benefit', 'Net benefit', 'Reason', 'Tier', 'Status', 'Decision'],
      ...['Firm', 'Check'],
    ];
    const line = (id: string, from: string): Cell[] => {
      const cells: Readonly<Record<string, Cell>> = {
        ...{ 'Transfer ID': id, Product: 'A', From: from, To: 'York', Quantity: 2 },
        ...{ Status: 'Proposed', Firm: 'yes' },
      };
      return headers.map((header) => cells[header] ?? null);
    };
    const { network } = await readSheets({
      Inventory: [HEADERS, ['A', 'Leeds', 'plenty'], ['A', 'York', 4], ['A', 'Hull', 4]],
      Transfers: [headers, line('T-1', 'Leeds'), line('T-2', 'Hull')],
    });

    expect(network.firmTransfers?.map(({ id }) => id)).toEqual(['T-2']);
  });
});
