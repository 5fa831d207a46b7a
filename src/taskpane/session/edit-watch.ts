import type { Edit, Workbook } from '../../workbook/port';

interface Options {
  readonly workbook: Pick<Workbook, 'onEdit'>;
  /** The sheets of the plan on show. Edits there do not make it out of date. */
  readonly planSheets: () => readonly string[];
  /** Called after each edit that may change the input of a plan. */
  readonly onInputEdit: () => void;
}

/** Tells edits of the planner's input from edits of the plan's own sheets. */
export class EditWatch {
  private listening: Promise<void> | null = null;
  private count = 0;
  /** Set while a plan is being written. */
  private writing: { readonly sheets: Set<string>; hasConflict: boolean } | null = null;

  constructor(private readonly options: Options) {}

  /** Edits of the input since the pane opened. */
  get inputEdits(): number {
    return this.count;
  }

  /** Starts listening. After a failure the next call tries again. */
  start(): Promise<void> {
    this.listening ??= this.options.workbook
      .onEdit((edit) => {
        this.handle(edit);
      })
      .then(
        () => undefined,
        (error: unknown) => {
          this.listening = null;
          throw error;
        },
      );
    return this.listening;
  }

  /**
   * Writes the sheets of a plan. Our own edits of these sheets do not count. A co-author's edit of
   * one of them is a conflict.
   *
   * @param write adds the name of each sheet to `sheets` before it writes there
   */
  async duringWrite<T>(
    write: (sheets: Set<string>) => Promise<T>,
  ): Promise<{ readonly written: T; readonly hasConflict: boolean }> {
    const writing = { sheets: new Set<string>(), hasConflict: false };
    this.writing = writing;
    try {
      const written = await write(writing.sheets);
      return { written, hasConflict: writing.hasConflict };
    } finally {
      this.writing = null;
    }
  }

  private handle({ sheet, isRemote }: Edit): void {
    if (this.writing?.sheets.has(sheet)) {
      this.writing.hasConflict ||= isRemote;
      return;
    }
    if (this.options.planSheets().includes(sheet)) return;
    this.count += 1;
    this.options.onInputEdit();
  }
}
