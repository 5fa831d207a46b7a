import type { LogStatement } from '../../../src/planning/signoff/log-entry';
import { verifyLog } from '../../../src/planning/signoff/verify-log';
import { appendToLog } from '../../../src/workbook/signoff/append-to-log';
import { readLog } from '../../../src/workbook/signoff/read-log';
import { MemoryWorkbook } from '../../support/memory-workbook';

function said(line: string, what: string, from: string, to: string, when = '09:00'): LogStatement {
  return {
    ...{ when: `2026-11-30T${when}:00Z`, who: 'ann@example.com', what, table: 'Transfers', line },
    ...{ fromStatus: from, toStatus: to, quantity: 10, damaged: null, value: 100 },
    ...{ authority: '', comment: '', content: '', planRun: '' },
  };
}

const approve = (line: string, when?: string) =>
  said(line, 'Approve', 'Pending manager', 'Approved', when);

describe('appending to the audit log', () => {
  it('starts a log, then goes on below it in one chain', async () => {
    const workbook = new MemoryWorkbook();
    await appendToLog(workbook, [approve('T-1')], 'L-1');
    await appendToLog(workbook, [approve('T-2')], 'L-other');

    const { entries } = await readLog(workbook);
    expect(entries.map(({ no, line, log }) => [no, line, log])).toEqual([
      [1, 'T-1', 'L-1'],
      [2, 'T-2', 'L-1'],
    ]);
    expect(verifyLog(entries)).toEqual([]);
  });

  it('leaves out what is no longer possible after the entries of somebody else', async () => {
    const workbook = new MemoryWorkbook();
    await appendToLog(workbook, [approve('T-1')], 'L-1');
    const late = said('T-1', 'Reject', 'Pending manager', 'Rejected');
    const { dropped } = await appendToLog(
      workbook,
      [{ ...late, comment: 'No' }, approve('T-2')],
      'L-1',
    );

    expect(dropped.map(({ what, line }) => [what, line])).toEqual([['Reject', 'T-1']]);
    const { entries } = await readLog(workbook);
    expect(entries.map(({ line }) => line)).toEqual(['T-1', 'T-2']);
  });

  it('evens out ten minutes between two clocks, and shows more as a clock set back', async () => {
    const workbook = new MemoryWorkbook();
    await appendToLog(workbook, [approve('T-1', '09:30')], 'L-1');
    await appendToLog(workbook, [approve('T-2', '09:21')], 'L-1');
    expect(verifyLog((await readLog(workbook)).entries)).toEqual([]);

    await appendToLog(workbook, [approve('T-3', '09:19')], 'L-1');
    expect(verifyLog((await readLog(workbook)).entries).map(({ kind }) => kind)).toEqual(['clock']);
  });
});
