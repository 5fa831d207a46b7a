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
npm run excel -- --web                 in Excel on the web; upload the manifest by hand
npm run excel -- --web <address>       in a workbook on the web, by its sharing link
npm run excel -- --stop                removes the add-in

What to check there: docs/try-in-excel.md`;

const onLinux = `Excel runs on Windows and Mac. On this machine use Excel on the web:

    npm run excel -- --web

or the workbench, which needs no Excel: npm start`;

const byHand = `In a workbook in Excel on the web: Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in,
and choose dist/manifest.xml.`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = join(root, 'dist/manifest.xml');
/** Tools that npm downloads at their first run. They are no dependencies of this project. */
const tools = { debugging: 'office-addin-debugging@7', certificates: 'office-addin-dev-certs@3' };

/** A step that failed, with a message for the person who runs the command. */
class SetupError extends Error {}

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
  if (process.platform !== 'win32' && process.platform !== 'darwin') throw new SetupError(onLinux);
  build();
  await run(tools.certificates, 'install');
  await serve(developerCertificate());
  await run(tools.debugging, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug');
  console.log(
    'Evenstock is on the Home tab. Ctrl+C stops the site. Then run: npm run excel -- --stop',
  );
}

async function inBrowser(document: string | undefined): Promise<void> {
  if (document !== undefined && !/^https:\/\//.test(document)) {
    throw new SetupError(`"${document}" is not the address of a workbook on the web.\n\n${usage}`);
  }
  build();
  await serve(await loopbackCertificate(cacheFolder()));
  console.log(`Open ${developmentBaseUrl}help.html in the same browser and accept the certificate of this
machine once. Otherwise the pane stays empty.`);
  if (document === undefined) console.log(byHand);
  else
    await run(tools.debugging, 'start', manifest, 'web', '--app', 'excel', '--document', document);
  console.log('Ctrl+C stops the site.');
}

function stop(): Promise<void> {
  return run(tools.debugging, 'stop', manifest);
}

function build(): void {
  buildSiteIfStale(root);
  if (readFileSync(manifest, 'utf8').includes(developmentBaseUrl)) return;
  throw new SetupError(`dist/manifest.xml has another address than ${developmentBaseUrl}. Build it without
EVENSTOCK_BASE_URL: npm run build`);
}

/** Excel loads Office.js from its own address, so the site is served as it is built. */
async function serve(certificate: LoopbackCertificate): Promise<void> {
  const port = Number(new URL(developmentBaseUrl).port);
  try {
    const site = await serveSite({ folders: { '/': join(root, 'dist') } }, certificate, port);
    process.once('SIGINT', () => void site.close());
  } catch {
    throw new SetupError(
      `Port ${String(port)} is taken, but the manifest needs it. Stop the program that uses it (npm start?).`,
    );
  }
}

/** The certificate that the tool has made and that this machine trusts. */
function developerCertificate(): LoopbackCertificate {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { key: read('localhost.key'), cert: read('localhost.crt') };
}

/**
 * Runs a tool from the npm registry with npm itself, so that no shell parses the arguments. Meanwhile
 * the site is served, because Excel loads it at once.
 */
async function run(tool: string, ...options: readonly string[]): Promise<void> {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new SetupError('Start this with npm: npm run excel');
  const args = [npm, 'exec', '--yes', '--', tool, ...options];
  const [status] = await once(
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }),
    'exit',
  );
  if (status === 0) return;
  throw new SetupError(`${tool} failed (npm downloads it at its first run). To do the step by hand, see
docs/try-in-excel.md`);
}

excel().catch((error: unknown) => {
  console.error(error instanceof SetupError ? error.message : error);
  // The site may already run, but without Excel it has no use.
  process.exit(1);
});
