import { changedColumns, changesInWords } from '../../planning/signoff/changed-columns';
import type { LineState } from '../../planning/signoff/line-state';
import type { LogStatement } from '../../planning/signoff/log-entry';
import { transferContent } from '../../planning/signoff/row-digest';
import { LOG_WORDS, statusInWords } from '../../planning/signoff/status-words';
import type { FirmTransfer, Network } from '../../planning/network/network';
import type { Transfer } from '../../planning/network/plan-result';
import { plannedStatus, tierName } from '../output/transfer-status';
import type { Cell } from '../port';
import { carriedRow, type CarriedRow } from './carried-row';
import { isInForce, type RejectionTerms } from './rejection';
import type { SigningMoment } from './read-decisions';
import { isOpen, type SignOff, type SignOffRow } from './sign-off';

/** What a line of the plan has from the list before: its id, its status and what people typed. */
export interface ListedLine {
  readonly transfer: Transfer;
  readonly id: string;
  readonly status: string;
  /** Decision, Decided by, Comment … as typed and not taken up yet. */
  readonly typed: ReadonlyMap<string, Cell>;
}

/** The Transfers list after a plan: one list that goes on from plan to plan. */
export interface LivingList {
  readonly lines: readonly ListedLine[];
  /** Rows that the plan does not touch: decided, under way or done. */
  readonly carried: readonly CarriedRow[];
  /** For the log, without the plan run. */
  readonly statements: readonly LogStatement[];
  /** Whether a row, as it stands now, is one that this list takes up. */
  readonly replaces: (cell: (header: string) => Cell) => boolean;
}

export interface ListContext {
  readonly network: Network;
  readonly signOff: SignOff;
  readonly moment: SigningMoment;
  readonly rejection: RejectionTerms;
}

const TYPED = ['Decision', 'Decided by', 'Decided at', 'Comment', 'Shipped', 'Received'] as const;

/**
 * The lines that a plan must not propose, because a person has rejected them and their reason has not changed: the
 * plan is made again with these lines at 0.
 */
export function rejectedAgain(
  transfers: readonly Transfer[],
  { signOff, network, moment, rejection }: ListContext,
): readonly FirmTransfer[] {
  const rejected = new Map(
    signOff.rows.filter(({ state }) => state.status === 'rejected').map((row) => [keyOf(row), row]),
  );
  return transfers.flatMap((transfer) => {
    const row = rejected.get(keyOf(transfer));
    if (row === undefined || transfer.quantity === 0) return [];
    const { product, from, to } = transfer;
    return isInForce(row, contentOf(transfer, row.id, network), moment, rejection)
      ? [{ product, from, to, quantity: 0, id: null, why: 'edited' as const, cell: null }]
      : [];
  });
}

/** Joins the lines of a plan with the list before. */
export function livingList(transfers: readonly Transfer[], context: ListContext): LivingList {
  return new ListBuilder(context).build(transfers);
}

class ListBuilder {
  private readonly statements: LogStatement[] = [];
  private readonly carried: CarriedRow[] = [];
  /** Lines that have entries in the log, now or before. */
  private readonly inLog: ReadonlySet<string>;
  private readonly editedNow: ReadonlySet<string>;

  constructor(private readonly context: ListContext) {
    const { rows, statements } = context.signOff;
    const words = new Set<string>(Object.values(LOG_WORDS));
    this.inLog = new Set([
      ...rows.filter(({ record }) => record !== undefined).map(({ id }) => id),
      ...statements.filter(({ what }) => words.has(what)).map(({ line }) => line),
    ]);
    this.editedNow = new Set(
      statements.filter(({ what }) => what === LOG_WORDS.edit).map(({ line }) => line),
    );
  }

  build(transfers: readonly Transfer[]): LivingList {
    const { rows, idsInLog } = this.context.signOff;
    const reusable = new Map<string, SignOffRow>();
    for (const row of rows) {
      if (this.isReusable(row)) reusable.set(keyOf(row), row);
    }
    const kept = rows.filter((row) => reusable.get(keyOf(row)) !== row);
    const taken = new Set([...rows.map(({ id }) => id), ...idsInLog]);
    const used = new Set<SignOffRow>();
    const lines = transfers.flatMap((transfer): readonly ListedLine[] => {
      const row = reusable.get(keyOf(transfer));
      if (row === undefined) {
        const id = freeId(transfer.id, taken);
        taken.add(id);
        return [{ transfer, id, status: plannedStatus(transfer.tier), typed: new Map() }];
      }
      if (transfer.quantity === 0 && row.state.status === 'rejected') return [];
      used.add(row);
      return [{ transfer, id: row.id, ...this.propose(row, transfer) }];
    });
    for (const row of reusable.values()) if (!used.has(row)) this.leave(row);
    for (const row of kept) this.carry(row);
    return { lines, carried: this.carried, statements: this.statements, replaces: replacer(rows) };
  }

