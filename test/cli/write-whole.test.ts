import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unplannable } from '../../src/cli/unplannable';
import { writeWhole } from '../../src/cli/write-whole';
import { inFolder } from './run-evenstock';

describe('writing a file atomically', () => {
  it('joins the pieces and replaces an existing file', () =>
    inFolder(async (inside) => {
      const path = inside('plan.json');
      await writeFile(path, 'old');

      await writeWhole({ path, pieces: ['{', '"a": 1', '}'] });

      expect(await readFile(path, 'utf8')).toBe('{"a": 1}');
      expect(await readdir(inside('.'))).toEqual(['plan.json']);
    }));

  it('keeps the existing file and no temporary file if a piece fails', () =>
    inFolder(async (inside) => {
      const path = inside('plan.json');
      await writeFile(path, 'old');
      function* pieces(): Generator<string> {
        yield 'new';
        throw new RangeError('no more');
      }

      await expect(writeWhole({ path, pieces: pieces() })).rejects.toThrow('no more');

      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(inside('.'))).toEqual(['plan.json']);
    }));

  it('writes none of several files if one cannot be written', () =>
    inFolder(async (inside) => {
      await writeFile(inside('plan.xlsx'), 'old');
      const missing = { path: join(inside('nowhere'), 'plan.json'), pieces: ['{}'] };

      const written = writeWhole({ path: inside('plan.xlsx'), pieces: ['new'] }, missing);
      await expect(written).rejects.toBeInstanceOf(Unplannable);

      expect(await readFile(inside('plan.xlsx'), 'utf8')).toBe('old');
      expect(await readdir(inside('.'))).toEqual(['plan.xlsx']);
    }));

  it('gives a file its permissions', () =>
    inFolder(async (inside) => {
      await writeWhole({ path: inside('plan.json'), pieces: ['{}'], mode: 0o600 });

      expect((await stat(inside('plan.json'))).mode & 0o777).toBe(0o600);
    }));

  it('takes a name as long as the disk allows', () =>
    inFolder(async (inside) => {
      const name = `${'p'.repeat(250)}.json`;
      await writeWhole({ path: inside(name), pieces: ['{}'] });

      expect(await readdir(inside('.'))).toEqual([name]);
    }));
});
