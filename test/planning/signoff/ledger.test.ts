import { ledgerOf } from '../../../src/planning/signoff/ledger';
import {
  emptyLog,
  sealEntry,
  type LogEntry,
  type LogStatement,
} from '../../../src/planning/signoff/log-entry';
import { transferContent } from '../../../src/planning/signoff/row-digest';

function content(quantity: number): string {
  const money = { value: quantity * 10, transferCost: 5, benefit: 90, netBenefit: 85 };
  const line = { transferId: 'T-1', product: 'Tea', from: 'Leeds', to: 'York', tier: 'Manager' };
  return transferContent({ ...line, ...money, quantity, shipBy: 46_349, arrives: 46_351 });
}

/** A log of these statements about the line T-1. */
function logOf(...statements: readonly Partial<LogStatement>[]): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const each of statements) {
    const statement: LogStatement = {
      ...{ when: '2026-11-30T09:00:00Z', who: 'ann@example.com', what: '', table: 'Transfers' },
      ...{ line: 'T-1', fromStatus: '', toStatus: '', quantity: null, damaged: null, value: null },
      ...{ authority: '', comment: '', content: '', planRun: 'P-1' },
      ...each,
    };
    entries.push(sealEntry(statement, entries.at(-1) ?? emptyLog('L-1')));
  }
  return entries;
}

const APPROVE = {
  what: 'Approve',
  fromStatus: 'Pending manager',
  toStatus: 'Approved',
  content: content(202),
};
const SHIP = { what: 'Ship', fromStatus: 'Approved', toStatus: 'Shipped', quantity: 202 };

describe('the ledger', () => {
  it('follows a line from its approval to its receipt', () => {
    const receive = { what: 'Receive', fromStatus: 'Shipped', toStatus: 'Partly received' };
    const log = logOf(APPROVE, SHIP, { ...receive, quantity: 150, damaged: 2 });

    expect(ledgerOf(log).lines.get('T-1')).toMatchObject({
      state: { status: 'partlyReceived', quantity: 202, moved: 202, received: 150, missing: 2 },
      signedContent: content(202),
      planRun: 'P-1',
      decision: { no: 1 },
      last: { no: 3 },
    });
  });

  it('knows what was signed before a row was changed', () => {
    const edit = { what: 'Edit', fromStatus: 'Approved', toStatus: 'Stale', quantity: 250 };

    expect(
      ledgerOf(logOf(APPROVE, { ...edit, content: content(250) })).lines.get('T-1'),
    ).toMatchObject({
      state: { status: 'stale', quantity: 250 },
      content: content(250),
      signedContent: content(202),
    });
  });

  it.each([
    [
      'ships what nobody approved',
      [{ ...SHIP, content: content(202), fromStatus: 'Pending manager' }],
    ],
    [
      'starts from a status that the line did not have',
      [APPROVE, { ...SHIP, fromStatus: 'Stale' }],
    ],
    ['ends in a status that does not follow', [{ ...APPROVE, toStatus: 'Shipped' }]],
    ['ships more than was approved', [APPROVE, { ...SHIP, quantity: 203 }]],
    ['is about an unknown table', [{ ...APPROVE, table: 'Lorries' }]],
  ])('names an entry that %s, and leaves it out', (_title, statements) => {
    const { illegal, lines } = ledgerOf(logOf(...statements));

    expect(illegal.map(({ at }) => at)).toEqual([statements.length - 1]);
    expect(lines.get('T-1')?.state.status).toBe(statements.length > 1 ? 'approved' : undefined);
  });

  it('passes over plans and notes', () => {
    expect(ledgerOf(logOf({ what: 'Plan', line: '', table: '' }, { what: 'Revert' }))).toEqual({
      lines: new Map(),
      illegal: [],
    });
  });
});
