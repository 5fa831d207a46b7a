import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { SimulatedHost } from '../host/simulated-host';
import type { User } from '../host/users';
import { Conversation } from './conversation';

/** The add-in's pane in a frame, connected to a host. */
export interface FrameConnection {
  /** Resolves when the pane's client is ready for commands, events and calls. */
  readonly ready: Promise<void>;
  readonly functions: FunctionRuntime;
  /** Runs a ribbon command. Resolves when the add-in has finished it. */
  runCommand(functionName: string): Promise<void>;
  /** Ends the connection: the page in the frame gets no more answers. */
  close(): void;
}

export interface FrameOptions {
  readonly user: User | string;
  /** Https address of the pane's page, on the host of this page. `functions.json` is in its folder. */
  readonly paneUrl: string;
  /** Whether the pane is dark. By default the user's own setting. */
  readonly dark?: boolean;
  /** Called when the add-in wants its pane shown or hidden. */
  readonly showPane?: (isShown: boolean) => void;
  /** Called when the add-in opens a dialog with one of its pages. Call `closed` after the user closes it. */
  readonly showDialog?: (url: string, closed: () => void) => void;
}

/**
 * Loads the add-in's pane into a frame and connects it to a host. Several frames can share a host, each
 * with its own user. A message is accepted only from the right window, origin and conversation.
 */
export function connectFrame(
  host: SimulatedHost,
  frame: HTMLIFrameElement,
  { paneUrl, dark, ...options }: FrameOptions,
): FrameConnection {
  const pane = new URL(paneUrl, window.location.href);
  const conversation = new Conversation(host, {
    ...options,
    hostOrigin: window.location.origin,
    metadata: loadMetadata(new URL('functions.json', pane)),
    post: (message) => {
      frame.contentWindow?.postMessage(message, pane.origin);
    },
  });
  const listen = ({ source, origin, data }: MessageEvent): void => {
    if (source === null || source !== frame.contentWindow || origin !== pane.origin) return;
    void conversation.receive(data);
  };
  window.addEventListener('message', listen);
  if (dark !== undefined) frame.style.colorScheme = dark ? 'dark' : 'light';
  frame.name = conversation.frameName;
  frame.src = pane.href;
  return {
    ready: conversation.ready,
    functions: conversation.functions,
    runCommand: (functionName) => conversation.runCommand(functionName),
    close: () => {
      window.removeEventListener('message', listen);
      conversation.close();
    },
  };
}

/** Without its metadata the add-in has no functions, as in Excel. */
async function loadMetadata(address: URL): Promise<FunctionsMetadata> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.href}: ${String(response.status)}`);
    return (await response.json()) as FunctionsMetadata;
  } catch (error) {
    console.error('Could not load the functions of the add-in:', error);
    return { functions: [] };
  }
}
