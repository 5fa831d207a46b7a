import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IncomingHttpHeaders } from 'node:http';
import { loopbackCertificate } from '../serve/loopback-certificate';
import type { LoopbackCertificate } from '../serve/loopback-certificate';
import { serveSite } from '../serve/site-server';
import type { ServedSite } from '../serve/site-server';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
let certificate: LoopbackCertificate;
let site: ServedSite;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/pages'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(folder, 'site/taskpane.html'),
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  );
  writeFileSync(join(folder, 'site/functions.json'), '{}');
  writeFileSync(join(folder, 'site/pages/index.html'), 'The workbench');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  certificate = await loopbackCertificate(folder);
  const options = {
    folders: { '/': join(folder, 'site') },
    start: '/pages/',
    officePath: '/office-js/',
  } as const;
  site = await serveSite(options, certificate, 0);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Requests the path exactly as written. `fetch` would normalise it. */
function ask(
  path: string,
  { method = 'GET', host = 'localhost', port = site.port } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        servername: 'localhost',
        ca: certificate.cert,
        headers: { host },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    )
      .on('error', reject)
      .end();
  });
}

describe('The site of the workbench', () => {
  it('is served over https with a certificate for this machine', async () => {
    expect(await ask('/functions.json')).toMatchObject({
      status: 200,
      text: '{}',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });

  it('starts with the page of the workbench', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/pages/' } });
    expect(await ask('/pages/?a=b')).toMatchObject({ status: 200, text: 'The workbench' });
  });

  it('serves Office.js itself and lets pages load nothing from other sites', async () => {
    const { text, headers } = await ask('/taskpane.html');

    expect(text).toBe('<script src="/office-js/office.js"></script>');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/https?:/);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/pages/../../secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/link.txt',
    '/functions.json%00.html',
    '/%',
    '/pages',
    '/nothing.html',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await ask(path);

    expect({ status, isLeaked: text.includes('secret') }).toEqual({ status: 404, isLeaked: false });
  });

  it('accepts only reading requests', async () => {
    expect(await ask('/functions.json', { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await ask('/functions.json', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': '2' },
    });
  });

  it('does not answer to the name of another site', async () => {
    expect(await ask('/functions.json', { host: 'evil.example' })).toMatchObject({ status: 421 });
  });

  it('can be served unchanged, readable by Excel on the web', async () => {
    const asBuilt = await serveSite({ folders: { '/': join(folder, 'site') } }, certificate, 0);

    const { text, headers } = await ask('/taskpane.html', { port: asBuilt.port });

    expect(text).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect(headers).not.toHaveProperty('content-security-policy');
    await asBuilt.close();
  });

  it('fails if its port is taken', async () => {
    const second = serveSite({ folders: {} }, certificate, site.port);

    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
