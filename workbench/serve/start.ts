import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPageIfStale, buildSiteIfStale } from './build-if-stale';
import { cacheFolder } from './cache-folder';
import { keyFingerprint, loopbackCertificate } from './loopback-certificate';
import { openBrowser } from './open-browser';
import { officeFolder } from './site-files';
import { serveSite } from './site-server';
import type { ServedSite } from './site-server';

const usage = `npm start -- [--port 3000] [--no-open]

Shows the add-in beside a workbook, without Excel. Builds what is missing, serves it to this machine
only and opens a browser.`;

const root = fileURLToPath(new URL('../..', import.meta.url));

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port needs a number up to 65535, not ${values.port}.`);
  }
  const pages = join(root, 'dist-workbench');
  buildSiteIfStale(root);
  await buildPageIfStale(root, pages);
  const cache = cacheFolder();
  const certificate = await loopbackCertificate(cache);
  const site = await serve(pages, certificate, port);
  console.log(`The workbench is at ${site.url}
It runs the real Office.js client with a simulated workbook host. It is not Excel.`);
  const isOpened = !values['no-open'] && openBrowser(site.url, keyFingerprint(certificate), cache);
  if (!isOpened) {
    console.log(`Open that address. The browser warns once, because the certificate is self-signed. Accept it for
localhost.`);
  }
  console.log('Ctrl+C stops the site.');
  process.once('SIGINT', () => void site.close());
  process.once('SIGTERM', () => void site.close());
}

async function serve(
  pages: string,
  certificate: Parameters<typeof serveSite>[1],
  port: number,
): Promise<ServedSite> {
  const options = {
    folders: {
      '/': join(root, 'dist'),
      '/workbench/': pages,
      '/office-js/': officeFolder(),
    },
    start: '/workbench/',
    officePath: '/office-js/',
  } as const;
  try {
    return await serveSite(options, certificate, port);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${String(port)} is taken. Use another: npm start -- --port 3001`);
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
