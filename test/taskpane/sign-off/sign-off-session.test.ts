import { SignOffSession } from '../../../src/taskpane/sign-off/sign-off-session';
import { PaneDesk } from '../../support/pane-desk';
import { ANN, PLANNER } from '../../support/signing-desk';

/** The page of a person, with the workbook read. */
async function pageOf(desk: PaneDesk, person: string): Promise<SignOffSession> {
  const session = desk.as(person);
  await session.read();
  const page = new SignOffSession(session);
  await page.open();
  return page;
}

async function plannedDesk(): Promise<PaneDesk> {
  const desk = new PaneDesk();
  await desk.plan(PLANNER);
  return desk;
}

const idOf = async (desk: PaneDesk, to: string) =>
  String((await desk.row('A', to)).get('Transfer ID'));
const rowOf = async (desk: PaneDesk, id: string) =>
  (await desk.rows()).find((row) => row.get('Transfer ID') === id)!;

describe('signing in the pane', () => {
  it('enters decisions under the name that Excel says, with the authority, and shows them in the rows', async () => {
    const desk = await plannedDesk();
    const [york, hull] = [await idOf(desk, 'York'), await idOf(desk, 'Hull')];
    const page = await pageOf(desk, ANN);
    expect(page.current()).toMatchObject({ by: ANN, isVerified: true });

    expect(await page.act([york], () => ({ kind: 'approve' }), 'Good')).toBe(true);
    const reason = 'No room';
    expect(await page.act([hull], () => ({ kind: 'reject', reason }), reason)).toBe(true);

    const [approved, rejected] = [await rowOf(desk, york), await rowOf(desk, hull)];
    expect(['Status', 'Decision', 'Decided by', 'Comment'].map((h) => approved.get(h))).toEqual([
      ...['Approved', 'Approve', ANN, 'Good'],
    ]);
    expect(rejected.get('Status')).toBe('Rejected');
    const log = await desk.rows('Audit log');
    expect(log.at(-2)!.get('Authority')).toBe(
      'Manager, limit 50000; author of a comment, as Excel says',
    );
    expect(await desk.findings()).toEqual([]);

    await desk.plan(PLANNER);
    expect((await rowOf(desk, york)).get('Status')).toBe('Approved');
    expect((await rowOf(desk, hull)).get('Status')).toBe('Rejected');
    expect(await desk.said()).toHaveLength(2);
    expect(await desk.findings()).toEqual([]);
  });

  it('lets nobody sign what they proposed, and signs no line of a batch if one is refused', async () => {
    const desk = await plannedDesk();
    const york = await idOf(desk, 'York');
    const own = await pageOf(desk, PLANNER);
    expect(await own.act([york], () => ({ kind: 'approve' }), '')).toBe(false);
    expect(own.current().refusals).toEqual([
      `${york}: Nobody signs a line that they proposed themselves.`,
    ]);

    const page = await pageOf(desk, ANN);
    await desk.type(await idOf(desk, 'Hull'), { Quantity: 7 });
    const both = [york, await idOf(desk, 'Hull')];
    expect(await page.act(both, () => ({ kind: 'approve' }), '')).toBe(false);
    expect(page.current().refusals).toEqual([expect.stringMatching(/changed after the plan/)]);
    expect(await desk.said()).toEqual([]);
  });

  it('takes a decision back until the goods have left', async () => {
    const desk = await plannedDesk();
    const york = await idOf(desk, 'York');
    const page = await pageOf(desk, ANN);
    await page.act([york], () => ({ kind: 'approve' }), '');
    await page.act([york], () => ({ kind: 'undo' }), 'Wrong line');
    expect((await rowOf(desk, york)).get('Decision')).toBeNull();
    await page.act([york], () => ({ kind: 'approve' }), '');
    await page.act([york], ({ state }) => ({ kind: 'ship', units: state.quantity }), '');

    expect(await page.act([york], () => ({ kind: 'undo' }), '')).toBe(false);
    expect(page.current().refusals).toEqual([
      `${york}: The line cannot be taken back: the goods have left.`,
    ]);
    expect((await rowOf(desk, york)).get('Status')).toBe('Shipped');
    expect(await desk.findings()).toEqual([]);
  });

  it('follows goods that leave short and arrive damaged or not at all, each as an exception', async () => {
    const desk = await plannedDesk();
    const york = await idOf(desk, 'York');
    const quantity = Number((await desk.row('A', 'York')).get('Quantity'));
    const page = await pageOf(desk, ANN);
    await page.act([york], () => ({ kind: 'approve' }), '');
    await page.act([york], () => ({ kind: 'ship', units: quantity - 2 }), '');
    await page.act([york], () => ({ kind: 'receive', units: quantity - 10, damaged: 3 }), '');
    await desk.plan(PLANNER);
    expect((await rowOf(desk, york)).get('Status')).toBe('Partly received');
    const later = await pageOf(desk, ANN);
    await later.act([york], () => ({ kind: 'lose' }), 'Fell off the lorry');

    const log = (await desk.rows('Audit log')).filter((row) => row.get('Transfer ID') === york);
    expect(log.map((row) => [row.get('Who'), row.get('What'), row.get('Comment')])).toEqual([
      [ANN, 'Approve', null],
      [ANN, 'Ship', '2 fewer shipped than approved.'],
      [ANN, 'Receive', '3 damaged.'],
      [ANN, 'Write off', 'Fell off the lorry 5 lost.'],
    ]);
    expect((await rowOf(desk, york)).get('Status')).toBe('Received');
    await desk.plan(PLANNER);
    expect(await desk.findings()).toEqual([]);
  });

  it('says that a name typed in the pane is a claim, where Excel does not say who it is', async () => {
    const desk = await plannedDesk();
    const york = await idOf(desk, 'York');
    const session = desk.as(ANN);
    Object.assign(session.host.workbook, { identify: () => Promise.resolve(null) });
    await session.read();
    const page = new SignOffSession(session);
    await page.claim(ANN);
    expect(page.current()).toMatchObject({ by: ANN, isVerified: false });
    await page.act([york], () => ({ kind: 'approve' }), '');

    expect((await desk.rows('Audit log')).at(-1)!.get('Authority')).toBe(
      'Manager, limit 50000; named in the pane, not verified',
    );
  });

  it('loses no decision when somebody writes in the log at the same moment', async () => {
    const desk = await plannedDesk();
    const [york, hull] = [await idOf(desk, 'York'), await idOf(desk, 'Hull')];
    const page = await pageOf(desk, ANN);
    const { workbook } = desk;
    const append = workbook.appendRows.bind(workbook);
    let isFirst = true;
    Object.assign(workbook, {
      appendRows: async (...given: Parameters<typeof append>) => {
        if (isFirst) {
          isFirst = false;
          const other = await pageOf(desk, ANN);
          await other.act([hull], () => ({ kind: 'approve' }), 'First');
        }
        return append(...given);
      },
    });
    expect(await page.act([york], () => ({ kind: 'approve' }), 'Second')).toBe(true);

    expect((await desk.rows('Audit log')).slice(1).map((row) => row.get('Comment'))).toEqual([
      ...['First', 'Second'],
    ]);
    expect((await rowOf(desk, hull)).get('Status')).toBe('Approved');
    expect((await rowOf(desk, york)).get('Status')).toBe('Approved');
    expect(await desk.findings()).toEqual([]);
  });
});
