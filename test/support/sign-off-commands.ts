import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ledgerOf } from '../../src/planning/signoff/ledger';
import type { LogEntry } from '../../src/planning/signoff/log-entry';
import type { Cell } from '../../src/workbook/port';
import { auditWorkbook } from '../../src/workbook/signoff/audit-workbook';
import { readLog } from '../../src/workbook/signoff/read-log';
import { ANN, PLANNER, SigningDesk } from './signing-desk';

/** What the commands remember, so that the workbook can be held to it. */
export interface SignOffModel {
  /** Ids that Ann approved or rejected in rows that nobody touched, since the last plan. */
  readonly owed: Map<string, 'Approve' | 'Reject'>;
  /** Ids of rows in which anything but one decision of Ann was typed since the last plan. */
  readonly touched: Set<string>;
  /** The log after the last plan. */
  log: readonly LogEntry[];
}

type Command = fc.AsyncCommand<SignOffModel, SigningDesk, true>;

/** Somebody types a decision in a row, with the name of a person. */
class Decide implements Command {
  constructor(
    private readonly at: number,
    private readonly decision: string,
    private readonly who: string,
  ) {}

  check = async (): Promise<boolean> => true;

  async run(model: SignOffModel, desk: SigningDesk): Promise<void> {
    const row = rowAt(desk, this.at);
    if (row === undefined) return;
    const id = String(row.get('Transfer ID'));
    const isAsked = String(row.get('Status')).startsWith('Pending');
    desk.type(id, { Decision: this.decision, 'Decided by': this.who, Comment: 'Why' });
    const isTouched = model.touched.has(id);
    model.owed.delete(id);
    model.touched.add(id);
    if (isTouched) return;
    const isOwed = this.decision === 'Approve' || this.decision === 'Reject';
    if (isAsked && this.who === ANN && isOwed) {
      model.owed.set(id, this.decision as 'Approve' | 'Reject');
    }
  }

  toString = (): string => `${this.who}: ${this.decision} row ${this.at}`;
}

/** Somebody types in a cell of a row. */
class Type implements Command {
  constructor(
    private readonly at: number,
    private readonly header: 'Status' | 'Quantity' | 'Tier' | 'Shipped' | 'Received' | 'Check',
    private readonly value: Cell,
  ) {}

  check = async (): Promise<boolean> => true;

  async run(model: SignOffModel, desk: SigningDesk): Promise<void> {
    const row = rowAt(desk, this.at);
    if (row === undefined) return;
    const id = String(row.get('Transfer ID'));
    desk.type(id, { [this.header]: this.value });
    model.owed.delete(id);
    model.touched.add(id);
  }

  toString = (): string => `${this.header} of row ${this.at} := ${String(this.value)}`;
}

/** Somebody types how much of a line has left, or has arrived, as a share of it. */
class Move implements Command {
  constructor(
    private readonly at: number,
    private readonly header: 'Shipped' | 'Received',
    private readonly share: number,
  ) {}

  check = async (): Promise<boolean> => true;

  async run(model: SignOffModel, desk: SigningDesk): Promise<void> {
    const row = rowAt(desk, this.at);
    if (row === undefined) return;
    const of = row.get(this.header === 'Shipped' ? 'Quantity' : 'Shipped');
    const id = String(row.get('Transfer ID'));
    desk.type(id, { [this.header]: Math.ceil(Number(of ?? 0) * this.share) });
    model.touched.add(id);
  }

  toString = (): string => `${this.header} of row ${this.at}: ${this.share}`;
}

/** Somebody clears a row. */
class Clear implements Command {
  constructor(private readonly at: number) {}

  check = async (): Promise<boolean> => true;

  async run(model: SignOffModel, desk: SigningDesk): Promise<void> {
    const row = rowAt(desk, this.at);
    if (row === undefined) return;
    const id = String(row.get('Transfer ID'));
    desk.type(id, Object.fromEntries([...row.keys()].map((header) => [String(header), null])));
    model.owed.delete(id);
    model.touched.add(id);
  }

  toString = (): string => `clear row ${this.at}`;
}

/** The stock of a shop changes, so that the next plan proposes something else. */
class Count implements Command {
  constructor(
    private readonly row: number,
    private readonly units: number,
  ) {}

  check = async (): Promise<boolean> => true;

  async run(_model: SignOffModel, desk: SigningDesk): Promise<void> {
    desk.workbook.type('Inventory', this.row, 2, this.units);
  }

  toString = (): string => `stock in row ${this.row} := ${this.units}`;
}

/** Days pass, and the workbook is planned: everything typed is taken up, and all promises are checked. */
class Plan implements Command {
  constructor(private readonly days: number) {}

  check = async (): Promise<boolean> => true;

  async run(model: SignOffModel, desk: SigningDesk): Promise<void> {
    desk.day += this.days;
    await desk.plan();
    await checkPromises(model, desk);
  }

  toString = (): string => `plan after ${this.days} days`;
}

