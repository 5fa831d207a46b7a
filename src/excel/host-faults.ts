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
const report =
  'Try again; if it happens a second time, please report it with the code in brackets.';

const tooLarge = wording(
  'tooLarge',
  'That is more than Excel can take in one go.',
  'Remove empty or unneeded rows, columns and long texts from the tables, then try again.',
);
const gone = wording(
  'gone',
  'A sheet, table or range has been deleted, moved or renamed while it was in use.',
  'Check that it is still there under its name, then try again.',
);
const unsupported = wording('unsupported', 'This Excel cannot do that.', update);
const cellsInTheWay = (what: string, remedy: string): Wording =>
  wording('unsupported', `${what} in the way of what is to be written.`, remedy);
const offline = wording(
  'offline',
  'The connection to the workbook is lost.',
  'Check the network, then close the workbook, open it again and try once more.',
);
const misuse = wording('unknown', 'Excel did not understand what Evenstock asked of it.', report);
const blocked = wording(
  'unsupported',
  'Excel has blocked links or queries to other sources in this workbook.',
  'Allow them under Data, Queries & Connections, then try again.',
);

/**
 * Every error code that Office.js can give, in words for the planner. Codes that only a mistake of
 * ours can cause stand here too, so that nobody ever reads a bare code.
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
    'Unprotect the sheet under Review, or ask whoever protected it, then try again.',
  ),
  BadPassword: wording(
    'protected',
    'The password of the sheet or workbook is not right.',
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

  ActivityLimitReached: wording('busy', 'Excel is busy and takes no more requests now.', again),
  Conflict: wording('busy', 'Someone else changed the same cells at the same moment.', again),
  InactiveWorkbook: wording(
    'busy',
    'Another workbook is in front.',
    'Click into this workbook, then try again.',
  ),
  ItemAlreadyExists: wording(
    'busy',
    'Someone else made a sheet or table of the same name at the same moment.',
    again,
  ),
  RequestAborted: wording('busy', 'Excel broke off the request.', again),
  ServiceNotAvailable: wording('busy', "Excel's service does not answer now.", again),

  ConnectionFailure: offline,
  InvalidOrTimedOutSession: offline,
  Unauthenticated: wording(
    'offline',
    'Excel no longer knows who you are.',
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

  GeneralException: wording('unknown', 'Excel met an error of its own.', report),
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
 * What to throw for an error that came out of Excel.run: a HostFault for what Office.js reports, the
 * error itself for anything else.
 *
 * @param sheet the sheet that was worked on, if it was one
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

/** Whether the host refused something for its size, so that half of it may pass. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && wordings[error.code] === tooLarge;
}

/** Codes by which Excel refuses a request for the moment only. */
const delays: Readonly<Record<string, Delay>> = {
  InvalidOperationInCellEditMode: 'editing',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
};

/** What to wait for before a request is sent anew; null where that is of no use, or some of it is done. */
export function delayOf(error: unknown): Delay | null {
  if (!(error instanceof OfficeExtension.Error) || !failedAsWhole(error)) return null;
  return delays[error.code] ?? null;
}

/** Whether a request that was to add a sheet failed after it had done so. */
export function failedAfterAdding(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    !failedAsWhole(error) &&
    error.debugInfo.errorLocation !== 'WorksheetCollection.add'
  );
}

/** Whether a request failed as a whole: an error within it names the place, and leaves done what stands before. */
function failedAsWhole({ debugInfo }: OfficeExtension.Error): boolean {
  return (debugInfo.errorLocation ?? '') === '';
}

/** Excel on the web gave nothing at all for a single row. */
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
    'The workbook is open for reading only.',
    'Choose Edit Workbook, or save a copy under another name, then try again.',
    { cause },
  );
}
