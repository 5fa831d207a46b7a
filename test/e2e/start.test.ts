import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoopbackCertificate } from '../../workbench/serve/loopback-certificate';

const cache = mkdtempSync(join(tmpdir(), 'cache-'));
let workbench: ChildProcess;
let output = '';
let url = '';

beforeAll(async () => {
  workbench = spawn(
    process.execPath,
    ['--import', 'tsx', 'workbench/serve/start.ts', '--no-open', '--port', '0'],
    { env: { ...process.env, XDG_CACHE_HOME: cache }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  url = await new Promise((resolve, reject) => {
    workbench.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /https:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address !== undefined && output.includes('Ctrl+C')) resolve(address);
    });
    workbench.once('exit', (code) => {
      reject(new Error(`It ended with ${String(code)}: ${output}`));
    });
  });
});

afterAll(() => {
  workbench.kill();
  rmSync(cache, { recursive: true });
});

function fetchText(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const stored = readFileSync(join(cache, 'evenstock/loopback-certificate.json'), 'utf8');
  const { cert } = JSON.parse(stored) as LoopbackCertificate;
  return new Promise((resolve, reject) => {
    get(new URL(path, url), { ca: cert }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    }).on('error', reject);
  });
}

describe('npm start', () => {
  it('prints the address of the workbench, and that it is not Excel', () => {
    expect(output).toMatch(/^The workbench is at https:\/\/localhost:\d+\/$/m);
    expect(output).toContain('It is not Excel.');
  });

  it.each([
    ['workbench/', /<title>Evenstock workbench<\/title>/],
    ['taskpane.html', /<script src="?\/office-js\/office.js"?>/],
    ['functions.json', /"SAFETYSTOCK"/],
    ['office-js/office.js', /Office/],
    ['workbench/sample-network.xlsx', /^PK/],
  ])('serves %s', async (path, content) => {
    const { status, text } = await fetchText(path);

    expect(status).toBe(200);
    expect(text).toMatch(content);
  });

  it('serves no files outside its site', async () => {
    expect(await fetchText('package.json')).toMatchObject({ status: 404 });
    expect(await fetchText('%2e%2e%2fpackage.json')).toMatchObject({ status: 404 });
  });

  it('stops with Ctrl+C', async () => {
    const ended = once(workbench, 'exit');
    workbench.kill('SIGINT');

    expect(await ended).toEqual([0, null]);
  });
});
