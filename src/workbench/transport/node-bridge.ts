import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { EventEntry } from '../host/protocol/wire';
import type { HostConnection, SimulatedHost } from '../host/simulated-host';

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

let bridge: NativeBridge | null = null;
let connection: HostConnection | null = null;

/**
 * Runs the unmodified Office.js client in Node against a simulated host: afterwards the global
 * `Excel` talks to this host, as this user. A client has one host at a time; a later call replaces it.
 */
export function connectClient(host: SimulatedHost, user = 'You'): void {
  bridge ??= loadClient();
  connection?.close();
  connection = host.connect(user, deliver);
}

function loadClient(): NativeBridge {
  const loaded: NativeBridge = { sendMessageToHost: (text) => void answer(text) };
  Object.assign(globalThis, { _richApiNativeBridge: loaded });
  provideBrowserGlobals();
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/office-js/dist/excel-web-16.00.js',
  );
  // Indirect eval: the client must run in this global scope, so that its errors are ours.
  (0, eval)(readFileSync(file, 'utf8'));
  return loaded;
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
  const body = await connection?.request(JSON.stringify(message.body), flags);
  send({ id, type: messageTypes.response, message: { statusCode: 200, headers: {}, body } });
}

function deliver(entry: EventEntry): void {
  // Events reach the client after whatever it is doing, never in the middle of it.
  setImmediate(() => {
    send({ type: messageTypes.event, message: { entries: [entry] } });
  });
}

function send(message: object): void {
  bridge?.onMessageFromHost?.(JSON.stringify(message));
}
