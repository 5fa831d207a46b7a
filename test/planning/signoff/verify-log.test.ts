import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  emptyLog,
  hashOf,
  NO_HASH,
  sealEntry,
  type LogEntry,
  type LogStatement,
} from '../../../src/planning/signoff/log-entry';
import { verifyLog } from '../../../src/planning/signoff/verify-log';

const DECISION: LogStatement = {
  when: '2026-11-30T09:00:00Z',
  who: 'ann@example.com',
  what: 'Approve',
  table: 'Transfers',
  line: 'T-1',
  fromStatus: 'Pending manager',
  toStatus: 'Approved',
  quantity: 202,
  damaged: null,
  value: 12_000,
  authority: 'Manager, limit 50000',
  comment: 'Köln needs it',
  content: '',
  planRun: 'P-46349-0011223344',
};

/** A log of `count` decisions, one a minute. */
function logOf(count: number, id = 'L-1'): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let n = 0; n < count; n += 1) {
    const when = `2026-11-30T09:${String(n).padStart(2, '0')}:00Z`;
    entries.push(sealEntry({ ...DECISION, when, line: `T-${n}` }, entries.at(-1) ?? emptyLog(id)));
  }
  return entries;
}

function withEntry(log: readonly LogEntry[], at: number, entry: LogEntry): LogEntry[] {
  return log.map((each, n) => (n === at ? entry : each));
}

/** Chains entries anew, as somebody does who knows how. */
function rechained(entries: readonly LogEntry[]): LogEntry[] {
  const chain: LogEntry[] = [];
  for (const entry of entries) chain.push(sealEntry(entry, chain.at(-1) ?? emptyLog(entry.log)));
  return chain;
}

const faults = (...words: Parameters<typeof verifyLog>) =>
  verifyLog(...words).map(({ kind, at, message }) => [kind, at, message]);

describe('an audit log', () => {
  it('is chained by a digest that any SHA-256 gives', () => {
    const [entry] = logOf(1);
    const fields = [
      ...['evenstock log 1', 'L-1', '1', '2026-11-30T09:00:00Z', 'ann@example.com', 'Approve'],
      ...['Transfers', 'T-0', 'Pending manager', 'Approved', '202.000000', '', '12000.00'],
      ...['Manager, limit 50000', 'Köln needs it', '', 'P-46349-0011223344', NO_HASH],
    ];
    const text = fields.map((field) => `${Buffer.byteLength(field)}:${field},`).join('');

    expect(entry!.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is sound as it was written', () => {
    expect(verifyLog(logOf(5), [logOf(5)[4]!, logOf(5)[2]!])).toEqual([]);
    expect(verifyLog([])).toEqual([]);
  });

  it('names an entry that was changed, also if its hash was computed anew', () => {
    const log = logOf(4);
    const changed = { ...log[1]!, quantity: 250 };

    expect(faults(withEntry(log, 1, changed))).toEqual([
      ['changed', 1, 'Entry 2 was changed after it was written.'],
    ]);
    expect(faults(withEntry(log, 1, { ...changed, hash: hashOf(changed) }))).toEqual([
      ['changed', 1, 'Entry 2 is not the one that entry 3 was chained to.'],
    ]);
  });

  it('names entries that were removed, at the start too', () => {
    const log = logOf(5);

    expect(faults([log[0]!, ...log.slice(3)])).toEqual([
      ['removed', 1, 'Entries 2 to 3 are missing before entry 4.'],
    ]);
    expect(faults(log.slice(1))).toEqual([['removed', 0, 'Entry 1 is missing before entry 2.']]);
  });

  it('names entries that changed places, or stand there twice', () => {
    const log = logOf(4);
    const [a, b, c, d] = log as [LogEntry, LogEntry, LogEntry, LogEntry];

    expect(verifyLog([a, c, b, d]).map(({ kind, at }) => [kind, at])).toEqual(
      expect.arrayContaining([['reordered', 1]]),
    );
    expect(faults([...log, log[1]!]).map(([kind, at]) => [kind, at])).toEqual([['repeated', 4]]);
  });

  it('names an entry of another workbook', () => {
    const log = logOf(3);
    const foreign = sealEntry(DECISION, { ...log[1]!, log: 'L-2' });

    expect(faults([log[0]!, log[1]!, foreign, log[2]!])).toEqual([
      ['foreign', 2, 'Entry 3 belongs to another log, L-2.'],
    ]);
  });

  it('names a clock that was set back', () => {
    const log = logOf(2);
    const early = sealEntry({ ...DECISION, when: '2026-11-29T23:00:00Z' }, log[1]!);

    expect(faults([...log, early])).toEqual([
      ['clock', 2, 'Entry 3 is earlier than the one before: a clock was set back.'],
    ]);
  });

  it('hides that it was cut short or written anew, unless something outside remembers its head', () => {
    const log = logOf(5);
    const forged = rechained(withEntry(log, 2, { ...log[2]!, quantity: 900 }));

    expect(verifyLog(log.slice(0, 3))).toEqual([]);
    expect(verifyLog(forged)).toEqual([]);
    expect(faults(log.slice(0, 3), [log[4]!])).toEqual([
      ['truncated', null, 'The log ends at entry 3; it had 5 entries.'],
    ]);
    expect(faults(forged, [log[4]!])).toEqual([
      ['rewritten', null, 'Entry 5 is not the one that was written: the log was rewritten.'],
    ]);
    expect(faults(logOf(5, 'L-2'), [log[4]!])).toEqual([
      ['foreign', null, 'The log is another one, L-2; it was L-1.'],
    ]);
    expect(faults([], [log[4]!])).toEqual([['foreign', null, 'The log is gone; it was L-1.']]);
  });

  it('shows any single change of any text', () => {
    const log = logOf(3);
    const key = fc.constantFrom('who', 'what', 'line', 'toStatus', 'comment', 'authority', 'when');
    fc.assert(
      fc.property(fc.nat(2), key, fc.string(), (at, column, text) => {
        fc.pre(log[at]![column as 'who'].normalize('NFC') !== text.normalize('NFC'));
        expect(verifyLog(withEntry(log, at, { ...log[at]!, [column]: text }))).not.toEqual([]);
      }),
    );
  });
});
