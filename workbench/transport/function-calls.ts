import type { FunctionCall, FunctionResult, FunctionRuntime } from '../host/function-runtime';
import { functionWithId } from '../host/functions-metadata';
import type { FunctionMetadata, FunctionsMetadata } from '../host/functions-metadata';
import type { EventEntry } from '../host/protocol/wire';
import { errorThatStops, invocationFlags, resultFromWire, wireArguments } from './function-wire';

const category = 1;
const messageTypes = { invoke: 1000, cancel: 1001 } as const;

/** Counts the calls of all clients, so that a late result cannot match another call. */
let lastId = 0;

interface OpenCall {
  readonly entry: EventEntry;
  readonly settle: (result: FunctionResult) => void;
}

const busy: FunctionResult = { error: '#BUSY!', message: null };

/** The custom functions of one client. Sends calls in batches and receives the results. */
export class FunctionCalls implements FunctionRuntime {
  readonly ready: Promise<void>;

  private readonly open = new Map<number, OpenCall>();
  private waiting: EventEntry[] = [];
  private isReady = false;
  private isClosed = false;
  private tellReady = () => {};

  constructor(
    private readonly metadata: Promise<FunctionsMetadata>,
    private readonly send: (entries: readonly EventEntry[]) => void,
  ) {
    this.ready = new Promise((resolve) => {
      this.tellReady = resolve;
    });
  }

  async call(call: FunctionCall): Promise<FunctionResult> {
    const metadata = await this.metadata;
    const called = functionWithId(metadata, call.id);
    if (!called) return { error: '#NAME?', message: null };
    const error = errorThatStops(metadata, call.args);
    if (error !== null) return { error, message: null };
    if (this.isClosed || call.signal?.aborted === true) return busy;
    return this.invoke(called, call, metadata.allowErrorForDataTypeAny === true);
  }

  /** The client accepts calls. Called again after each load of its page. */
  start(): void {
    this.isReady = true;
    this.waiting = [...this.open.values()].map(({ entry }) => entry);
    this.flush();
    this.tellReady();
  }

  /** The client's page is loading. Calls wait until it is ready, and open calls are sent again. */
  pause(): void {
    this.isReady = false;
  }

  /** Takes results in the form of `resultFromWire`. Ignores results of unknown calls. */
  take(results: readonly (readonly unknown[])[]): void {
    for (const result of results) this.open.get(Number(result[0]))?.settle(resultFromWire(result));
  }

  close(): void {
    this.isClosed = true;
    for (const { settle } of this.open.values()) settle(busy);
  }

  private invoke(
    called: FunctionMetadata,
    { args, address, signal }: FunctionCall,
    mayHoldErrors: boolean,
  ): Promise<FunctionResult> {
    const id = ++lastId;
    const isCancelable = called.options?.cancelable === true;
    const flags =
      (isCancelable ? invocationFlags.cancelable : 0) |
      (mayHoldErrors ? invocationFlags.mayHoldErrors : 0);
    const message = [id, called.id, wireArguments(called, args), address, flags, null];
    return new Promise((resolve) => {
      const settle = (result: FunctionResult): void => {
        this.open.delete(id);
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      const cancel = (): void => {
        if (isCancelable) this.enqueue(entryOf(messageTypes.cancel, { invocationId: id }));
        this.waiting = this.waiting.filter((one) => one !== entry);
        settle(busy);
      };
      signal?.addEventListener('abort', cancel);
      const entry = entryOf(messageTypes.invoke, message);
      this.open.set(id, { entry, settle });
      this.enqueue(entry);
    });
  }

  /** Calls made in one task are sent in one message. */
  private enqueue(entry: EventEntry): void {
    this.waiting.push(entry);
    if (this.waiting.length === 1)
      setTimeout(() => {
        this.flush();
      });
  }

  private flush(): void {
    if (!this.isReady || this.waiting.length === 0) return;
    const entries = this.waiting;
    this.waiting = [];
    this.send(entries);
  }
}

function entryOf(type: number, message: unknown): EventEntry {
  return [category, type, '', JSON.stringify(message), 0, false];
}
