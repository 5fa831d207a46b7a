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
  // Whatever slips past the routes below finds nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Where the pages of a test seem to come from. */
export const siteOrigin = 'https://localhost';

/** Starts the browser of this machine, or the one in our packages where it has none. */
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

/** The add-in's site as `npm run build` leaves it, with a folder of pages beside it. */
export function siteWith(pages: Readonly<Record<`/${string}/`, string>>): SiteFolders {
  const dist = join(process.cwd(), 'dist');
  if (!existsSync(join(dist, 'taskpane.html'))) throw new Error('Run `npm run build` first');
  return { ...pages, '/': dist };
}

/** A page of a site that is served from the disk, and whatever went wrong on it. */
export interface OpenSite {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Closes it. Throws where it asked for anything that is not on the disk, or a script failed. */
  close(): Promise<void>;
}

/** Opens a page of a site. Nothing leaves the machine: what is not on the disk is refused. */
export async function openSite(
  browser: Browser,
  folders: SiteFolders,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenSite> {
  const problems: string[] = [];
  // A look that is forced on the page would also be forced on the frames in it.
  const usual = { colorScheme: null, serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...usual, ...options });
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
  // Some names in the package are in lower case where the client asks for capitals.
  const office = pathname.slice(new URL(officeCdn).pathname.length - 1);
  return siteFile({ '/': officeFolder() }, office);
}
