import { readdir, readFile, writeFile } from 'node:fs/promises';
import { writeWhole } from '../../src/cli/write-whole';
import { inFolder } from './run-evenstock';

describe('writing a file atomically', () => {
  it('joins the pieces and replaces an existing file', () =>
    inFolder(async (inside) => {
      const path = inside('plan.json');
      await writeFile(path, 'old');

      await writeWhole(path, ['{', '"a": 1', '}']);

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

      await expect(writeWhole(path, pieces())).rejects.toThrow('no more');

      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(inside('.'))).toEqual(['plan.json']);
    }));
});
