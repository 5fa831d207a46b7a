import { chmod, link, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { checkTargets } from '../../src/cli/output-targets';
import { Unplannable } from '../../src/cli/unplannable';
import { inFolder } from './run-evenstock';

type Path = (name: string) => string;

/** Calls `use` in a folder with an input, a file of the user and an output of ours. */
function withFiles<T>(use: (path: Path) => Promise<T>): Promise<T> {
  return inFolder(async (path) => {
    await writeFile(path('in.xlsx'), 'PK input');
    await writeFile(path('theirs.json'), '{"a": 1}');
    await writeFile(path('ours.json'), '{\n"writtenBy": "Evenstock",\n"objective": {}}');
    await mkdir(path('folder'));
    return use(path);
  });
}

describe('an output is refused, also with --force', () => {
  it.each<[string, (path: Path) => Promise<string[]>, RegExp]>([
    ['onto the input', async (path) => [path('in.xlsx')], /is the workbook that is read/],
    [
      'onto a second name of the input',
      async (path) => {
        await link(path('in.xlsx'), path('hard.xlsx'));
        return [path('hard.xlsx')];
      },
      /is the workbook that is read/,
    ],
    [
      'onto a link',
      async (path) => {
        await symlink(path('in.xlsx'), path('link.xlsx'));
        return [path('link.xlsx')];
      },
      /is a link/,
    ],
    [
      'onto a link that leads nowhere',
      async (path) => {
        await symlink(path('nowhere'), path('link.xlsx'));
        return [path('link.xlsx')];
      },
      /is a link/,
    ],
    ['onto a folder', async (path) => [path('folder')], /is no file/],
    ['onto a device', async () => ['/dev/null'], /is no file/],
    ['onto another output', async (path) => [path('a'), path('folder/../a')], /two outputs/],
    ['in a folder that is not there', async (path) => [path('nowhere/a.json')], /no such folder/],
    ['in a folder that is a file', async (path) => [path('in.xlsx/a.json')], /not a folder/],
    ['under a name that is too long', async (path) => [path('a'.repeat(300))], /too long/],
  ])('%s', (_what, outputs, message) =>
    withFiles(async (path) => {
      const refused = checkTargets(path('in.xlsx'), await outputs(path), true);
      await expect(refused).rejects.toBeInstanceOf(Unplannable);
      await expect(refused).rejects.toThrow(message);
      expect(await readFile(path('in.xlsx'), 'utf8')).toBe('PK input');
    }),
  );
});

describe('an existing file', () => {
  it('of the user is replaced only with --force', () =>
    withFiles(async (path) => {
      const check = (isForced: boolean) =>
        checkTargets(path('in.xlsx'), [path('theirs.json')], isForced);
      await expect(check(false)).rejects.toMatchObject({
        message: expect.stringMatching(/theirs\.json exists/) as unknown,
        remedy: expect.stringMatching(/--force/) as unknown,
      });
      await expect(check(true)).resolves.toHaveLength(1);
      expect(await readFile(path('theirs.json'), 'utf8')).toBe('{"a": 1}');
    }));

  it('of ours is replaced, and keeps its permissions', () =>
    withFiles(async (path) => {
      await chmod(path('ours.json'), 0o640);
      const modes = await checkTargets(path('in.xlsx'), [path('ours.json')], false);
      expect(modes).toEqual([0o640]);
    }));
});

it('a new file is as private as the workbook', () =>
  withFiles(async (path) => {
    await chmod(path('in.xlsx'), 0o600);
    expect(await checkTargets(path('in.xlsx'), [path('new.json')], false)).toEqual([0o600]);
  }));
