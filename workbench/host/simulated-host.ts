import { EventDispatcher } from './events/event-dispatcher';
import { Faults } from './faults/faults';
import { HostSession } from './host-session';
import { parseAddress } from './model/area/area';
import { RangeModel } from './model/range/range-model';
import { typeInto } from './model/sheet/type-into';
import type { EntryRefusal } from './model/sheet/type-into';
import { WorkbookModel } from './model/workbook-model';
import { HostError } from './protocol/host-error';
import type { EventEntry, RequestBody, ResponseBody } from './protocol/wire';
import { Traffic } from './traffic';
import { UserWindow } from './user-window';
import { userOf } from './users';
import type { User } from './users';

/** One client's line to the host, whatever carries it. */
export interface HostConnection {
  /** What the user of this client sees: its selection is the classic event `documentSelectionChanged`. */
  readonly window: UserWindow;
  /** Answers a request body given as JSON text with the response body. */
  request(body: string, flags: number): Promise<ResponseBody>;
  close(): void;
}

/** What the client says of a request: that it writes, that it may wait until the user has finished a cell. */
const requestFlags = { writing: 1, delayForCellEdit: 64 };

/** A workbook, the clients that have it open, and the faults that a test or a person switches on. */
export class SimulatedHost {
  readonly faults: Faults;
  readonly traffic = new Traffic();

  private connections = 0;
  private readonly events: EventDispatcher;
  private readonly windows = new Map<string, UserWindow>();

  constructor(readonly workbook = new WorkbookModel()) {
    this.events = new EventDispatcher(workbook);
    this.faults = new Faults(workbook);
  }

  /**
   * Connects a client of this user.
   *
   * @param deliver takes the events that the client has registered for
   */
  connect(user: User | string, deliver: (entry: EventEntry) => void): HostConnection {
    const signedIn = userOf(user);
    const window = this.windowOf(signedIn.name);
    const name = `client ${String(++this.connections)}`;
    const client = { name, user: signedIn, window, deliver };
    const session = new HostSession(this.workbook, client, this.events);
    return {
      window,
      request: (body, flags) => this.answer(session, body, flags),
      close: session.close,
    };
  }

  /** What a user, told by their display name, has in front and selected: the grid shows it and selects in it. */
  windowOf(user: string): UserWindow {
    const window = this.windows.get(user) ?? new UserWindow(this.workbook);
    this.windows.set(user, window);
    return window;
  }

  /**
   * Types into cells as a person would, the user of the workbook unless another is named.
   *
   * @returns why the data validation refused it; null if it was taken
   */
  type(sheetName: string, address: string, value: unknown, user = 'You'): EntryRefusal | null {
    const sheet = this.workbook.sheet(sheetName);
    if (!sheet) throw new HostError('ItemNotFound', `simulator: no sheet ${sheetName}`);
    this.workbook.actor = { user, client: null };
    return typeInto(new RangeModel(sheet, parseAddress(address)), value);
  }

  private async answer(session: HostSession, body: string, flags: number): Promise<ResponseBody> {
    const size = byteLength(body);
    this.traffic.countRequest(size);
    try {
      await this.faults.beforeRequest({
        mayWait: (flags & requestFlags.delayForCellEdit) !== 0,
        isWriting: (flags & requestFlags.writing) !== 0,
        table: session.lastTable,
      });
      if (size > this.faults.payloadLimit) throw new HostError('RequestPayloadSizeLimitExceeded');
      const response = session.process(JSON.parse(body) as RequestBody);
      const answered = byteLength(JSON.stringify(response));
      if (answered > this.faults.payloadLimit)
        throw new HostError('ResponsePayloadSizeLimitExceeded');
      this.traffic.countResponse(answered, response);
      return response;
    } catch (error) {
      // A bug of the host must reach the test that met it, not leave the client waiting.
      const isRefused = error instanceof HostError;
      const response = refusal(
        isRefused ? error : new HostError('GeneralException', `simulator: ${String(error)}`),
      );
      this.traffic.countResponse(byteLength(JSON.stringify(response)), response);
      return response;
    }
  }
}

/** The whole request is refused: no action ran, or none of its results can be told. Some codes fail the call itself. */
function refusal(error: HostError): ResponseBody {
  return {
    Results: [],
    ...(error.callError !== undefined && { CallError: error.callError }),
    Error: {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      ActionIndex: 0,
      HttpStatusCode: error.httpStatus,
    },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
