import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type { FunctionsMetadata } from '../../workbench/host/functions-metadata';
import type { SimulatedHost } from '../../workbench/host/simulated-host';
import { Conversation } from '../../workbench/transport/conversation';

// jsdom has neither, and src/excel needs them when it loads, so import this file first.
Object.assign(globalThis, { TextDecoder, TextEncoder });

export interface OfficePageOptions {
  readonly user?: string;
  readonly functions?: FunctionsMetadata;
  readonly showPane?: (isShown: boolean) => void;
}

/** The address from which add-ins load the client. We read its files from the disk. */
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFolder = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
);

/**
 * Turns jsdom's window into a page of the add-in in Excel on the web, with the unmodified Office.js.
 * `Office` and `Excel` then use this host. The test file needs `@jest-environment jsdom` and the
 * address `https://localhost/`. Call it once in a file, because a window has one client.
 */
export async function openOfficePage(
  host: SimulatedHost,
  { user = 'You', functions = { functions: [] }, ...options }: OfficePageOptions = {},
): Promise<Conversation> {
  const { origin } = window.location;
  const conversation = new Conversation(host, {
    user,
    hostOrigin: origin,
    metadata: Promise.resolve(functions),
    post: (data) => {
      setTimeout(() =>
        window.dispatchEvent(new MessageEvent('message', { data, origin, source: window })),
      );
    },
    ...options,
  });
  completePage();
  window.name = conversation.frameName;
  // The window is its own parent here, so messages for the host arrive at the window itself.
  window.postMessage = ((message: unknown) =>
    void conversation.receive(message)) as typeof window.postMessage;
  runScriptsFromDisk();
  const script = document.createElement('script');
  script.src = `${officeAddress}office.js`;
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve);
  });
  document.head.append(script);
  await loaded;
  await Office.onReady();
  return conversation;
}

/** Adds what the client or the host needs and jsdom lacks. */
function completePage(): void {
  Object.defineProperty(document, 'domain', { value: window.location.hostname });
}

/** Runs the client's scripts when they are added to the page, because jsdom loads no scripts. */
function runScriptsFromDisk(): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLScriptElement) runScript(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function runScript(script: HTMLScriptElement): void {
  if (!script.src.startsWith(officeAddress)) return;
  const path = new URL(script.src).pathname.slice(new URL(officeAddress).pathname.length);
  // Indirect eval gives the client the window's scope, as a script element does.
  (0, eval)(readFileSync(join(officeFolder, path.toLowerCase()), 'utf8'));
  script.dispatchEvent(new Event('load'));
}
