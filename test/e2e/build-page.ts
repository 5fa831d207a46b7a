import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds a page into `folder` that only runs a script of this repository. */
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
