import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pngSize } from './icons';
import { baseUrlFrom } from './base-url';
import { manifestFaults } from './manifest-faults';
import { secondReaderFaults } from './second-reader';
import { usedApis } from './used-sets';

/**
 * `npm run check:manifest`: checks the manifest of the site in dist/ against the site itself, and
 * that Microsoft's own reader finds in it what we find. Give it the same EVENSTOCK_BASE_URL as the
 * build. Exit 1 with one line a fault.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const site = resolve(root, 'dist');
const manifest = join(site, 'manifest.xml');
const faults = [
  ...manifestFaults(readFileSync(manifest, 'utf8'), {
    baseUrl: baseUrlFrom(process.env['EVENSTOCK_BASE_URL']),
    hasFile: (path) => existsSync(join(site, path)),
    imageSize: (path) =>
      existsSync(join(site, path)) ? pngSize(readFileSync(join(site, path))) : null,
    usedSets: usedApis(root).sets,
  }),
  ...(await secondReaderFaults(manifest)),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log('The manifest and the site agree, and two readers agree on the manifest.');
