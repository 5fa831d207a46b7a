import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { LoopbackCertificate } from './loopback-certificate';
import { officeCdn, siteFile } from './site-files';
import type { SiteFile, SiteFolders } from './site-files';

export interface SiteOptions {
  readonly folders: SiteFolders;
  /** The target of `/`. By default its `index.html`. */
  readonly start?: string;
  /**
   * The path of Office.js on this site, which replaces its usual address in pages. Such a site needs no
   * network: its pages cannot load anything from other sites, and other sites cannot read them. Absent
   * for Excel, whose pages belong to another site.
   */
  readonly officePath?: string;
}

/** A running site. */
export interface ServedSite {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Allows only this site. Fluent UI and the grid need inline styles. */
const onlyThisSite = [
  `default-src 'self'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `object-src 'none'`,
  `base-uri 'self'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
].join('; ');

const usualHeaders = {
  // Not cached, because a build can change the file.
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Allows only this site to read, or also Excel on the web, which fetches icons and functions.json. */
function readers({ officePath }: SiteOptions): Readonly<Record<string, string>> {
  if (officePath === undefined) return { 'access-control-allow-origin': '*' };
  return { 'cross-origin-resource-policy': 'same-origin' };
}

/**
 * Serves a site over https to this machine only. Rejects if the port is taken.
 *
 * @param port 0 for any free port
 */
export function serveSite(
  options: SiteOptions,
  certificate: LoopbackCertificate,
  port: number,
): Promise<ServedSite> {
  const server = createServer(certificate, (request, response) => {
    answer(request, response, options);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        port: taken,
        url: `https://localhost:${String(taken)}/`,
        close: () => closed(server),
      });
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function answer(request: IncomingMessage, response: ServerResponse, options: SiteOptions): void {
  const { method = '', url = '/', headers } = request;
  // Other sites can let their name resolve to this machine (DNS rebinding). They get no answer.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '')) {
    refuse(response, 421, 'Misdirected request');
  } else if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405, 'Method not allowed');
  } else {
    const [pathname = '/'] = url.split('?');
    if (pathname === '/' && options.start !== undefined) {
      response.writeHead(302, { ...usualHeaders, location: options.start }).end();
      return;
    }
    const file = siteFile(options.folders, pathname);
    if (!file) refuse(response, 404, 'Not found');
    else send(response, file, options, method === 'HEAD');
  }
}

function send(
  response: ServerResponse,
  { path, contentType }: SiteFile,
  options: SiteOptions,
  isHead: boolean,
): void {
  const { officePath } = options;
  const isOnlyThisSite = officePath !== undefined && contentType.startsWith('text/html');
  const content = isOnlyThisSite
    ? Buffer.from(readFileSync(path, 'utf8').replaceAll(officeCdn, officePath))
    : readFileSync(path);
  response.writeHead(200, {
    ...usualHeaders,
    ...readers(options),
    ...(isOnlyThisSite && { 'content-security-policy': onlyThisSite }),
    'content-type': contentType,
    'content-length': content.length,
  });
  response.end(isHead ? undefined : content);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  const headers = { ...usualHeaders, 'content-type': 'text/plain; charset=utf-8' };
  response.writeHead(status, headers).end(`${reason}\n`);
}
