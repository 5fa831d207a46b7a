import { gunzipSync } from 'fflate';
import type { init } from 'excelize-wasm';

/** Excelize as its typings describe it, once it runs. */
export type Excelize = Awaited<ReturnType<typeof init>>;
export type ExcelizeFile = ReturnType<Excelize['NewFile']>;

/** Fetches `excelize.wasm.gz` of the package excelize-wasm, from a disk or a server. */
export type LoadExcelize = () => Promise<Uint8Array>;

/** The runtime of the Go language that excelize-wasm puts on the global object when it is imported. */
interface GoRuntime {
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

interface Globals {
  Go?: new () => GoRuntime;
  excelize?: Excelize;
}

let running: Promise<Excelize> | null = null;

/**
 * Starts Excelize once for all files, because that takes about half a second. We start it from bytes; its own
 * `init` needs a path or a URL.
 */
export function startExcelize(load: LoadExcelize): Promise<Excelize> {
  running ??= start(load).catch((error: unknown) => {
    running = null;
    throw error;
  });
  return running;
}

async function start(load: LoadExcelize): Promise<Excelize> {
  await import('excelize-wasm');
  const host = globalThis as Globals;
  if (!host.Go) throw new Error('excelize-wasm brought no Go runtime');
  const go = new host.Go();
  const { instance } = await WebAssembly.instantiate(gunzipSync(await load()), go.importObject);
  host.excelize = {} as Excelize;
  // Go fills the object while it starts and then waits for calls. The promise ends with the program, after a
  // fault in it; the next file needs a new one.
  void go.run(instance).finally(() => {
    running = null;
  });
  return host.excelize;
}

/** Throws if Excelize returns an error text. Any such text is a bug of ours. */
export function done<Answer extends { readonly error?: string | null }>(answer: Answer): Answer {
  if (answer.error) throw new Error(`Excelize: ${answer.error}`);
  return answer;
}
