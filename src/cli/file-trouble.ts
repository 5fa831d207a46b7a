import { Unplannable } from './unplannable';

/** What the system says, by its code (POSIX.1-2017, errno.h), with what the user can do. */
const TROUBLES: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['there is no such folder', 'Check the name and the folder.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Check the name and the folder.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EACCES: ['you may not write or read there', 'Choose a place that you may use.'],
  EPERM: ['you may not write or read there', 'Choose a place that you may use.'],
  EROFS: ['the disk is read-only', 'Choose a place that you may write to.'],
  ENOSPC: ['the disk is full', 'Make room, or choose another disk.'],
  EDQUOT: ['your share of the disk is full', 'Make room, or choose another disk.'],
  EFBIG: ['the disk takes no file of this size', 'Choose another disk.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  ELOOP: ['links lead in a circle', 'Name the file itself.'],
  EBUSY: ['another program uses it', 'Close it in other programs.'],
  ETXTBSY: ['another program uses it', 'Close it in other programs.'],
  EMFILE: ['too many files are open', 'Close other programs.'],
  EIO: ['the disk reports a fault', 'Try another disk.'],
  ERR_FS_FILE_TOO_LARGE: [
    'it has more than 2 GB',
    'Copy the tables that the plan needs to a new workbook.',
  ],
};

/**
 * What the user can do about an error of the file system; the error itself if it is none.
 *
 * @param action completes the sentence: "cannot be read", "cannot be written"
 */
export function fileTrouble(path: string, action: string, error: unknown): unknown {
  const [problem, remedy] = TROUBLES[errorCode(error)] ?? [];
  if (problem === undefined || remedy === undefined) return error;
  return new Unplannable(`${path} ${action}: ${problem}.`, remedy, { cause: error });
}

/** The code of an error of the file system, such as `ENOENT`; empty for any other. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
