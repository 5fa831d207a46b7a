import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { developmentBaseUrl } from '../../scripts/build/base-url';
import { buildSiteIfStale } from './build-if-stale';
import { cacheFolder } from './cache-folder';
import { loopbackCertificate } from './loopback-certificate';
import type { LoopbackCertificate } from './loopback-certificate';
import { serveSite } from './site-server';

const usage = `npm run excel                          in Excel on Windows or Mac
npm run excel -- --web                 in Excel on the web, the manifest uploaded by hand
npm run excel -- --web <address>       in a workbook on the web, by its sharing link
npm run excel -- --stop                takes the add-in out again

What to look at there: docs/try-in-excel.md`;

const onLinux = `Excel runs on Windows and Mac. On this machine take Excel on the web:

    npm run excel -- --web

or the workbench, which needs no Excel: npm start`;

const byHand = `In a workbook in Excel on the web: Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in,
and choose dist/manifest.xml.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = join(root, 'dist/manifest.xml');
/** Downloaded by npm when they are first run; they are no dependencies of this project. */
const tools = { debugging: 'office-addin-debugging@7', certificates: 'office-addin-dev-certs@3' };

/** A step that cannot be taken, in words for whoever runs the command. */
class CannotGoOn extends Error {}

async function excel(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      web: { type: 'boolean', default: false },
      stop: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(usage);
  else if (values.stop) await stop();
  else if (values.web) await inBrowser(positionals[0]);
  else await onDesktop();
}

async function onDesktop(): Promise<void> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') throw new CannotGoOn(onLinux);
  build();
  await run(tools.certificates, 'install');
  await serve(developerCertificate());
  await run(tools.debugging, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug');
  console.log('Evenstock is on the Home tab. Ctrl+C ends this; then: npm run excel -- --stop');
}

async function inBrowser(document: string | undefined): Promise<void> {
  if (document !== undefined && !/^https:\/\//.test(document)) {
    throw new CannotGoOn(`"${document}" is no address of a workbook on the web.\n\n${usage}`);
  }
  build();
  await serve(await loopbackCertificate(cacheFolder()));
  console.log(`Open ${developmentBaseUrl}help.html in the same browser and accept the certificate of this
machine, once; otherwise the pane stays empty.`);
  if (document === undefined) console.log(byHand);
  else
    await run(tools.debugging, 'start', manifest, 'web', '--app', 'excel', '--document', document);
  console.log('Ctrl+C ends this.');
}

function stop(): Promise<void> {
  return run(tools.debugging, 'stop', manifest);
}

function build(): void {
  buildSiteIfStale(root);
  if (readFileSync(manifest, 'utf8').includes(developmentBaseUrl)) return;
  throw new CannotGoOn(`dist/manifest.xml is for another address than ${developmentBaseUrl}. Build it without
EVENSTOCK_BASE_URL: npm run build`);
}

/** Excel loads Office.js from its own address, so that the site is served as it is built. */
async function serve(certificate: LoopbackCertificate): Promise<void> {
  const port = Number(new URL(developmentBaseUrl).port);
  try {
    const site = await serveSite({ folders: { '/': join(root, 'dist') } }, certificate, port);
    process.once('SIGINT', () => void site.close());
  } catch {
    throw new CannotGoOn(
      `Port ${String(port)} is taken, and the manifest names it. End what uses it (npm start?).`,
    );
  }
}

/** The certificate that the tool has made and the machine trusts. */
function developerCertificate(): LoopbackCertificate {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { key: read('localhost.key'), cert: read('localhost.crt') };
}

/**
 * Runs a tool from the npm registry with npm itself, so that no shell reads the words. The site is served
 * meanwhile, because Excel asks for it at once.
 */
async function run(tool: string, ...words: readonly string[]): Promise<void> {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new CannotGoOn('Start this with npm: npm run excel');
  const args = [npm, 'exec', '--yes', '--', tool, ...words];
  const [status] = await once(
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }),
    'exit',
  );
  if (status === 0) return;
  throw new CannotGoOn(`${tool} did not do its work (npm downloads it when it is first run). By hand instead:
docs/try-in-excel.md`);
}

excel().catch((error: unknown) => {
  console.error(error instanceof CannotGoOn ? error.message : error);
  // The site may be served by now; without Excel it is of no use.
  process.exit(1);
});
