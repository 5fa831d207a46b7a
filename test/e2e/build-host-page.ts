import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds into `folder` a page that is nothing but a host, to test the add-in's pane in. */
export async function buildHostPage(folder: string): Promise<void> {
  await build({
    entryPoints: [join(process.cwd(), 'test/e2e/host-page.ts')],
    outfile: join(folder, 'host-page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Opening</title>
    <link rel="icon" href="data:,"><script type="module" src="host-page.js"></script></head><body></body></html>`,
  );
}
