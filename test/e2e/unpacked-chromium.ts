import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** Path of our own browser, and the environment variables that it needs. */
export interface UnpackedChromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
/** We use only the package's archives. Its entry point unpacks into a folder that test runs share. */
const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '../..');

/**
 * Chromium for x64 Linux from its npm package. The first call unpacks it into our own cache, which
 * takes some seconds and 200 MB. Processes that unpack at the same time do not collide.
 */
export async function unpackedChromium(): Promise<UnpackedChromium> {
  const { version } = require(join(packageFolder, 'package.json')) as { readonly version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** A folder beside the packages, so both are deleted together. */
function cacheFolder(): string {
  return join(packageFolder, '../../.cache/evenstock');
}

async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  await decompress('chromium.br', createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }));
  const tar = createRequire(require.resolve('@sparticuz/chromium'))('tar-fs') as {
    extract(into: string): Writable;
  };
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    await decompress(archive, tar.extract(unfinished));
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontsConfiguration(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    // Another process has unpacked it in the meantime.
    rmSync(unfinished, { recursive: true });
  }
}

async function decompress(archive: string, into: Writable): Promise<void> {
  const packed = createReadStream(join(packageFolder, 'bin', archive));
  await pipeline(packed, createBrotliDecompress(), into);
}

/** The fonts of the machine, if there are any, and those of the package. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
