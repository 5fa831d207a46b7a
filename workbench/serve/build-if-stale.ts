import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildWorkbenchPage } from '../../scripts/build/workbench-page';
import { newestChange } from './newest-change';

/** What neither the add-in's site nor the workbench's page can be built without. */
const both = ['manifest.xml', 'package.json', 'package-lock.json', 'scripts/build'];

/** Builds the add-in's site into `dist` unless it is there and newer than its sources. Throws where that fails. */
export function buildSiteIfStale(root: string): void {
  const at = (path: string): string => join(root, path);
  const dist = at('dist');
  const needed = ['taskpane.html', 'functions.js'].map((file) => join(dist, file));
  const parts = existsSync(dist)
    ? readdirSync(dist).filter((file) => /\.(js|html)$/.test(file))
    : [];
  // A build leaves files alone that come out as they were; this one tells when it was.
  const stamp = at('node_modules/.cache/evenstock/site-built');
  const sources = [
    ...both,
    'scripts/functions-metadata.js',
    'assets/icons',
    'webpack.config.js',
    'webpack.functions.config.js',
    'src',
  ];
  const built = newestChange([stamp, ...parts.map((file) => join(dist, file))]);
  if (needed.every((file) => existsSync(file)) && built > newestChange(sources.map(at))) return;
  console.log('Building the add-in, which takes up to a minute …');
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The add-in was not built: run `npm run build` to see why.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
}

/** The same for the workbench's page. */
export async function buildPageIfStale(root: string, folder: string): Promise<void> {
  const sources = [...both, 'src', 'workbench', 'assets/sample-network.xlsx'].map((path) =>
    join(root, path),
  );
  if (newestChange([join(folder, 'index.html')]) > newestChange(sources)) return;
  console.log('Building the workbench …');
  await buildWorkbenchPage(folder);
}
