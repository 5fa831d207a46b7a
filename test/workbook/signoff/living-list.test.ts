import { planSheets } from '../../../src/workbook/output/plan-sheets';
import { ANN, SigningDesk } from '../../support/signing-desk';

async function plannedDesk(): Promise<SigningDesk> {
  const desk = new SigningDesk();
  await desk.plan();
  return desk;
}

function hasOneList(desk: SigningDesk): boolean {
  return ![...desk.workbook.sheets.keys()].some((name) => / \d$/.test(name));
}

describe('the list of transfers', () => {
  it('goes on under the same ids if nobody decides', async () => {
    const desk = await plannedDesk();
    const before = desk.rows().map((row) => [row.get('Transfer ID'), row.get('Status')]);
    expect(before.map(([, status]) => status)).toContain('Pending manager');
    desk.day = 1;
    await desk.plan();

    expect(desk.rows().map((row) => [row.get('Transfer ID'), row.get('Status')])).toEqual(before);
    expect(hasOneList(desk)).toBe(true);
    expect(await desk.said()).toEqual([]);
    expect(await desk.findings()).toEqual([]);
  });

  it('takes an approval up, with its authority, and counts the goods as under way', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    const quantity = Number(desk.row('A', 'York').get('Quantity'));
    desk.decide(id, 'Approve', 'Good');
    await desk.plan();

    expect(desk.row('A', 'York', 'Approved').get('Transfer ID')).toBe(id);
    expect(desk.row('A', 'York', 'Approved').get('Decided by')).toBe(ANN);
    expect([desk.underWay('A', 'Leeds'), desk.underWay('A', 'York')]).toEqual([
      -quantity,
      quantity,
    ]);
    expect(await desk.said()).toEqual(['Approve: Pending manager > Approved']);
    expect(hasOneList(desk)).toBe(true);
    expect(await desk.findings()).toEqual([]);
  });

  it('follows goods until they arrive, each step once, and a plan counts what is missing', async () => {
    const desk = await plannedDesk();
    const row = desk.row('A', 'York');
    const id = row.get('Transfer ID');
    const quantity = Number(row.get('Quantity'));
    desk.decide(id, 'Approve');
    desk.type(id, { Shipped: quantity });
    await desk.plan();
    expect([desk.underWay('A', 'Leeds'), desk.underWay('A', 'York')]).toEqual([0, quantity]);
    desk.type(id, { Received: quantity - 3 });
    await desk.plan();
    expect(desk.underWay('A', 'York')).toBe(3);
    await desk.plan();
    desk.decide(id, 'Lost', 'Three broken');
    await desk.plan();

    expect(desk.underWay('A', 'York')).toBe(0);
    expect(await desk.said()).toEqual([
      'Approve: Pending manager > Approved',
      'Ship: Approved > Shipped',
      'Receive: Shipped > Partly received',
      'Write off: Partly received > Received',
    ]);
    expect(desk.row('A', 'York', 'Received').get('Transfer ID')).toBe(id);
    expect(await desk.findings()).toEqual([]);
  });

  it('does not propose a rejected line again until its reason has changed or its time is over', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    desk.decide(id, 'Reject', 'No room');
    await desk.plan();
    const lines = () =>
      desk.rows().filter((r) => r.get('Product') === 'A' && r.get('To') === 'York');

    expect(lines().map((row) => row.get('Status'))).toEqual(['Rejected']);
    expect(desk.last!.result.transfers.some(({ quantity }) => quantity === 0)).toBe(true);
    desk.day = 20;
    await desk.plan();
    expect(lines().map((row) => row.get('Status'))).toEqual(['Rejected']);
    desk.day = 29;
    await desk.plan();
    expect(lines().map((row) => [row.get('Transfer ID'), row.get('Status')])).toEqual([
      [id, 'Pending manager'],
    ]);
    expect(await desk.said()).toEqual([
      'Reject: Pending manager > Rejected',
      'Propose: Rejected > Proposed',
      'Route: Proposed > Pending manager',
    ]);
    expect(await desk.findings()).toEqual([]);
  });

  it('proposes a rejected line again if much more would move', async () => {
    const desk = await plannedDesk();
    const { workbook } = desk;
    workbook.type('Inventory', 2, 2, 60);
    await desk.plan();
    desk.decide(desk.row('A', 'York').get('Transfer ID'), 'Reject', 'No room');
    await desk.plan();
    workbook.type('Inventory', 2, 2, 1);
    await desk.plan();

    expect(desk.row('A', 'York').get('Status')).toBe('Pending manager');
    expect(await desk.findings()).toEqual([]);
  });

  it('turns an approved line stale after an edit, names the change, and asks again', async () => {
    const desk = await plannedDesk();
    const row = desk.row('A', 'York');
    const [id, quantity] = [row.get('Transfer ID'), Number(row.get('Quantity'))];
    desk.decide(id, 'Approve');
    await desk.plan();
    desk.type(id, { Quantity: quantity + 5 });
    await desk.plan();

    const stale = desk.row('A', 'York', 'Stale');
    expect([stale.get('Transfer ID'), stale.get('Quantity')]).toEqual([id, quantity + 5]);
    expect(stale.get('Decision')).toBeNull();
    expect(desk.underWay('A', 'York')).toBe(0);
    expect(
      desk.last!.reading.issues.some(({ problem }) =>
        problem.startsWith(`Quantity from ${quantity} to ${quantity + 5}`),
      ),
    ).toBe(true);
    desk.decide(id, 'Approve');
    await desk.plan();
    expect(desk.underWay('A', 'York')).toBe(quantity + 5);
    expect(hasOneList(desk)).toBe(true);
    expect(await desk.findings()).toEqual([]);
  });

  it('reverts a typed status and names it', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    desk.type(id, { Status: 'Approved' });
    await desk.plan();

    expect(desk.row('A', 'York').get('Status')).toBe('Pending manager');
    expect(desk.underWay('A', 'York')).toBe(0);
    expect(await desk.said()).toEqual(['Revert: Approved > Pending manager']);
    expect(await desk.findings()).toEqual([]);
  });

  it('withdraws a line that the plan no longer proposes, with a reason', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    desk.workbook.type('Inventory', 2, 2, 300);
    await desk.plan();

    const row = desk.rows().find((each) => each.get('Transfer ID') === id)!;
    expect([row.get('Status'), row.get('Comment')]).toEqual([
      'Withdrawn',
      'The plan no longer proposes it.',
    ]);
    await desk.plan();
    expect(desk.rows().map((each) => each.get('Transfer ID'))).not.toContain(id);
    expect(await desk.findings()).toEqual([]);
  });

  it('brings back an approved line whose row was deleted', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    desk.decide(id, 'Approve');
    await desk.plan();
    const rows = desk.workbook.sheets.get('Transfers')!;
    rows.splice(
      rows.findIndex((cells) => cells[0] === id),
      1,
      rows[0]!.map(() => null),
    );
    await desk.plan();

    expect(desk.row('A', 'York', 'Approved').get('Transfer ID')).toBe(id);
    expect(await desk.findings()).toEqual([]);
  });

  it('keeps a decision that nobody had the authority for, and says so', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    desk.type(id, { Decision: 'Approve', 'Decided by': 'zoe@example.com' });
    await desk.plan();

    const row = desk.row('A', 'York');
    expect([row.get('Status'), row.get('Decision')]).toEqual(['Pending manager', 'Approve']);
    expect(desk.last!.reading.issues.map(({ problem }) => problem)).toContain(
      'zoe@example.com is not in Approvers',
    );
    expect(hasOneList(desk)).toBe(true);
  });

  it('takes up decisions from a second list, which a plan outside the log has left', async () => {
    const desk = await plannedDesk();
    const [first, second] = desk.rows().map((row) => row.get('Transfer ID'));
    desk.decide(first, 'Reject', 'No room');
    const { reading, result } = desk.last!;
    const [list] = planSheets({ ...reading, result });
    expect((await desk.workbook.writeSheet(list!)).name).toBe('Transfers 2');
    desk.type(second, { Decision: 'Approve', 'Decided by': ANN }, 'Transfers 2');
    await desk.plan();

    const statusOf = (id: unknown) =>
      desk
        .rows()
        .find((row) => row.get('Transfer ID') === id)
        ?.get('Status');
    expect([statusOf(first), statusOf(second)]).toEqual(['Rejected', 'Approved']);
    await desk.plan();
    expect([statusOf(first), statusOf(second)]).toEqual(['Rejected', 'Approved']);
    expect((await desk.said()).filter((each) => /^(Approve|Reject)/.test(each))).toHaveLength(2);
  });

  it('keeps a row whose quantity cannot be read, but not a status typed in it', async () => {
    const desk = await plannedDesk();
    const id = desk.row('A', 'York').get('Transfer ID');
    desk.workbook.type('Inventory', 2, 2, 300);
    desk.type(id, { Quantity: 'many', Status: 'Approved' });
    await desk.plan();
    await desk.plan();

    const row = desk.rows().find((each) => each.get('Transfer ID') === id)!;
    expect([row.get('Quantity'), row.get('Status')]).toEqual(['many', 'Proposed']);
    expect(hasOneList(desk)).toBe(true);
    expect(desk.last!.reading.issues.map(({ problem }) => problem)).toContain(
      'Text where a number is needed',
    );
  });
});
