import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Injector, Workbook } from '@univerjs/core';

/** Marks a change set, for which Univer redraws the whole view and not only the named cells. */
const quietly = { fromModel: true, onlyLocal: true, fromChangeset: true };

/** Changes Univer's workbook. The change does not count as an edit by a user. */
export class SilentEditor {
  private readonly commands: ICommandService;
  private readonly units: IUniverInstanceService;
  private depth = 0;

  constructor(univer: Injector) {
    this.commands = univer.get(ICommandService);
    this.units = univer.get(IUniverInstanceService);
  }

  /** Whether a change that Univer reports is our own. */
  get isAtWork(): boolean {
    return this.depth > 0;
  }

  /** Univer's own workbook; null before it exists. */
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
