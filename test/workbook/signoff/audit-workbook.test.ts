import { emptyLog, sealEntry, type LogEntry } from '../../../src/planning/signoff/log-entry';
import { planRunContent, planRunId } from '../../../src/planning/signoff/plan-run';
import { planSheets } from '../../../src/workbook/output/plan-sheets';
import type { Cell } from '../../../src/workbook/port';
import { auditWorkbook } from '../../../src/workbook/signoff/audit-workbook';
import { logSheet } from '../../../src/workbook/signoff/log-table';
import { planRunsOf, runArchiveSheet } from '../../../src/workbook/signoff/run-archive';
import { readSignedRows } from '../../../src/workbook/signoff/signed-rows';
import { examplePlan } from '../../support/example-plan';
import { MemoryWorkbook } from '../../support/memory-workbook';

const RUN = {
  ...{ when: '2026-11-30T08:00:00Z', who: 'planner@example.com', version: '0.1.0' },
  ...{ planDate: 46_349, settings: '{}', input: [], lines: 1, linesDigest: '' },
  ...{ costBefore: 3, costAfter: 2, lowerBound: 1 },
};

/** A workbook with a plan, the first line of which Ann approved. */
class SignedWorkbook {
  readonly workbook = new MemoryWorkbook();
  log: LogEntry[] = [];

  static async create(id = 'L-1'): Promise<SignedWorkbook> {
    const signed = new SignedWorkbook();
    for (const sheet of planSheets(examplePlan(30, 6))) await signed.workbook.writeSheet(sheet);
    const [row] = await readSignedRows(signed.workbook, 'Transfers');
    const blank = { authority: '', comment: '', damaged: null, quantity: null, value: null };
    const plan = sealEntry(
      {
        ...{ ...blank, when: RUN.when, who: RUN.who, what: 'Plan', table: '', line: '' },
        ...{ fromStatus: '', toStatus: '', content: planRunContent(RUN), planRun: planRunId(RUN) },
      },
      emptyLog(id),
    );
    const approval = sealEntry(
      {
        ...{ ...blank, when: '2026-11-30T09:00:00Z', who: 'ann@example.com', what: 'Approve' },
        ...{ table: 'Transfers', line: row!.id, fromStatus: row!.status, toStatus: 'Approved' },
        ...{ content: row!.content, planRun: planRunId(RUN), comment: '=1+1 <b>' },
      },
      plan,
    );
    signed.type(row!.row - 1, 'Status', 'Approved');
    await signed.write([plan, approval]);
    return signed;
  }

  async write(log: LogEntry[]): Promise<void> {
    this.log = log;
    for (const sheet of [logSheet(log), runArchiveSheet(planRunsOf(log))]) {
      this.workbook.sheets.delete(sheet.name);
      await this.workbook.writeSheet(sheet);
    }
  }

  type(row: number, header: string, value: Cell, sheet = 'Transfers'): void {
    this.workbook.type(sheet, row, this.workbook.sheets.get(sheet)![0]!.indexOf(header), value);
  }

  at(row: number, header: string): Cell {
    const rows = this.workbook.sheets.get('Transfers')!;
    return rows[row]![rows[0]!.indexOf(header)]!;
  }

  async findings(anchors: readonly LogEntry[] = []): Promise<readonly string[]> {
    const { findings } = await auditWorkbook(this.workbook, anchors);
    return findings.map(({ place, message }) => `${place}: ${message}`);
  }
}

describe('the audit of a workbook', () => {
  it('finds nothing in a workbook that is as it was signed', async () => {
    const signed = await SignedWorkbook.create();

    expect(await signed.findings(signed.log)).toEqual([]);
  });

  it('names a status that was pasted over another', async () => {
    const signed = await SignedWorkbook.create();
    signed.type(2, 'Status', 'Approved');
    const id = String(signed.at(2, 'Transfer ID'));

    expect(await signed.findings()).toEqual([
      `Transfers!3: ${id} has the status Approved; the log has no such decision.`,
    ]);
  });

  it('names the column of an approved row that was changed, with what was signed', async () => {
    const signed = await SignedWorkbook.create();
    const was = Number(signed.at(1, 'Quantity'));
    signed.type(1, 'Quantity', was + 48);

    expect(await signed.findings()).toEqual([
      `Transfers!2: ${String(signed.at(1, 'Transfer ID'))} was changed after Approve: Quantity from ${was} to ${was + 48}.`,
    ]);
  });

  it('names two rows whose quantities were swapped, and a Check that was pasted along', async () => {
    const signed = await SignedWorkbook.create();
    for (const header of ['Product', 'Quantity', 'Value', 'Check']) {
      const [first, second] = [signed.at(1, header), signed.at(2, header)];
      signed.type(1, header, second);
      signed.type(2, header, first);
    }
    const found = await signed.findings();

    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/was changed after Approve: (Product|Quantity|Value) from/);
    expect(found[1]).toMatch(/was changed after the plan/);
  });

  it('names a forged cell of the log by its row', async () => {
    const signed = await SignedWorkbook.create();
    signed.type(2, 'Who', 'boss@example.com', 'Audit log');

    expect(await signed.findings()).toEqual([
      'Audit log!3: Entry 2 was changed after it was written.',
    ]);
  });

  it('names an approval that was deleted from the log, and the row without one', async () => {
    const signed = await SignedWorkbook.create();
    const whole = signed.log;
    await signed.write(whole.slice(0, 1));

    expect(await signed.findings([whole[1]!])).toEqual([
      ': The log ends at entry 1; it had 2 entries.',
      expect.stringMatching(/^Transfers!2: .* has the status Approved; the log has no such/),
    ]);
  });

  it('names a log of another workbook', async () => {
    const signed = await SignedWorkbook.create();
    const other = await SignedWorkbook.create('L-2');
    const remembered = signed.log;
    await signed.write(other.log);

    expect(await signed.findings([remembered[1]!])).toEqual([
      ': The log is another one, L-2; it was L-1.',
    ]);
  });

  it('names a cell of the archive that is not as the log has it', async () => {
    const signed = await SignedWorkbook.create();
    signed.type(1, 'Lower bound', 2, 'Run archive');

    expect(await signed.findings()).toEqual([
      `Run archive: Lower bound of plan ${planRunId(RUN)} is 2; it was 1.`,
    ]);
  });

  it('says if there is no log', async () => {
    const signed = await SignedWorkbook.create();
    await signed.workbook.sheets.delete('Audit log');
    const bare = new MemoryWorkbook();

    expect((await auditWorkbook(bare, [])).findings).toEqual([
      { place: '', message: 'The workbook has no audit log.' },
    ]);
  });
});
