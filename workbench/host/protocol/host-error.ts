const known: Readonly<Record<string, readonly [httpStatus: number, message: string]>> = {
  AccessDenied: [401, 'You cannot perform the requested operation.'],
  ActivityLimitReached: [429, 'Activity limit has been reached.'],
  ApiNotFound: [400, 'simulator: this API is not part of the simulated host.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidObjectPath: [400, 'The object path is not valid.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [400, 'Excel is in cell-editing mode.'],
  InvalidOrTimedOutSession: [408, 'The session is invalid or has timed out.'],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  RequestPayloadSizeLimitExceeded: [400, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [400, 'The response payload size has exceeded the limit.'],
};

/** Error numbers with which Office fails a whole call. */
const callErrors: Readonly<Record<string, number>> = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** A refusal by the host. The client turns it into an OfficeExtension.Error. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly httpStatus: number;
  /** The error number, if this code fails the call as a whole. Undefined for errors within a request. */
  get callError(): number | undefined {
    return callErrors[this.code];
  }

  /** The location that the client reports, such as `Worksheet.getRange`. */
  location = '';

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? known[code]?.[1] ?? code);
    this.httpStatus = known[code]?.[0] ?? 500;
  }
}
