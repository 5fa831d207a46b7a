import { createServer, type Server, type ServerResponse } from 'node:http';
import { HostFault } from '../../workbook/port';
import type { Health } from './health';

/** What the server shows. */
export interface Shown {
  readonly page: () => Promise<string>;
  readonly health: () => Promise<Health>;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** Names of this computer for itself. Other names in a request come from a page that was resolved to us. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Serves page, health and metrics, read only, to this computer only. Resolves once it listens. */
export async function serveShown(port: number, shown: Shown): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (!LOOPBACK.test(request.headers.host ?? ''))
      answer(response, 403, 'text/plain', 'This computer only.\n');
    else if (request.method !== 'GET') answer(response, 405, 'text/plain', 'Only GET.\n');
    else {
      answerPath(path ?? '/', response, shown).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        answer(response, 503, 'text/plain', `${message}\n`);
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const message = `The port ${String(port)} cannot be used: ${error.message}.`;
      reject(new HostFault('busy', message, 'Choose another one with --port.'));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function answerPath(path: string, response: ServerResponse, shown: Shown): Promise<void> {
  if (path === '/') {
    answer(response, 200, 'text/html', await shown.page());
  } else if (path === '/healthz') {
    const health = await shown.health();
    answer(
      response,
      health.isHealthy ? 200 : 503,
      'application/json',
      `${JSON.stringify(health)}\n`,
    );
  } else if (path === '/metrics') {
    const { type, text } = await shown.metrics();
    answer(response, 200, type, text);
  } else {
    answer(response, 404, 'text/plain', 'There are /, /healthz and /metrics.\n');
  }
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'content-type': type.includes('charset') ? type : `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
