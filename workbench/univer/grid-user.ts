import type { WorkbookModel } from '../host/model/workbook-model';
import { HostError } from '../host/protocol/host-error';

/** What is needed to apply edits in the grid to the workbook. */
export interface GridUser {
  /** The display name of the current user. */
  readonly user: () => string;
  /** Called with a sentence that says why the workbook refused an action. */
  readonly onRefused: (message: string) => void;
}

/** Changes the workbook in the name of the user in the grid. Returns whether that was allowed. */
export function asGridUser(
  workbook: WorkbookModel,
  { user, onRefused }: GridUser,
  change: () => void,
): boolean {
  const before = workbook.actor;
  workbook.actor = { user: user(), client: null };
  try {
    change();
    return true;
  } catch (refusal) {
    if (!(refusal instanceof HostError)) throw refusal;
    onRefused(wordsFor(refusal, workbook));
    return false;
  } finally {
    workbook.actor = before;
  }
}

function wordsFor({ code, message }: HostError, workbook: WorkbookModel): string {
  if (code !== 'AccessDenied') return reasons[code] ?? message;
  if (workbook.isReadOnly) return 'The workbook is open for reading only.';
  return workbook.isStructureProtected
    ? 'The workbook is protected. Its sheets cannot be changed.'
    : 'The sheet is protected.';
}

const reasons: Readonly<Record<string, string>> = {
  InvalidArgument: 'That is not possible here, or the name cannot be used.',
  InvalidOperation: 'A workbook must contain at least one visible sheet.',
  ItemAlreadyExists: 'That name is already taken. Try a different one.',
  InsertDeleteConflict: 'That would split a table.',
  MergedRangeConflict: 'That would split a merged cell.',
  NonBlankCellOffSheet: 'That would push non-empty cells off the sheet.',
};
