import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { EventEntry, ResponseBody } from '../host/protocol/wire';
import type { SimulatedHost } from '../host/simulated-host';
import { ClientConnection } from './client-connection';
import type { User } from '../host/users';

/** The client's hook for hosts without a page. It sends and receives JSON text. */
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
 * Runs the unmodified Office.js client in Node with a simulated host. Afterwards the global `Excel` uses
 * this host as this user. A client has one host at a time: a later call replaces it. The result calls
 * functions that were passed to `CustomFunctions.associate`, before or after.
 */
export function connectClient(
  host: SimulatedHost,
  user: User | string = 'You',
  metadata: FunctionsMetadata = noFunctions,
): FunctionRuntime {
  bridge ??= loadClient();
  line?.close();
  line = new ClientConnection(host, { user, metadata: Promise.resolve(metadata), send: deliver });
  // Without a page the client accepts calls at once and does not report it.
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
  // Indirect eval: the client must run in this global scope, so that its errors have our classes.
  (0, eval)(readFileSync(file, 'utf8'));
  return loaded;
}

/** The list of custom functions. In a page, office.js gives it to the client. */
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

/** The parts of a browser page that the client reads while it loads. */
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

/** A call that failed as a whole has a status and an error instead of results. */
function answerFrom(answer: ResponseBody | undefined): { statusCode: number; body: unknown } {
  if (answer?.CallError === undefined) return { statusCode: 200, body: answer };
  const { HttpStatusCode = 500, Code, Message } = answer.Error ?? {};
  return { statusCode: HttpStatusCode, body: { error: { code: Code, message: Message } } };
}

function deliver(entries: readonly EventEntry[]): void {
  // The client gets events after its current task, never in the middle of it.
  setImmediate(() => {
    send({ type: messageTypes.event, message: { entries } });
  });
}

function send(message: object): void {
  bridge?.onMessageFromHost?.(JSON.stringify(message));
}
