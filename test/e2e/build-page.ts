import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds into `folder` a page that is nothing but a script of this repository, e.g. `test/e2e/host-page.ts`. */
export async function buildPage(folder: string, script: string): Promise<void> {
  await build({
    entryPoints: { page: join(process.cwd(), script) },
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Opening</title>
    <link rel="icon" href="data:,"><script type="module" src="page.js"></script></head><body></body></html>`,
  );
}
