import { HostFault } from '../workbook/port';
import type { Delay, FaultCode } from '../workbook/port';

interface Wording {
  readonly code: FaultCode;
  readonly message: string;
  readonly remedy: string;
}

function wording(code: FaultCode, message: string, remedy: string): Wording {
  return { code, message, remedy };
}

const again = 'Wait a moment and try again.';
const update = 'Update Excel, or open the workbook in Excel on the web.';
const report = 'Try again. If it happens again, please report it with the code in brackets.';

const tooLarge = wording(
  'tooLarge',
  'This is more than Excel can process at once.',
  'Remove empty or unneeded rows, columns and long texts from the tables, then try again.',
);
const gone = wording(
  'gone',
  'A sheet, table or range has been deleted, moved or renamed while it was in use.',
  'Check that it still exists under its name, then try again.',
);
const unsupported = wording('unsupported', 'This version of Excel does not support this.', update);
const cellsInTheWay = (what: string, remedy: string): Wording =>
  wording('unsupported', `${what} in the area to be written.`, remedy);
const offline = wording(
  'offline',
  'The connection to the workbook was lost.',
  'Check the network, then close the workbook, open it again and try once more.',
);
const misuse = wording('unknown', 'Excel rejected a request from Evenstock.', report);
const blocked = wording(
  'unsupported',
  'Excel has blocked links or queries to other sources in this workbook.',
  'Allow them under Data, Queries & Connections, then try again.',
);

/**
 * Message and remedy for every error code of Office.js. Codes that only our own bugs can cause are
 * included, so that users never see a code without an explanation.
 */
export const wordings: Readonly<Record<string, Wording>> = {
  InvalidOperationInCellEditMode: wording(
    'editing',
    'A cell is being edited.',
    'Press Enter or Esc in the sheet, then try again.',
  ),
  WriteNotSupportedWhenModalDialogOpen: wording(
    'editing',
    'A dialog is open in Excel.',
    'Close it, then try again.',
  ),

  AccessDenied: wording(
    'protected',
    'The sheet or the workbook is protected, or this account may not change it.',
    'Unprotect the sheet under Review, or ask the person who protected it, then try again.',
  ),
  BadPassword: wording(
    'protected',
    'The password of the sheet or workbook is wrong.',
    'Unprotect it under Review, then try again.',
  ),

  FormulaLengthExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  RangeExceedsLimit: tooLarge,
  RangeImageExceedsLimit: tooLarge,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,

  InvalidBinding: gone,
  InvalidObjectPath: gone,
  InvalidReference: gone,
  ItemNotFound: gone,

  ActivityLimitReached: wording('busy', 'Excel is busy and accepts no requests now.', again),
  Conflict: wording('busy', 'Someone else changed the same cells at the same time.', again),
  InactiveWorkbook: wording(
    'busy',
    'Another workbook is active.',
    'Click into this workbook, then try again.',
  ),
  ItemAlreadyExists: wording(
    'busy',
    'Someone else added a sheet or table of the same name at the same time.',
    again,
  ),
  RequestAborted: wording('busy', 'Excel cancelled the request.', again),
  ServiceNotAvailable: wording('busy', "Excel's service is not available now.", again),

  ConnectionFailure: offline,
  InvalidOrTimedOutSession: offline,
  Unauthenticated: wording(
    'offline',
    'You are no longer signed in to Excel.',
    'Sign in again under Account, then try again.',
  ),

  ApiNotAvailable: unsupported,
  ApiNotFound: unsupported,
  CannotRegisterEvent: unsupported,
  NotImplemented: unsupported,
  UndoNotSupported: unsupported,
  UnsupportedFeature: unsupported,
  UnsupportedFillType: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedSheet: wording(
    'unsupported',
    'A chart sheet or macro sheet cannot hold a table.',
    'Rename that sheet, then try again.',
  ),
  FilteredRangeConflict: cellsInTheWay('A filter is', 'Clear the filter, then try again.'),
  InsertDeleteConflict: cellsInTheWay('Other cells are', 'Move them away, then try again.'),
  MergedRangeConflict: cellsInTheWay('Merged cells are', 'Unmerge them, then try again.'),
  NonBlankCellOffSheet: cellsInTheWay(
    'Cells at the edge of the sheet are',
    'Clear the last rows and columns of the sheet, then try again.',
  ),
  PivotTableRangeConflict: cellsInTheWay('A PivotTable is', 'Move it away, then try again.'),
  OpenWorkbookLinksBlocked: blocked,
  PowerQueryRefreshResourceChallenge: blocked,
  RefreshWorkbookLinksBlocked: blocked,

  GeneralException: wording('unknown', 'Excel reported an internal error.', report),
  CannotUpdateReadOnlyProperty: misuse,
  ContentLengthRequired: misuse,
  DirtySupportingFormula: wording('busy', 'Excel is still calculating.', again),
  EmptyChartSeries: misuse,
  InvalidArgument: misuse,
  InvalidOperation: misuse,
  InvalidRequest: misuse,
  InvalidRequestContext: misuse,
  InvalidSelection: misuse,
  PropertyNotLoaded: misuse,
  RunMustReturnPromise: misuse,
  ValueNotLoaded: misuse,
};

