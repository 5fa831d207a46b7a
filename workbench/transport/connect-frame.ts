import type { FunctionRuntime } from '../host/function-runtime';
import type { FunctionsMetadata } from '../host/functions-metadata';
import type { SimulatedHost } from '../host/simulated-host';
import type { User } from '../host/users';
import { Conversation } from './conversation';

/** The add-in's pane in a frame, connected to a host. */
export interface FrameConnection {
  /** The pane's client is ready for commands, events and calls. */
  readonly ready: Promise<void>;
  readonly functions: FunctionRuntime;
  /** Runs a command of the ribbon; resolves when the add-in says that it is done. */
  runCommand(functionName: string): Promise<void>;
  /** Ends the talk; the page in the frame gets no answers any more. */
  close(): void;
}

export interface FrameOptions {
  readonly user: User | string;
  /** Address of the pane's page, https with the host name of this page; `functions.json` lies beside it. */
  readonly paneUrl: string;
  /** Whether the pane is to be dark, as the frame tells its page; the user's own wish where left out. */
  readonly dark?: boolean;
  /** The add-in has asked for its pane to be shown or hidden. */
  readonly showPane?: (isShown: boolean) => void;
  /** The add-in has asked for a page of its own in a dialog over the workbook; call `closed` when it is closed. */
  readonly showDialog?: (url: string, closed: () => void) => void;
}

/**
 * Loads the add-in's pane into a frame and is its host. Several frames can be connected to one host, each
 * with a user of its own; a frame is listened to by its window, its origin and its conversation.
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

/** Without its metadata no function of the add-in is known, as in Excel. */
async function loadMetadata(address: URL): Promise<FunctionsMetadata> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.href}: ${String(response.status)}`);
    return (await response.json()) as FunctionsMetadata;
  } catch (error) {
    console.error('The functions of the add-in are not known:', error);
    return { functions: [] };
  }
}
