import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { addInOfManifest } from './add-in-of-manifest';
import { namespaceFrom, withNamespace } from './namespace';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** No other hosts. Fluent UI and the grid need inline styles. */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `frame-src 'self'`,
  `base-uri 'self'`,
  `form-action 'none'`,
].join('; ');

/**
 * Empties the folder and builds the workbench's page into it. Serve the folder below a site whose
 * root has the add-in's files. The page loads the grid when it is first shown.
 */
export async function buildWorkbenchPage(folder = join(root, 'dist-workbench')): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = join(root, 'workbench/page');
  const namespace = namespaceFrom(process.env['EVENSTOCK_NAMESPACE']);
  const manifest = withNamespace(namespace, readFileSync(join(root, 'manifest.xml'), 'utf8'));
  await build({
    entryPoints: {
      main: join(page, 'main.tsx'),
      page: join(page, 'page.css'),
      grid: join(page, 'grid.css'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    define: {
      'process.env.NODE_ENV': '"production"',
      EVENSTOCK_ADD_IN: JSON.stringify(addInOfManifest(manifest)),
    },
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'dataurl' },
    logLevel: 'warning',
  });
  const html = readFileSync(join(page, 'index.html'), 'utf8');
  writeFileSync(
    join(folder, 'index.html'),
    html.replace('{{contentSecurityPolicy}}', contentSecurityPolicy),
  );
  cpSync(join(root, 'assets/sample-network.xlsx'), join(folder, 'sample-network.xlsx'));
}
