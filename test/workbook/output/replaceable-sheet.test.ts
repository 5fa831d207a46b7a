import { isReplaceable, numberedNames } from '../../../src/workbook/output/replaceable-sheet';
import { digestOfRow } from '../../../src/workbook/transfer-digest-of-row';
import type { Cell, OutputSheet } from '../../../src/workbook/port';

const HEADERS = [
  ...['Transfer ID', 'Product', 'From', 'To', 'Quantity', 'Value', 'Transfer cost', 'Benefit'],
  ...[
    'Net benefit',
    'Ship by',
    'Arrives',
    'Tier',
    'Status',
    'Decision',
    'Firm',
    'Comment',
    'Check',
  ],
];

type Row = Readonly<Record<string, Cell>>;

/** A planned row with a valid Check. */
function planned(more: Row = {}): Row {
  const row: Row = {
    'Transfer ID': 'T-1',
    Product: 'Tea',
    From: 'Leeds',
    To: 'York',
    Quantity: 6,
    Value: 60,
    'Transfer cost': 3,
    Benefit: 20,
    'Net benefit': 17,
    'Ship by': 46_000,
    Arrives: 46_002,
    Tier: 'Auto',
    Status: 'Auto-approved',
    ...more,
  };
  return { ...row, Check: digestOfRow((header) => row[header] ?? null) };
}

function cellsOf(row: Row): readonly Cell[] {
  return HEADERS.map((header) => row[header] ?? null);
}

/** The Transfers sheet of the next plan, with the given rows. */
function nextPlan(...rows: readonly Row[]): OutputSheet {
  return {
    name: 'Transfers',
    tableName: 'Transfers',
    columns: HEADERS.map((header) => ({
      header,
      format: 'text',
      cells: rows.map((row) => (row[header] ?? null) as string | number | null),
    })),
  };
}

describe('a Transfers table is replaceable', () => {
  it('if no row was changed', () => {
    expect(isReplaceable([HEADERS, cellsOf(planned())], nextPlan())).toBe(true);
    expect(isReplaceable([HEADERS], nextPlan())).toBe(true);
  });

  it.each<[string, Row]>([
    ['a decision', { ...planned(), Decision: 'Approve' }],
    ['a comment', { ...planned(), Comment: 'Call first' }],
    ['a later status', { ...planned(), Status: 'Shipped' }],
    ['an edited quantity', { ...planned(), Quantity: 7 }],
    ['a Firm mark', { ...planned(), Firm: 'Yes' }],
    ['a row without Check', { ...planned(), Check: null }],
  ])('unless it has %s', (_title, row) => {
    expect(isReplaceable([HEADERS, cellsOf(planned()), cellsOf(row)], nextPlan())).toBe(false);
  });

  it('with an edited row if the next plan has it as a firm line', () => {
    const rows = [HEADERS, cellsOf({ ...planned(), Quantity: 7 })];

    expect(isReplaceable(rows, nextPlan(planned({ Quantity: 7, Firm: 'Yes' })))).toBe(true);
    expect(isReplaceable(rows, nextPlan(planned({ Quantity: 8, Firm: 'Yes' })))).toBe(false);
    expect(isReplaceable(rows, nextPlan(planned({ Quantity: 7 })))).toBe(false);
  });

  it('only with exactly our headers in our order', () => {
    const [first = '', second = '', ...rest] = HEADERS;

    expect(isReplaceable([[second, first, ...rest]], nextPlan())).toBe(false);
    expect(isReplaceable([[...HEADERS, 'Notes']], nextPlan())).toBe(false);
  });
});

it('numbers names from 2', () => {
  const names = numberedNames('Transfers');

  expect([names.next(), names.next(), names.next()].map(({ value }) => value)).toEqual([
    'Transfers',
    'Transfers 2',
    'Transfers 3',
  ]);
});