/** Checks what sign-off promises, and starts the model anew. */
export async function checkPromises(model: SignOffModel, desk: SigningDesk): Promise<void> {
  const { entries } = await readLog(desk.workbook);
  // The chain is whole, has every earlier entry, and the rows are as the log says.
  const heads = model.log.slice(-1);
  const { findings } = await auditWorkbook(desk.workbook, heads);
  // A row whose quantity cannot be read stays as it was typed, and the audit says so.
  const others = findings.filter(({ message }) => !message.endsWith('was changed after the plan.'));
  assert.deepEqual(others, []);
  assert.deepEqual(entries.slice(0, model.log.length), model.log);
  assert.deepEqual(
    [...desk.workbook.sheets.keys()].filter((name) => / \d$/.test(name)),
    [],
  );
  const now = entries.slice(model.log.length);
  // No decision is lost.
  for (const [id, decision] of model.owed) {
    assert.ok(
      now.some(({ line, what, who }) => line === id && what === decision && who === ANN),
      `${decision} of ${id} was lost`,
    );
  }
  // None without authority: Ann alone is asked, up to 50,000.
  for (const { what, who, value, authority } of now) {
    if (!['Approve', 'Reject', 'Cancel', 'Undo'].includes(what)) continue;
    assert.equal(who, ANN);
    assert.ok(value! <= 50_000);
    assert.match(authority, /^Manager, limit 50000/);
  }
  checkStock(desk, entries);
  model.owed.clear();
  model.touched.clear();
  model.log = entries;
}

/** The plan sees every unit that left and has not arrived, once, and no unit twice. */
function checkStock(desk: SigningDesk, entries: readonly LogEntry[]): void {
  const { lines } = ledgerOf(entries);
  const expected = { A: 0, B: 0 };
  for (const { state, content, signedContent } of lines.values()) {
    const product = content.includes('1:A,') ? 'A' : 'B';
    if (state.status === 'approved') assert.equal(content, signedContent);
    if (state.status === 'shipped' || state.status === 'partlyReceived') {
      expected[product] += Math.max(0, state.moved - state.received - state.missing);
    }
  }
  for (const product of ['A', 'B'] as const) {
    const seen = ['Leeds', 'York', 'Hull'].map((place) => desk.underWay(product, place));
    const sum = seen.reduce((total, units) => total + units, 0);
    assert.equal(sum, expected[product], `Units of ${product} under way: ${seen.join(', ')}`);
  }
}

function rowAt(desk: SigningDesk, at: number): ReadonlyMap<Cell, Cell> | undefined {
  const rows = desk.rows().filter((row) => row.get('Transfer ID') !== null);
  return rows[at % Math.max(1, rows.length)];
}

const row = fc.nat(4);
const units = fc.constantFrom<Cell>(0, 3, 40, 89, 500, 'many', null);

/** Any commands of three people on one workbook. */
export const signOffCommands = fc.commands<SignOffModel, SigningDesk, true>(
  [
    fc
      .tuple(
        row,
        fc.constantFrom('Approve', 'Reject', 'Undo', 'Cancel', 'Lost', 'ok'),
        fc.constantFrom(ANN, PLANNER, 'zoe@example.com', ''),
      )
      .map(([at, decision, who]) => new Decide(at, decision, who)),
    row.map((at) => new Decide(at, 'Approve', ANN)),
    fc.tuple(row, fc.constantFrom('Approve', 'Reject', 'Undo', 'Lost')).map(([at, decision]) => {
      return new Decide(at, decision, ANN);
    }),
    fc
      .tuple(row, fc.constantFrom('Shipped', 'Received'), fc.constantFrom(1, 1, 0.5, 1.1))
      .map(([at, header, share]) => new Move(at, header, share)),
    fc
      .tuple(row, fc.constantFrom('Shipped', 'Received', 'Quantity'), units)
      .map(([at, header, value]) => new Type(at, header, value)),
    fc
      .tuple(row, fc.constantFrom('Approved', 'Shipped', 'Auto-approved', '', 'x'))
      .map(([at, status]) => new Type(at, 'Status', status)),
    fc
      .tuple(row, fc.constantFrom('Tier', 'Check'), fc.constantFrom('Auto', 'Executive'))
      .map(([at, header, value]) => new Type(at, header, value)),
    row.map((at) => new Clear(at)),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(300))
      .map(([at, stock]) => new Count(at, stock)),
    fc.constantFrom(0, 1, 30).map((days) => new Plan(days)),
    fc.constantFrom(0, 1, 30).map((days) => new Plan(days)),
  ],
  { maxCommands: 24, size: 'max' },
);

/**
 * Runs the property: after any commands, a plan keeps every promise.
 *
 * @returns how often each kind of entry was written, because a property that nothing happens in proves nothing
 */
export async function checkSignOff(
  numRuns: number,
  seed?: number,
): Promise<ReadonlyMap<string, number>> {
  const written = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(signOffCommands, async (commands) => {
      const desk = new SigningDesk();
      await desk.plan();
      const model: SignOffModel = { owed: new Map(), touched: new Set(), log: [] };
      await checkPromises(model, desk);
      await fc.asyncModelRun(() => ({ model, real: desk }), commands);
      await desk.plan();
      await checkPromises(model, desk);
      for (const { what } of model.log) written.set(what, (written.get(what) ?? 0) + 1);
    }),
    { numRuns, ...(seed === undefined ? {} : { seed }) },
  );
  return written;
}
