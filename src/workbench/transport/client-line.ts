import { actionTypes, pathTypes } from '../host/protocol/wire';
import type { Action, EventEntry, RequestBody, ResponseBody } from '../host/protocol/wire';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { HostConnection, SimulatedHost } from '../host/simulated-host';
import type { User } from '../host/users';
import { FunctionCalls } from './function-calls';

const functionService = 'Microsoft.ExcelServices.CustomFunctions';

/** A shorter wait between two deliveries of results (2), and never a long one (4). */
const enabledFeatures: readonly number[] = [2, 4];

/** What a client brings along, and the way to it. */
export interface ClientEnd {
  readonly user: User | string;
  readonly metadata: Promise<FunctionsMetadata>;
  /** Takes events of the workbook and calls of functions to the client. */
  readonly send: (entries: readonly EventEntry[]) => void;
}

/**
 * The line between a client and the host. What the client asks of the workbook goes to the host; what
 * it says of its custom functions stays here, because the workbook knows nothing of them.
 */
export class ClientLine {
  readonly functions: FunctionCalls;
  private connection: HostConnection;

  constructor(
    private readonly host: SimulatedHost,
    private readonly end: ClientEnd,
  ) {
    this.functions = new FunctionCalls(end.metadata, end.send);
    this.connection = this.connect();
  }

  request(body: string, flags: number): Promise<ResponseBody> {
    // Only a short request can be of the service, and only parsing it makes sure.
    if (body.includes(functionService)) {
      const parsed = JSON.parse(body) as RequestBody;
      if (isForFunctions(parsed)) return Promise.resolve(this.answerFunctions(parsed));
    }
    return this.connection.request(body, flags);
  }

  /** The client's page was loaded again: it has forgotten its events and its references. */
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

  private answerFunctions({ Actions }: RequestBody): ResponseBody {
    return {
      Results: Actions.map((action) => ({
        ActionId: action.Id,
        ...(action.ActionType === actionTypes.method
          ? { Value: this.callFunctionService(action) }
          : { Value: {} }),
      })),
    };
  }

  private callFunctionService({ Name, ArgumentInfo }: Action): unknown {
    switch (Name) {
      case '_SetOsfControlContainerReadyForCustomFunctions':
        this.functions.start();
        return null;
      case '_GetEnabledFeatures':
        return enabledFeatures;
      case 'SetInvocationArrayResults':
        this.functions.take((ArgumentInfo?.Arguments?.[0] ?? []) as unknown[][]);
        return null;
      default:
        throw new Error(`simulator: ${functionService} has no ${Name}`);
    }
  }
}

function isForFunctions({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === pathTypes.service && Name === functionService,
  );
}
