import type { FunctionsMetadata } from '../host/functions-metadata';
import type { EventEntry, ResponseBody } from '../host/protocol/wire';
import type { HostConnection, SimulatedHost } from '../host/simulated-host';
import type { User } from '../host/users';
import { answerService } from './client-services';
import type { ClientServices } from './client-services';
import { FunctionCalls } from './function-calls';

/** Features of the client: short delays between deliveries of results (2), no long delays (4). */
const enabledFeatures: readonly number[] = [2, 4];

/** A client and how to send messages to it. */
export interface ClientEnd {
  readonly user: User | string;
  readonly metadata: Promise<FunctionsMetadata>;
  /** Sends events of the workbook and calls of functions to the client. */
  readonly send: (entries: readonly EventEntry[]) => void;
  /** Called when the client wants its pane shown or hidden. */
  readonly showPane?: (isShown: boolean) => void;
}

/**
 * The connection of a client to the host. Requests about the workbook go to the host. Requests about the
 * client's own functions, commands and pane are answered here.
 */
export class ClientConnection {
  readonly functions: FunctionCalls;
  /** Resolves when the client's page accepts ribbon commands. */
  readonly takesCommands: Promise<void>;

  private connection: HostConnection;
  private readonly services: ClientServices;
  private tellTakesCommands = () => {};

  constructor(
    private readonly host: SimulatedHost,
    private readonly end: ClientEnd,
  ) {
    this.takesCommands = new Promise((resolve) => {
      this.tellTakesCommands = resolve;
    });
    this.functions = new FunctionCalls(end.metadata, end.send);
    this.services = this.ownServices();
    this.connection = this.connect();
  }

  /** What the user of this client sees. */
  get window(): HostConnection['window'] {
    return this.connection.window;
  }

  /** Answers one request. Throws for a request that the host cannot parse. */
  async request(body: string, flags: number): Promise<ResponseBody> {
    return answerService(this.services, body) ?? (await this.connection.request(body, flags));
  }

  /** The client's page was loaded again and has lost its events and references. */
  restart(): void {
    this.connection.close();
    this.functions.pause();
    this.connection = this.connect();
  }

  close(): void {
    this.connection.close();
    this.functions.close();
  }

  private connect(): HostConnection {
    return this.host.connect(this.end.user, (entry) => {
      this.end.send([entry]);
    });
  }

  private ownServices(): ClientServices {
    let startState: unknown = 'Inactive';
    let state: unknown = 'Visible';
    return {
      'Microsoft.ExcelServices.CustomFunctions': {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.functions.start();
        },
        _GetEnabledFeatures: () => enabledFeatures,
        SetInvocationArrayResults: ([results]) => {
          this.functions.take(results as unknown[][]);
        },
      },
      'Microsoft.InternalService.AddinInternalService': {
        NotifyActionHandlerReady: () => {
          this.tellTakesCommands();
        },
      },
      // The workbench's ribbon always shows every button as enabled.
      'Microsoft.DynamicRibbon.DynamicRibbon': { ExecuteRequestUpdate: () => '' },
      'Microsoft.AppRuntime.AppRuntimeService': {
        GetAppRuntimeState: () => state,
        SetAppRuntimeState: ([wanted]) => {
          state = wanted;
          this.end.showPane?.(wanted === 'Visible');
        },
      },
      'Microsoft.AppRuntime.AppRuntimePersistenceService': {
        GetAppRuntimeStartState: () => startState,
        SetAppRuntimeStartState: ([wanted]) => {
          startState = wanted;
        },
      },
    };
  }
}
