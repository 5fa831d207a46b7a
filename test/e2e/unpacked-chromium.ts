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

/** A browser of our own, and the environment that it needs to start on a bare machine. */
export interface UnpackedChromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
/** Its entry unpacks into the temporary folder, where two test runs meet; its archives are all we need. */
const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '../..');

/**
 * Chromium from the npm package that ships it, for x64 Linux, unpacked into our own cache the first
 * time (some seconds, 200 MB) and found there afterwards. Processes that unpack at once do not meet.
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

/** Beside the packages, so that it goes when they go. */
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
    // Another process was first; its work is as good.
    rmSync(unfinished, { recursive: true });
  }
}

async function decompress(archive: string, into: Writable): Promise<void> {
  const packed = createReadStream(join(packageFolder, 'bin', archive));
  await pipeline(packed, createBrotliDecompress(), into);
}

/** The fonts of the machine, where it has any, and those of the package. */
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
