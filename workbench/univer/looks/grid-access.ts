import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Injector, Workbook } from '@univerjs/core';

/** As from a change set: the whole view is drawn anew, not only the cells that are named. */
const quietly = { fromModel: true, onlyLocal: true, fromChangeset: true };

/** Changes Univer's workbook without anybody taking it for an edit of a person. */
export class QuietHand {
  private readonly commands: ICommandService;
  private readonly units: IUniverInstanceService;
  private depth = 0;

  constructor(univer: Injector) {
    this.commands = univer.get(ICommandService);
    this.units = univer.get(IUniverInstanceService);
  }

  /** Whether a change that Univer tells of is our own. */
  get isAtWork(): boolean {
    return this.depth > 0;
  }

  /** Univer's own workbook; null before it is there. */
  get unit(): Workbook | null {
    return this.units.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  change(mutationId: string, params: object): void {
    this.depth++;
    try {
      this.commands.syncExecuteCommand(mutationId, params, quietly);
    } finally {
      this.depth--;
    }
  }
}
