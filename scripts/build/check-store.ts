import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storeReport } from './store-report';

/**
 * `npm run check:store`: sends the manifest in dist/ to Microsoft's validation service, which checks
 * it as the store does, and prints the report. Exit 1 unless the service accepts the manifest. This
 * needs the network and gives the manifest to Microsoft, so no other script runs it.
 */
const manifest = fileURLToPath(new URL('../../dist/manifest.xml', import.meta.url));
if (existsSync(manifest)) {
  const { validateManifest } = await import('office-addin-manifest');
  const { isAccepted, lines } = await storeReport(manifest, validateManifest);
  for (const line of lines) console.log(line);
  if (!isAccepted) process.exitCode = 1;
} else {
  console.log('There is no dist/manifest.xml; run npm run build first.');
  process.exitCode = 1;
}