/**
 * Converts an error of Excel.run: Office.js errors become a HostFault, other errors are returned
 * unchanged.
 *
 * @param sheet the sheet in use, if any
 */
export function hostFault(error: unknown, sheet?: string): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const words = wordings[error.code] ?? misuse;
  const place = sheet === undefined ? '' : ` Sheet: “${sheet}”.`;
  const code = words.code === 'unknown' ? ` (${error.code})` : '';
  return new HostFault(words.code, `${words.message}${place}${code}`, words.remedy, {
    cause: error,
  });
}

/** Whether the host refused a request because of its size, so half of it may succeed. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && wordings[error.code] === tooLarge;
}

/** Error codes for temporary refusals. */
const delays: Readonly<Record<string, Delay>> = {
  InvalidOperationInCellEditMode: 'editing',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
};

/** Why to wait before repeating a request; null if repeating is useless or the request was partly executed. */
export function delayOf(error: unknown): Delay | null {
  if (!(error instanceof OfficeExtension.Error) || !failedAsWhole(error)) return null;
  return delays[error.code] ?? null;
}

/** Whether a request to add a sheet failed after it had added the sheet. */
export function failedAfterAdding(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    !failedAsWhole(error) &&
    error.debugInfo.errorLocation !== 'WorksheetCollection.add'
  );
}

/** Whether nothing of a request was executed. An error inside it has a location; earlier steps are then done. */
function failedAsWhole({ debugInfo }: OfficeExtension.Error): boolean {
  return (debugInfo.errorLocation ?? '') === '';
}

/** Excel on the web returned nothing even for a single row. */
export function tooLargeToRead(sheet: string): HostFault {
  return new HostFault('tooLarge', `${tooLarge.message} Sheet: “${sheet}”.`, tooLarge.remedy);
}

export function protectedSheet(sheet: string): HostFault {
  return new HostFault(
    'protected',
    `The sheet “${sheet}” is protected.`,
    'Unprotect it under Review, Unprotect Sheet, then try again. Evenstock never unprotects a sheet itself.',
  );
}

export function protectedWorkbook(sheet: string): HostFault {
  return new HostFault(
    'protected',
    `The workbook's structure is protected, so the sheet “${sheet}” cannot be added.`,
    'Unprotect it under Review, Protect Workbook, then try again.',
  );
}

export function readOnlyWorkbook(cause?: HostFault): HostFault {
  return new HostFault(
    'readOnly',
    'The workbook is read-only.',
    'Choose Edit Workbook, or save a copy under another name, then try again.',
    { cause },
  );
}
