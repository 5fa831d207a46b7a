import { HostError } from '../../protocol/host-error';
import type { User } from '../../users';
import type { CellPlace } from '../cell/cell-record';
import { MovingArea } from '../area/moving-area';
import type { ShiftLog } from '../area/moving-area';
import type { SheetProtection } from '../sheet/sheet-protection';

/** What comments need of a sheet. */
export interface CommentedSheet extends ShiftLog {
  readonly protection: SheetProtection;
  assertEditable(): void;
}

/** What comments need of their workbook. */
interface CommentedWorkbook<Sheet extends CommentedSheet> {
  readonly sheets: readonly Sheet[];
  newId(): string;
  notify(change: CommentsChanged<Sheet>): void;
}

/** Sent to the listeners of the workbook. */
export interface CommentsChanged<Sheet extends CommentedSheet> {
  readonly kind: 'comments';
  readonly sheet: Sheet;
  readonly comment: CommentModel<Sheet>;
  /** Null for a change of the comment itself. */
  readonly reply: ReplyModel | null;
  readonly what: CommentChange;
}

/** A change of a thread of comments. All but the first two are names of the client. */
export type CommentChange =
  | 'Added'
  | 'Deleted'
  | 'CommentEdited'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'ReplyAdded'
  | 'ReplyDeleted'
  | 'ReplyEdited';

/** A person whom a comment mentions. */
export interface Mention {
  readonly email: string;
  /** The number in `<at id="0">`. */
  readonly id: number;
  readonly name: string;
}

/** The text of a comment or reply. */
export interface CommentText {
  /** Plain text, as people read it. */
  readonly content: string;
  /** With `<at id="0">Name</at>` for each mention. */
  readonly rich: string;
  readonly mentions: readonly Mention[];
}

/** A comment or a reply: its author, its time and its text. */
interface Remark {
  readonly id: string;
  readonly author: User;
  readonly created: Date;
  text: CommentText;
}

export type ReplyModel = Remark;

/** A comment or reply to be written. */
interface NewRemark {
  readonly text: CommentText | string;
  readonly author: User;
  /** Now by default. A file gives the time at which an old comment was written. */
  readonly created?: Date;
}

/** A threaded comment on a cell. */
export interface CommentModel<Sheet extends CommentedSheet = CommentedSheet> extends Remark {
  readonly sheet: Sheet;
  /** Its current cell. The comment moves with it. */
  readonly place: CellPlace;
  readonly replies: readonly ReplyModel[];
  readonly isResolved: boolean;
}

class Thread<Sheet extends CommentedSheet> implements CommentModel<Sheet> {
  readonly replies: ReplyModel[] = [];
  isResolved = false;
  private readonly cell: MovingArea;

  readonly id: string;
  readonly author: User;
  readonly created: Date;
  text: CommentText;

  constructor(
    readonly sheet: Sheet,
    { row, column }: CellPlace,
    { id, author, created, text }: Remark,
  ) {
    this.id = id;
    this.author = author;
    this.created = created;
    this.text = text;
    this.cell = new MovingArea(sheet, { row, column, rows: 1, columns: 1 });
  }

  get isCellDeleted(): boolean {
    return this.cell.current === null;
  }

  get place(): CellPlace {
    if (!this.cell.current) throw new HostError('ItemNotFound');
    return this.cell.current;
  }
}

/**
 * The threaded comments of a workbook, at most one thread a cell. Only the author of a comment can
 * change its words. Everybody who can edit the workbook can resolve or delete it.
 */
export class Comments<Sheet extends CommentedSheet> {
  private threads: Thread<Sheet>[] = [];

  constructor(private readonly workbook: CommentedWorkbook<Sheet>) {}

  /** By sheet, then in the order of writing. */
  get all(): readonly CommentModel<Sheet>[] {
    return this.workbook.sheets.flatMap((sheet) => this.on(sheet));
  }

  on(sheet: Sheet): readonly CommentModel<Sheet>[] {
    return this.threads.filter((comment) => comment.sheet === sheet && !this.isGone(comment));
  }

  at(sheet: Sheet, { row, column }: CellPlace): CommentModel<Sheet> | undefined {
    return this.on(sheet).find(({ place }) => place.row === row && place.column === column);
  }

  /** Starts a thread. Throws InvalidOperation if the cell has one already. */
  add(sheet: Sheet, place: CellPlace, remark: NewRemark): CommentModel<Sheet> {
    assertOpen(sheet);
    if (this.at(sheet, place)) throw new HostError('InvalidOperation');
    const comment = new Thread(sheet, place, this.newRemark(remark));
    this.threads.push(comment);
    this.notify(comment, 'Added');
    return comment;
  }

  reply(comment: CommentModel, remark: NewRemark): ReplyModel {
    const thread = this.open(comment);
    const reply = this.newRemark(remark);
    thread.replies.push(reply);
    this.notify(thread, 'ReplyAdded', reply);
    return reply;
  }

  /** @param author the person who edits; throws AccessDenied unless it is the author of the remark */
  edit(comment: CommentModel, remark: Remark, text: CommentText | string, author: User): void {
    const thread = this.open(comment);
    if (remark.author.email !== author.email) throw new HostError('AccessDenied');
    remark.text = textOf(text);
    if (remark === comment) this.notify(thread, 'CommentEdited');
    else this.notify(thread, 'ReplyEdited', remark);
  }

  resolve(comment: CommentModel, isResolved: boolean): void {
    const thread = this.open(comment);
    if (thread.isResolved === isResolved) return;
    thread.isResolved = isResolved;
    this.notify(thread, isResolved ? 'CommentResolved' : 'CommentReopened');
  }

  /** Deletes a comment with its replies. */
  delete(comment: CommentModel): void {
    const thread = this.open(comment);
    this.threads = this.threads.filter((other) => other !== thread);
    this.notify(thread, 'Deleted');
  }

  deleteReply(comment: CommentModel, reply: ReplyModel): void {
    const thread = this.open(comment);
    if (!thread.replies.includes(reply)) throw new HostError('ItemNotFound');
    thread.replies.splice(thread.replies.indexOf(reply), 1);
    this.notify(thread, 'ReplyDeleted', reply);
  }

  /** The thread of a comment. Throws if the comment is gone or its sheet must not change. */
  private open(comment: CommentModel): Thread<Sheet> {
    const thread = this.threads.find((each) => each === comment);
    if (!thread || this.isGone(thread)) throw new HostError('ItemNotFound');
    assertOpen(thread.sheet);
    return thread;
  }

  /** A thread is gone if its cell or its sheet was deleted. */
  private isGone(thread: Thread<Sheet>): boolean {
    return thread.isCellDeleted || !this.workbook.sheets.includes(thread.sheet);
  }

  private newRemark({ text, author, created = new Date() }: NewRemark): Remark {
    return { id: this.workbook.newId(), author, created, text: textOf(text) };
  }

  private notify(
    comment: CommentModel<Sheet>,
    what: CommentChange,
    reply: ReplyModel | null = null,
  ): void {
    this.workbook.notify({ kind: 'comments', sheet: comment.sheet, comment, reply, what });
  }
}

function assertOpen(sheet: CommentedSheet): void {
  sheet.assertEditable();
  if (!sheet.protection.allows('allowEditObjects')) throw new HostError('AccessDenied');
}

function textOf(text: CommentText | string): CommentText {
  const whole = typeof text === 'string' ? { content: text, rich: text, mentions: [] } : text;
  if (whole.content === '') throw new HostError('InvalidArgument');
  return whole;
}
