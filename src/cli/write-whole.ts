import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Unplannable } from './unplannable';

/** Writes a file atomically: first to a temporary file in the same folder, then renames it. */
export async function writeWhole(
  path: string,
  pieces: Iterable<Uint8Array | string>,
): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (
      ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EBUSY'].includes(code)
    ) {
      throw new Unplannable(
        `${path} cannot be written (${code}).`,
        'Choose an existing folder that you may write to, and close the file in other programs.',
        { cause: error },
      );
    }
    throw error;
  }
}
