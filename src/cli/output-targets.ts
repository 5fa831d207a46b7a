import { lstat, open, realpath, rm, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, fileTrouble } from './file-trouble';
import { isOurFile } from './our-file';
import { Unplannable } from './unplannable';
import { draftOf } from './write-whole';

/**
 * Checks, before any work is done, that each output can be written and replaces nothing that the user has not
 * agreed to. Only files that Evenstock wrote, unchanged since, are replaced without `--force`; the input,
 * links, folders and devices never are. Returns the permissions that each output gets. Throws `Unplannable`.
 */
export async function checkTargets(
  input: string,
  outputs: readonly string[],
  isForced: boolean,
): Promise<number[]> {
  // A workbook that is not there is refused when it is read.
  const source = await stat(input).catch(() => null);
  if (source === null) return [];
  const modes: number[] = [];
  const places: string[] = [];
  for (const path of outputs) {
    const place = await placeOf(path);
    if (places.includes(place)) {
      throw new Unplannable(`${path} is named for two outputs.`, 'Give each one its own name.');
    }
    places.push(place);
    const existing = await existingAt(path);
    if (existing) await refuseToReplace(path, existing, source, isForced);
    await tryToWrite(path);
    // What a plan says is as private as the workbook that it comes from.
    modes.push((existing ?? source).mode & 0o666);
  }
  return modes;
}

/** The path without links in its folders, so that two names of one file are equal. */
async function placeOf(path: string): Promise<string> {
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch (error) {
    throw fileTrouble(path, 'cannot be written', error);
  }
}

async function existingAt(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw fileTrouble(path, 'cannot be written', error);
  }
}

async function refuseToReplace(
  path: string,
  existing: Stats,
  source: Stats,
  isForced: boolean,
): Promise<void> {
  const another = 'Choose another name.';
  if (existing.isSymbolicLink()) {
    throw new Unplannable(`${path} is a link.`, 'Name the file that it leads to, or another one.');
  }
  if (!existing.isFile()) throw new Unplannable(`${path} is no file.`, another);
  if (existing.dev === source.dev && existing.ino === source.ino) {
    throw new Unplannable(`${path} is the workbook that is read.`, another);
  }
  if (isForced || (await isOurFile(path))) return;
  throw new Unplannable(
    `${path} exists and is not a file that Evenstock wrote, or it has been changed since.`,
    `${another} Or add --force to replace it.`,
  );
}

async function tryToWrite(path: string): Promise<void> {
  const draft = draftOf(path);
  try {
    const file = await open(draft, 'wx');
    await file.close();
    await rm(draft);
  } catch (error) {
    throw fileTrouble(path, 'cannot be written', error);
  }
}
