import { emptyLog, hashOf, sealEntry } from '../../../src/planning/signoff/log-entry';
import type { Cell } from '../../../src/workbook/port';
import { entriesOf, logSheet } from '../../../src/workbook/signoff/log-table';
import { isReplaceable } from '../../../src/workbook/output/replaceable-sheet';

const said = {
  ...{ when: '2026-11-30T09:00:00Z', who: 'ann@example.com', what: 'Approve', line: 'T-1' },
  ...{ table: 'Transfers', fromStatus: 'Pending manager', toStatus: 'Approved', quantity: 0.125 },
  ...{
    damaged: null,
    value: -0.004,
    authority: '',
    comment: 'a\r\nb\u0007',
    content: '',
    planRun: '',
  },
};
const first = sealEntry(said, emptyLog('L-1'));
const second = sealEntry({ ...said, line: '=1+1', comment: 'é' }, first);

function rowsOf(...entries: readonly (typeof first)[]): Cell[][] {
  const { columns } = logSheet(entries);
  return [
    columns.map(({ header }) => header),
    ...entries.map((_entry, r) => columns.map(({ cells }) => cells[r]!)),
  ];
}

it('entries can be read back from the table with their hashes', () => {
  const read = entriesOf([...rowsOf(first, second), rowsOf(first)[0]!.map(() => null)]);

  expect(read).toEqual([first, second]);
  expect(read.map(hashOf)).toEqual([first.hash, second.hash]);
  expect(first.comment).toBe('a\nb');
});

it('a cell that is not as written changes the hash', () => {
  for (const cell of ['0.125', true, 46_349, { error: '#N/A' }] as Cell[]) {
    const rows = rowsOf(first);
    rows[1]![rows[0]!.indexOf('Quantity')] = cell;
    const [read] = entriesOf(rows);
    expect(hashOf(read!)).not.toBe(first.hash);
  }
});

it('a log is replaced only by one that goes on from it', () => {
  expect(isReplaceable(rowsOf(first), logSheet([first, second]))).toBe(true);
  expect(isReplaceable(rowsOf(first, second), logSheet([first]))).toBe(false);
  expect(isReplaceable(rowsOf(second), logSheet([first, second]))).toBe(false);
});
