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

/** The connection of one client to the host. */
export interface HostConnection {
  /** What the user of this client sees. Its selection raises the event `documentSelectionChanged`. */
  readonly window: UserWindow;
  /** Answers a request body, given as JSON text. */
  request(body: string, flags: number): Promise<ResponseBody>;
  close(): void;
}

/** The client's flags of a request: it writes; it may wait for the end of a cell edit. */
const requestFlags = { writing: 1, delayForCellEdit: 64 };

/** A workbook, its connected clients, and faults that a test or a person can switch on. */
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
   * @param deliver takes the events for which the client is registered
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

  /** The active sheet and selection of a user, given by display name. The grid reads and changes it. */
  windowOf(user: string): UserWindow {
    const window = this.windows.get(user) ?? new UserWindow(this.workbook);
    this.windows.set(user, window);
    return window;
  }

  /**
   * Types into cells as a person, by default the user of the workbook.
   *
   * @returns why the data validation refused the entry; null if it was accepted
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
      // A bug of the host must fail the test and not leave the client waiting.
      const isRefused = error instanceof HostError;
      const response = refusal(
        isRefused ? error : new HostError('GeneralException', `simulator: ${String(error)}`),
      );
      this.traffic.countResponse(byteLength(JSON.stringify(response)), response);
      return response;
    }
  }
}

/** Refuses a whole request: no action ran, or no result can be sent. Some codes fail the call itself. */
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
