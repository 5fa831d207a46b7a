import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { withLockFile } from '../../../src/sources/csv/folder-lock';
import { HostFault } from '../../../src/workbook/port';
import { inFolder } from '../../cli/run-evenstock';

describe('a lock file', () => {
  it('lets one in at a time, and the next one after a failure', () =>
    inFolder(async (path) => {
      const lock = path('lock');
      const second = withLockFile(lock, () => withLockFile(lock, async () => 'both at once'));

      await expect(second).rejects.toThrow(HostFault);
      expect(existsSync(lock)).toBe(false);
      expect(await withLockFile(lock, async () => 'in')).toBe('in');
    }));

  it('is taken over from a process that has ended here, not from another computer', () =>
    inFolder(async (path) => {
      const lock = path('lock');
      // No process has this number: Linux ends at 4,194,304.
      await writeFile(lock, JSON.stringify({ process: 999_999_999, host: hostname() }));
      expect(await withLockFile(lock, async () => 'in')).toBe('in');

      await writeFile(lock, JSON.stringify({ process: 999_999_999, host: 'another' }));
      await expect(withLockFile(lock, async () => 'in')).rejects.toThrow(
        /process 999999999 on another/,
      );
    }));
});
