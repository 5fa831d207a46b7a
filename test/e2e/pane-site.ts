import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { sampleSheets } from '../../scripts/build/sample-sheets';
import type { Area, Workbook } from '../../src/workbook/port';
import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { readFunctionHelp } from '../support/function-help';
import type { Rows } from '../support/memory-workbook';

const root = process.cwd();

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Builds a page into `folder` with the pane and the sample workbook in memory. Run it in the repository's root. */
export async function buildPanePage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: {
      'pane-page': join(root, 'test/e2e/pane-page.tsx'),
      'planner.worker': join(root, 'src/worker/planner.worker.ts'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  cpSync(join(root, 'assets/icons'), join(folder, 'assets/icons'), { recursive: true });
  const sample = await openXlsx(
    readFileSync(join(root, 'assets/sample-network.xlsx')),
    excelizeFromDisk,
  );
  writeFileSync(join(folder, 'sample.json'), JSON.stringify(await contentOf(sample)));
  writeFileSync(join(folder, 'sample-sheets.json'), JSON.stringify(sampleSheets()));
  writeFileSync(join(folder, 'functions-help.json'), JSON.stringify(readFunctionHelp()));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evenstock</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <style>html,body,#pane{height:100%;margin:0}</style></head>
    <body><div id="pane"></div><script src="pane-page.js"></script></body></html>`,
  );
}

/** Serves a folder on a free port of this machine. */
export function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(path));
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      done({ server, url: `http://127.0.0.1:${String(port)}/` });
    });
  });
}

async function contentOf(workbook: Workbook) {
  const sheets: Record<string, Rows> = {};
  for (const { sheet, used } of await workbook.listSheets()) {
    sheets[sheet] = used === null ? [] : await fromTopLeft(workbook, used);
  }
  const tables: Record<string, Area> = {};
  for (const { name, area } of await workbook.listTables()) tables[name] = area;
  return { sheets, tables };
}

async function fromTopLeft(workbook: Workbook, used: Area): Promise<Rows> {
  const rows = used.row + used.rows;
  const columns = used.column + used.columns;
  return workbook.readArea({ sheet: used.sheet, row: 0, column: 0, rows, columns });
}