  /** Whether a new proposal of the lane goes on under the row's id. */
  private isReusable({ state, isLatest }: SignOffRow): boolean {
    return state.status === 'rejected' || (isOpen(state.status) && isLatest);
  }

  /** The plan proposes the line of a row again. */
  private propose(row: SignOffRow, transfer: Transfer): Pick<ListedLine, 'status' | 'typed'> {
    const tier = tierName(transfer.tier);
    const content = contentOf(transfer, row.id, this.context.network);
    const { state } = row;
    const isUntouched = !row.isNewlyDecided && !this.editedNow.has(row.id);
    const typed = new Map(
      isUntouched && state.status !== 'rejected'
        ? TYPED.map((header) => [header, row.cells.get(header) ?? null] as const)
        : [],
    );
    if (state.status === 'stale') {
      if (content !== row.content) {
        const changes = changedColumns(row.content, content);
        const comment = changes === null ? 'Planned again.' : changesInWords(changes);
        this.note(row, 'edit', state, { content, comment, quantity: transfer.quantity });
      }
      return { status: statusInWords(state), typed };
    }
    const status = plannedStatus(transfer.tier);
    const isSame = content === row.content && status === statusInWords(state);
    if (this.inLog.has(row.id) && !isSame) {
      const proposed: LineState = { ...state, status: 'proposed', tier };
      const quantity = transfer.quantity;
      this.note(row, 'propose', proposed, { content, quantity });
      this.statements.push({
        ...this.statement(row, LOG_WORDS.route),
        ...{ fromStatus: statusInWords(proposed), toStatus: status, content, quantity },
      });
    }
    return { status, typed };
  }

  /** The plan has no line for a row that it could have changed. */
  private leave(row: SignOffRow): void {
    const { status, quantity } = row.state;
    if (status === 'rejected' || !(quantity >= 0)) {
      this.carry(row);
    } else if (status === 'pending' || status === 'stale' || this.inLog.has(row.id)) {
      const comment = 'The plan no longer proposes it.';
      const withdrawn: LineState = { ...row.state, status: 'withdrawn' };
      this.note(row, 'withdraw', withdrawn, { content: row.content, quantity, comment });
      const shown = carriedRow({ ...row, state: withdrawn }, this.context.moment);
      this.carried.push(shown.with('Comment', comment));
    }
  }

  private carry(row: SignOffRow): void {
    const { moment, rejection } = this.context;
    // Nobody asks for an undecided row of an earlier plan, and a withdrawn one was shown once.
    const isForgotten = isOpen(row.state.status) || row.state.status === 'withdrawn';
    if (isForgotten && row.state.quantity >= 0) return;
    const shown = carriedRow(row, moment);
    const isDone = ['rejected', 'received', 'cancelled', 'lost'].includes(row.state.status);
    if (isDone && shown.ageInDays > rejection.days) return;
    this.carried.push(shown);
  }

  private note(
    row: SignOffRow,
    event: 'propose' | 'edit' | 'withdraw',
    to: LineState,
    said: Partial<LogStatement>,
  ): void {
    this.statements.push({
      ...this.statement(row, LOG_WORDS[event]),
      ...{ fromStatus: statusInWords(row.state), toStatus: statusInWords(to), ...said },
    });
  }

  private statement({ id }: SignOffRow, what: string): LogStatement {
    const { when, runner: who } = this.context.moment;
    return {
      ...{ when, who, what, table: 'Transfers', line: id, fromStatus: '', toStatus: '' },
      ...{ quantity: null, damaged: null, value: null, authority: '', comment: '', content: '' },
      planRun: '',
    };
  }
}

function replacer(rows: readonly SignOffRow[]): LivingList['replaces'] {
  const byId = new Map<Cell, SignOffRow>(rows.map((row) => [row.id, row]));
  return (cell) => {
    const row = byId.get(String(cell('Transfer ID') ?? ''));
    return row !== undefined && [...row.cells].every(([header, was]) => isSame(cell(header), was));
  };
}

function isSame(a: Cell, b: Cell): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The id, with a number after it if a row on the list has it. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}

function keyOf(line: { readonly product: number; readonly from: number; readonly to: number }) {
  return `${line.product} ${line.from} ${line.to}`;
}

function contentOf(transfer: Transfer, id: string, network: Network): string {
  const { shipByDay: shipBy, arrivesDay: arrives, tier } = transfer;
  return transferContent({
    ...transfer,
    ...{ transferId: id, shipBy, arrives, tier: tierName(tier) },
    product: network.products[transfer.product]!.id,
    from: network.locations[transfer.from]!.id,
    to: network.locations[transfer.to]!.id,
  });
}
