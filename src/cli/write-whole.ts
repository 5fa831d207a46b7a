import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTrouble } from './file-trouble';

/** A file to be written. */
export interface WholeFile {
  readonly path: string;
  readonly pieces: Iterable<Uint8Array | string>;
  /** Its permissions, as `chmod` takes them; by default those of any new file. */
  readonly mode?: number | undefined;
}

/**
 * Writes files atomically: all of them first to drafts in the same folders, then each draft takes the name of
 * its file. If one cannot be written, every file stays what it was.
 */
export async function writeWhole(...files: readonly WholeFile[]): Promise<void> {
  const drafts = new Map<WholeFile, string>();
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const draft = draftOf(path);
      drafts.set(file, draft);
      await pipeline(Readable.from(file.pieces), createWriteStream(draft, { flags: 'wx' }));
      if (file.mode !== undefined) await chmod(draft, file.mode);
    }
    for (const [file, draft] of drafts) {
      path = file.path;
      await rename(draft, path);
    }
  } catch (error) {
    for (const draft of drafts.values()) await rm(draft, { force: true });
    throw fileTrouble(path, 'cannot be written', error);
  }
}

/** A name beside a file that is as short as any, because that of the file may be as long as the disk allows. */
export function draftOf(path: string): string {
  return join(dirname(path), `.evenstock-${randomBytes(6).toString('hex')}.part`);
}
