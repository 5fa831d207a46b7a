import { isSamePerson, type Approver } from '../../planning/signoff/approver';
import type { RefusedLine } from '../../planning/signoff/apply-together';
import type { LineEvent } from '../../planning/signoff/line-event';
import type { LineOnDesk } from '../../planning/signoff/sign-lines';
import { HostFault } from '../../workbook/port';
import { actOnLines, type ActedOnLines } from '../../workbook/signoff/act-on-lines';
import { readSigningTable, type SigningBook } from '../../workbook/signoff/signing-table';
import type { RebalanceSession } from '../session/rebalance-session';
import { newLogId, signingMoment } from '../session/signing-moment';
import { Store } from '../store';
import { count, list } from '../words';
import { deskLine, type DeskLine } from './desk-line';

/** What the Sign-off page shows. */
export interface SignOffState {
  /** The person's e-mail address or name; blank while it is not known. */
  readonly by: string;
  /** Whether Excel has said who it is. A name that was typed is a claim. */
  readonly isVerified: boolean;
  /** The person's rows in Approvers, their own and those of whom they are the delegate. */
  readonly roles: readonly Approver[];
  readonly lines: readonly DeskLine[] | null;
  readonly isBusy: boolean;
  /** What the last act did. */
  readonly notice: string | null;
  /** Why lines were refused. */
  readonly refusals: readonly string[];
}

const VERIFIED = 'author of a comment, as Excel says';
const CLAIMED = 'named in the pane, not verified';

/** What a person does on the Sign-off page: look, sign, ship, receive. */
export class SignOffSession extends Store<SignOffState> {
  private claimed = '';

  constructor(private readonly session: RebalanceSession) {
    super({
      ...{ by: '', isVerified: false, roles: [], lines: null },
      ...{ isBusy: false, notice: null, refusals: [] },
    });
  }

  /** Reads the list, and who is there. A refusal of Excel becomes the notice. */
  async open(): Promise<void> {
    try {
      await this.read();
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      const lines = this.current().lines ?? [];
      this.change({ lines, notice: `${error.message} ${error.remedy}` });
    }
  }

  private async read(): Promise<void> {
    const book = this.book();
    if (book === null) {
      this.change({ lines: null });
      return;
    }
    const { by, isVerified } = await this.who();
    const roles = book.approvers.filter(
      ({ email, delegate }) => isSamePerson(email, by) || isSamePerson(delegate ?? '', by),
    );
    const { now } = this.moment();
    const { lines } = await readSigningTable(this.session.host.workbook, book);
    this.change({
      ...{ by, isVerified, roles },
      lines: lines.map((line) => deskLine(line, book, { by, now })),
    });
  }

  /** The person says who they are, where Excel does not. */
  async claim(name: string): Promise<void> {
    this.claimed = name.trim();
    await this.open();
  }

  /** Acts on lines: all or none. Every refusal has its reason. */
  async act(
    ids: readonly string[],
    eventOf: (line: LineOnDesk) => LineEvent,
    comment: string,
  ): Promise<boolean> {
    const book = this.book();
    if (book === null) return false;
    this.change({ isBusy: true, notice: null, refusals: [] });
    let acted: ActedOnLines | null = null;
    let isStarted = false;
    await this.session.changeInput('change', async (report) => {
      isStarted = true;
      report('Audit log', 0, 1);
      const { by, isVerified } = await this.who();
      const { now, when } = this.moment();
      const evidence = isVerified ? VERIFIED : CLAIMED;
      acted = await actOnLines(this.session.host.workbook, book, {
        ...{ ids, eventOf, newLogId: newLogId() },
        signature: { by, evidence, now, when, comment: comment.trim() },
      });
    });
    // Assigned in the callback, which the compiler does not see.
    const found = acted as ActedOnLines | null;
    await this.open();
    this.change({ isBusy: false, ...outcomeInWords(found, isStarted) });
    return found?.kind === 'done';
  }

  private async who(): Promise<{ readonly by: string; readonly isVerified: boolean }> {
    const person = await this.session.person.person();
    const by = person?.email.trim() || person?.name.trim() || '';
    return by === '' ? { by: this.claimed, isVerified: false } : { by, isVerified: true };
  }

  private book(): SigningBook | null {
    return this.session.current().reading?.planned ?? null;
  }

  private moment() {
    return signingMoment(this.session.host.clock(), '');
  }
}

function outcomeInWords(
  found: ActedOnLines | null,
  isStarted: boolean,
): Pick<SignOffState, 'notice' | 'refusals'> {
  if (found === null) {
    const why = isStarted
      ? 'Excel did not take it. Look at the lines again.'
      : 'Nothing was entered: a plan is being made. Try again when it is done.';
    return { notice: why, refusals: [] };
  }
  if (found.kind === 'refused') {
    return {
      notice: 'Nothing was signed, because not every line can be.',
      refusals: found.lines.map(inWords),
    };
  }
  const statuses = [...new Set(found.lines.map(({ statement }) => statement.toStatus))];
  const exceptions = found.lines.flatMap(({ deviations }) => deviations).length;
  const remark = exceptions === 0 ? '' : ` ${count(exceptions, 'exception')} noted.`;
  return {
    notice: `${count(found.lines.length, 'line')} entered in the audit log: ${list(statuses)}.${remark}`,
    refusals: found.overtaken.map(inWords),
  };
}

function inWords({ id, refusal }: RefusedLine): string {
  return `${id}: ${refusal.message}`;
}

/** Whether somebody who may sign sits at the pane, and lines wait for them. */
export async function awaitsPerson(session: RebalanceSession): Promise<boolean> {
  const desk = new SignOffSession(session);
  await desk.open();
  const { roles, lines } = desk.current();
  const isWaiting = (lines ?? []).some(
    ({ status, refusal }) => (status === 'pending' || status === 'stale') && refusal === null,
  );
  return roles.length > 0 && isWaiting;
}
