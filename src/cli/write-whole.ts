import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Unplannable } from './unplannable';

/** Writes a file piece by piece beside its place, then moves it there: it is never half written. */
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
        'Name a file in a folder that exists, that you may write to and that no other program holds open.',
        { cause: error },
      );
    }
    throw error;
  }
}
