import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Route } from 'playwright-core';
import { installedBrowser } from '../../workbench/serve/installed-browser';
import type { Machine } from '../../workbench/serve/installed-browser';
import { officeCdn, officeFolder, siteFile } from '../../workbench/serve/site-files';
import type { SiteFolders } from '../../workbench/serve/site-files';
import { patience } from '../support/until';
import { unpackedChromium } from './unpacked-chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Requests that the routes below miss reach no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** The origin of a test's pages. */
export const siteOrigin = 'https://localhost';

/** Starts the installed browser, or the one from our packages if none is installed. */
export async function launchBrowser(machine?: Machine): Promise<Browser> {
  const installed = installedBrowser(machine);
  if (installed !== null)
    return chromium.launch({ executablePath: installed, args, timeout: patience });
  const { path, env } = await unpackedChromium();
  return chromium.launch({
    executablePath: path,
    args,
    env: { ...process.env, ...env },
    timeout: patience,
  });
}

/** The site from `npm run build`, with additional folders of pages. */
export function siteWith(pages: Readonly<Record<`/${string}/`, string>>): SiteFolders {
  const dist = join(process.cwd(), 'dist');
  if (!existsSync(join(dist, 'taskpane.html'))) throw new Error('Run `npm run build` first');
  return { ...pages, '/': dist };
}

/** A page of a site that is served from the disk. */
export interface OpenSite {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Closes the page. Throws if a request was not on the disk or a script failed. */
  close(): Promise<void>;
}

/** Opens a page of a site. All requests are served from the disk; others are refused. */
export async function openSite(
  browser: Browser,
  folders: SiteFolders,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenSite> {
  const problems: string[] = [];
  // A colour scheme of the page would also apply to its frames.
  const defaults = { colorScheme: null, serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...defaults, ...options });
  context.setDefaultTimeout(patience);
  context.on('weberror', (error) => problems.push(String(error.error().stack)));
  await context.route('**/*', (route) => serve(route, folders, problems));
  const page = await context.newPage();
  await page.goto(new URL(path, siteOrigin).href);
  return {
    page,
    context,
    close: async () => {
      await context.close();
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}

async function serve(route: Route, folders: SiteFolders, problems: string[]): Promise<void> {
  const url = route.request().url();
  const file = fileAt(url, folders);
  if (file) {
    await route.fulfill({ path: file.path, contentType: file.contentType });
    return;
  }
  problems.push(`Not on the disk: ${url}`);
  await route.abort();
}

function fileAt(address: string, folders: SiteFolders) {
  const { origin, pathname } = new URL(address);
  if (origin === siteOrigin) return siteFile(folders, pathname);
  if (!address.startsWith(officeCdn)) return null;
  // Some files of the package have lower-case names where the client requests capitals.
  const office = pathname.slice(new URL(officeCdn).pathname.length - 1);
  return siteFile({ '/': officeFolder() }, office);
}
