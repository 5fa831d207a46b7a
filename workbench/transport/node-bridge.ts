import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { EventEntry, ResponseBody } from '../host/protocol/wire';
import type { SimulatedHost } from '../host/simulated-host';
import { ClientConnection } from './client-connection';
import type { User } from '../host/users';

/** The client's own hook for hosts that are not a page: it sends and takes JSON text. */
interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client when it loads. */
  onMessageFromHost?(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const messageTypes = { response: 2, event: 3 } as const;

const noFunctions: FunctionsMetadata = { functions: [] };

let bridge: NativeBridge | null = null;
let line: ClientConnection | null = null;

/**
 * Runs the unmodified Office.js client in Node against a simulated host: afterwards the global
 * `Excel` talks to this host, as this user. A client has one host at a time; a later call replaces it.
 * Functions given to `CustomFunctions.associate`, before or after, run in the client for whoever
 * calls them through what this gives back.
 */
export function connectClient(
  host: SimulatedHost,
  user: User | string = 'You',
  metadata: FunctionsMetadata = noFunctions,
): FunctionRuntime {
  bridge ??= loadClient();
  line?.close();
  line = new ClientConnection(host, { user, metadata: Promise.resolve(metadata), send: deliver });
  // Without a page the client takes calls at once and says nothing of it.
  line.functions.start();
  return line.functions;
}

function loadClient(): NativeBridge {
  const loaded: NativeBridge = { sendMessageToHost: (text) => void answer(text) };
  Object.assign(globalThis, { _richApiNativeBridge: loaded });
  provideBrowserGlobals();
  Object.assign(globalThis, { CustomFunctions: functionAssociation() });
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/office-js/dist/excel-web-16.00.js',
  );
  // Indirect eval: the client must run in this global scope, so that its errors are ours.
  (0, eval)(readFileSync(file, 'utf8'));
  return loaded;
}

/** What office.js, which needs a page, gives the client beside it: the list of custom functions. */
function functionAssociation(): object {
  const mappings: Record<string, unknown> = {};
  let tellChange = () => {};
  const associate = (id: string, compute: unknown): void => {
    mappings[id.toUpperCase()] = compute;
    tellChange();
  };
  const onchange = (handler: () => void): void => {
    tellChange = handler;
  };
  return { associate, _association: { mappings, onchange } };
}

/** The few things of a browser page that the client looks at while it loads. */
function provideBrowserGlobals(): void {
  const globals: Readonly<Record<string, unknown>> = {
    window: globalThis,
    navigator: { userAgent: 'node' },
    location: { hash: '', search: '' },
    document: {
      readyState: 'complete',
      getElementById: () => null,
      addEventListener: () => undefined,
    },
  };
  for (const [name, value] of Object.entries(globals)) {
    if (Reflect.has(globalThis, name) && name !== 'navigator') continue;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

async function answer(text: string): Promise<void> {
  const { id, flags, message } = JSON.parse(text) as BridgeMessage;
  const body = await line?.request(JSON.stringify(message.body), flags);
  send({ id, type: messageTypes.response, message: { headers: {}, ...answerFrom(body) } });
}

/** A call that failed as a whole has a status and an error of its own instead of results. */
function answerFrom(answer: ResponseBody | undefined): { statusCode: number; body: unknown } {
  if (answer?.CallError === undefined) return { statusCode: 200, body: answer };
  const { HttpStatusCode = 500, Code, Message } = answer.Error ?? {};
  return { statusCode: HttpStatusCode, body: { error: { code: Code, message: Message } } };
}

function deliver(entries: readonly EventEntry[]): void {
  // Events reach the client after whatever it is doing, never in the middle of it.
  setImmediate(() => {
    send({ type: messageTypes.event, message: { entries } });
  });
}

function send(message: object): void {
  bridge?.onMessageFromHost?.(JSON.stringify(message));
}
