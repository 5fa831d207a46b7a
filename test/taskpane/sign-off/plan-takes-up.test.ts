import { readLog } from '../../../src/workbook/signoff/read-log';
import { PaneDesk, type DeskRow } from '../../support/pane-desk';
import { ANN, PLANNER } from '../../support/signing-desk';

const ours = [
  ...['Transfers', 'Shipments', 'Alerts', 'Positions', 'Data issues', 'Chart figures'],
  ...['Dashboard', 'Audit log', 'Run archive'],
];

async function plannedDesk(): Promise<PaneDesk> {
  const desk = new PaneDesk();
  await desk.plan(PLANNER);
  return desk;
}

describe('a plan in the pane', () => {
  it('enters itself in the log and the archive, under the name that Excel gives a comment', async () => {
    const desk = await plannedDesk();
    const { entries } = await readLog(desk.workbook);

    expect(entries.map(({ who, what }) => [who, what])).toEqual([[PLANNER, 'Plan']]);
    expect((await desk.rows('Run archive')).map((row) => row.get('Who'))).toEqual([PLANNER]);
    expect(desk.sheetNames().slice(5)).toEqual(ours);
    expect(desk.host.workbook.comments.all).toEqual([]);
    expect(await desk.findings()).toEqual([]);
  });

  it('keeps an approved line under its id, and does not bring a rejected one back', async () => {
    const desk = await plannedDesk();
    const [york, hull] = [await desk.row('A', 'York'), await desk.row('A', 'Hull')];
    const [approved, rejected] = [york.get('Transfer ID'), hull.get('Transfer ID')];
    await desk.type(approved, { Decision: 'Approve', 'Decided by': ANN });
    await desk.type(rejected, { Decision: 'Reject', 'Decided by': ANN, Comment: 'No room' });
    await desk.plan(PLANNER);

    const rows = await desk.rows();
    const signed = rows.filter((row) => [approved, rejected].includes(row.get('Transfer ID')!));
    expect(signed.map((row) => [row.get('Transfer ID'), row.get('Status')]).sort()).toEqual(
      [
        [approved, 'Approved'],
        [rejected, 'Rejected'],
      ].sort(),
    );
    expect(signed.map((row) => row.get('Quantity')).sort()).toEqual(
      [york, hull].map((row) => row.get('Quantity')).sort(),
    );
    const lane = (row: DeskRow) =>
      ['Product', 'From', 'To'].map((column) => row.get(column)).join();
    expect(rows.filter((row) => lane(row) === lane(hull))).toHaveLength(1);
    expect(await desk.said()).toEqual(
      expect.arrayContaining([
        `${ANN}: Approve, Pending manager > Approved`,
        `${ANN}: Reject, Pending manager > Rejected`,
      ]),
    );
    expect(desk.sheetNames().slice(5)).toEqual(ours);
    expect(await desk.findings()).toEqual([]);
  });

  it('reverts a typed status and names it', async () => {
    const desk = await plannedDesk();
    const id = (await desk.row('A', 'York')).get('Transfer ID');
    await desk.type(id, { Status: 'Approved' });
    const session = await desk.plan(PLANNER);

    expect((await desk.row('A', 'York')).get('Status')).toBe('Pending manager');
    expect(await desk.said()).toEqual(['unknown: Revert, Approved > Pending manager']);
    expect(session.current().reading!.issues.map(({ problem }) => problem)).toContain(
      'The log says Pending manager',
    );
    expect(await desk.findings()).toEqual([]);
  });

  it('names a broken log when the pane opens', async () => {
    const desk = await plannedDesk();
    desk.host.type('Audit log', 'C2', 'somebody@example.com');
    const session = desk.as(PLANNER);
    await session.read();

    expect(session.current().reading!.issues[0]).toMatchObject({
      severity: 'high',
      problem: 'Entry 1 was changed after it was written',
      address: 'Audit log!A2',
    });
  });
});
