import type { FunctionsMetadata } from '../host/functions-metadata';
import type { FunctionRuntime } from '../host/function-runtime';
import type { SimulatedHost } from '../host/simulated-host';
import { userOf } from '../host/users';
import type { User } from '../host/users';
import { appContext, frameName } from './app-context';
import type { ConversationPlace } from './app-context';
import { ClientConnection } from './client-connection';
import { RibbonCommands } from './ribbon-commands';
import type { CommandCompletion } from './ribbon-commands';
import { answerTo, errorCodes, eventMessage, readRequest } from './xdm';
import type { XdmRequest } from './xdm';

/** The client's numbers of requests outside the rich API. */
const dispatchIds = { richApi: 93, loadSettings: 75, saveSettings: 76, commandCompleted: 94 };

/** The data of `executeMethod`. */
interface MethodData extends CommandCompletion {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: {
    /** The complete new settings, as JSON texts. */
    readonly Properties?: readonly (readonly [name: string, json: string])[];
  };
}

/** The client's number for a dialog that the user closed. */
const dialogClosed = 12006;

const succeeded = { Error: 0, Version: 1 };

export interface ConversationOptions {
  readonly user: User | string;
  /** Origin of the page that is the host, such as `https://localhost:3000`. */
  readonly hostOrigin: string;
  readonly metadata: Promise<FunctionsMetadata>;
  /** Posts a message to the client's page. */
  readonly post: (message: string) => void;
  /** Called when the add-in wants its pane shown or hidden. */
  readonly showPane?: (isShown: boolean) => void;
  /** Called when the add-in opens a dialog with one of its pages. Call `closed` after the user closes it. */
  readonly showDialog?: (url: string, closed: () => void) => void;
}

let conversations = 0;

/** The host's side of the conversation with one page of the add-in, in any window or frame. */
export class Conversation {
  readonly place: ConversationPlace;
  /** Resolves when the page accepts commands, events and calls. */
  readonly ready: Promise<void>;

  private readonly line: ClientConnection;
  private readonly commands = new RibbonCommands((data) => {
    this.notify('appCommandInvoked', data);
  });
  private readonly stopWatching: () => void;
  /** Events for which the client is registered. All events of the workbook are `richApiMessage`. */
  private readonly registered = new Set<string>();

  constructor(
    private readonly host: SimulatedHost,
    private readonly options: ConversationOptions,
  ) {
    const number = String(++conversations);
    // The client reads data of an earlier conversation from the tab's session storage.
    const conversationId = `workbench-${number}-${Date.now().toString(36)}`;
    this.place = {
      conversationId,
      controlId: `add-in-${number}`,
      hostOrigin: options.hostOrigin,
    };
    this.line = new ClientConnection(host, {
      ...options,
      send: (entries) => {
        // The client gets events after its current task, never in the middle of it.
        setTimeout(() => {
          this.notify('richApiMessage', { ArrayData: entries });
        });
      },
    });
    this.stopWatching = this.line.window.onChange(({ kind }) => {
      if (kind === 'selection') this.notify('documentSelectionChanged', {});
    });
    this.ready = this.line.takesCommands;
  }

  /** The name that the frame or window of the page must have before it loads. */
  get frameName(): string {
    return frameName(this.place);
  }

  get functions(): FunctionRuntime {
    return this.line.functions;
  }

  /**
   * Runs a command as its ribbon button does. Resolves when the add-in has finished it. Rejects if the
   * add-in has no such command.
   */
  async runCommand(functionName: string): Promise<void> {
    await this.ready;
    await this.commands.run(functionName);
  }

  /** Takes a message from the page. Ignores messages of other conversations. */
  async receive(message: unknown): Promise<void> {
    const request = readRequest(message);
    if (request?.conversationId !== this.place.conversationId) return;
    let answer: string;
    try {
      answer = this.answerTo(request, await this.dataFor(request));
    } catch (error) {
      console.error(error);
      answer = this.answerTo(request, null, errorCodes.failed);
    }
    this.options.post(answer);
  }

  close(): void {
    this.stopWatching();
    this.line.close();
  }

  private answerTo(request: XdmRequest, data: unknown, errorCode?: number): string {
    return answerTo(request, this.place.hostOrigin, data, errorCode);
  }

  private notify(event: string, data: unknown): void {
    if (!this.registered.has(event)) return;
    const { conversationId, hostOrigin } = this.place;
    this.options.post(eventMessage(conversationId, hostOrigin, event, data));
  }

  private async dataFor({ kind, name, data }: XdmRequest): Promise<unknown> {
    if (kind !== 'call') {
      if (kind === 'registerEvent') this.registered.add(name);
      else this.registered.delete(name);
      if (kind === 'registerEvent' && name === 'dialogMessageReceived') this.showDialog(data);
      return succeeded;
    }
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        this.registered.clear();
        this.line.restart();
        return appContext(
          this.place,
          this.host.workbook.isReadOnlyFor(userOf(this.options.user).name),
          [...this.host.workbook.settings.all],
        );
      case 'ContextActivationManager_notifyHost':
        // Changes of focus, keys and telemetry need no action.
        return null;
      case 'executeMethod':
        return this.execute(data as MethodData);
      default:
        throw new Error(`simulator: the host has no ${name}`);
    }
  }

  /** A registration for the messages of a dialog opens it. The target is the address of its page. */
  private showDialog(data: unknown): void {
    const { url } = JSON.parse((data as { readonly targetId: string }).targetId) as { url: string };
    this.options.showDialog?.(url, () => {
      this.notify('dialogMessageReceived', { messageType: dialogClosed });
    });
  }

  private async execute(data: MethodData): Promise<object> {
    switch (data.DdaMethod.DispatchId) {
      case dispatchIds.richApi:
        return this.richApi(data.ArrayData ?? []);
      case dispatchIds.loadSettings:
        return { ...succeeded, Properties: { Settings: this.settings() } };
      case dispatchIds.saveSettings:
        this.saveSettings(new Map(data.DdaSettingsMethod?.Properties));
        return succeeded;
      case dispatchIds.commandCompleted:
        this.commands.completed(data);
        return succeeded;
      default:
        throw new Error(`simulator: the host has no method ${String(data.DdaMethod.DispatchId)}`);
    }
  }

  /** @param request custom data, verb, address, headers, body, a number, flags and more */
  private async richApi(request: readonly unknown[]): Promise<object> {
    const body = await this.line.request(String(request[4]), Number(request[6]));
    if (body.CallError !== undefined) return { Error: body.CallError, Version: 1 };
    return { ...succeeded, Data: [200, [], JSON.stringify(body)] };
  }

  private settings(): { readonly Name: string; readonly Value: string }[] {
    return [...this.host.workbook.settings.all].map(([Name, Value]) => ({ Name, Value }));
  }

  private saveSettings(wanted: ReadonlyMap<string, string>): void {
    const { settings } = this.host.workbook;
    for (const key of [...settings.all.keys()]) if (!wanted.has(key)) settings.set(key, null);
    for (const [key, json] of wanted) {
      if (settings.all.get(key) !== json) settings.set(key, json);
    }
  }
}
