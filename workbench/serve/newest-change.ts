import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Time of the last change of these files and of all files in these folders, in milliseconds. -Infinity if
 * none exists.
 */
export function newestChange(paths: readonly string[]): number {
  return Math.max(...paths.map(newest));
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return -Infinity;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
}
