import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TextEncoder } from 'node:util';
import type { FunctionsMetadata } from '../../workbench/host/functions-metadata';
import type { SimulatedHost } from '../../workbench/host/simulated-host';
import { Conversation } from '../../workbench/transport/conversation';

// The adapter looks for it as it loads: import this file before any of src/excel.
Object.assign(globalThis, { TextEncoder });

export interface OfficePageOptions {
  readonly user?: string;
  readonly functions?: FunctionsMetadata;
  readonly showPane?: (isShown: boolean) => void;
}

/** Where Excel's add-ins load the client from; its files are taken from the disk. */
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFolder = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
);

/**
 * Makes of jsdom's window a page of the add-in as Excel on the web opens it, with the unmodified
 * Office.js: afterwards `Office` and `Excel` talk to this host. For a test file with
 * `@jest-environment jsdom` and the address `https://localhost/`; once a file, because the client
 * is of the window.
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
  // The window is its own parent here: what the client posts to the host's window arrives at its own.
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

/** What jsdom lacks of a page and the client or the host looks at. */
function completePage(): void {
  Object.defineProperty(document, 'domain', { value: window.location.hostname });
}

/** jsdom loads no scripts: those of the client run when they are put into the page, others never. */
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
  // Indirect eval: the client belongs to the window, as from a script element.
  (0, eval)(readFileSync(join(officeFolder, path.toLowerCase()), 'utf8'));
  script.dispatchEvent(new Event('load'));
}
