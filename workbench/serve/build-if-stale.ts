import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildWorkbenchPage } from '../../scripts/build/workbench-page';
import { newestChange } from './newest-change';

/** Files on which both the add-in's site and the workbench's page depend. */
const both = ['manifest.xml', 'package.json', 'package-lock.json', 'scripts/build'];

/** Builds the add-in's site into `dist` if it is missing or older than its sources. Throws on failure. */
export function buildSiteIfStale(root: string): void {
  const at = (path: string): string => join(root, path);
  const dist = at('dist');
  const needed = ['taskpane.html', 'functions.js'].map((file) => join(dist, file));
  const parts = existsSync(dist)
    ? readdirSync(dist).filter((file) => /\.(js|html)$/.test(file))
    : [];
  // A build does not touch unchanged files. This stamp has the time of the build.
  const stamp = at('node_modules/.cache/evenstock/site-built');
  const sources = [
    ...both,
    'scripts/functions-metadata.js',
    'assets',
    'scripts/sample',
    'scripts/network-workbook',
    'webpack.config.js',
    'webpack.functions.config.js',
    'src',
  ];
  const built = newestChange([stamp, ...parts.map((file) => join(dist, file))]);
  if (needed.every((file) => existsSync(file)) && built > newestChange(sources.map(at))) return;
  console.log('Building the add-in. This takes up to a minute …');
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Error('The build of the add-in failed. Run `npm run build` to see why.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}

/** Builds the workbench's page under the same conditions. */
export async function buildPageIfStale(root: string, folder: string): Promise<void> {
  const sources = [...both, 'src', 'workbench', 'assets/sample-network.xlsx'].map((path) =>
    join(root, path),
  );
  if (newestChange([join(folder, 'index.html')]) > newestChange(sources)) return;
  console.log('Building the workbench …');
  await buildWorkbenchPage(folder);
}
