import { installedBrowser } from '../serve/installed-browser';
import type { Machine } from '../serve/installed-browser';

const machine = (
  platform: NodeJS.Platform,
  env: Machine['env'],
  ...files: readonly string[]
): Machine => ({ platform, env, exists: (path) => files.includes(path) });

describe('The browser of a machine', () => {
  const path = '/usr/local/bin:/usr/bin';

  it.each<[string, Machine, string | null]>([
    [
      'is first of all the file in CHROME_PATH',
      machine('linux', { CHROME_PATH: '/opt/c', PATH: path }, '/opt/c', '/usr/bin/chromium'),
      '/opt/c',
    ],
    [
      'is Chrome before Chromium in the PATH of Linux',
      machine('linux', { PATH: path }, '/usr/bin/chromium', '/usr/bin/google-chrome'),
      '/usr/bin/google-chrome',
    ],
    [
      'is Edge on a Mac without other browsers',
      machine(
        'darwin',
        { HOME: '/Users/me' },
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ),
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'is Edge on Windows, in any folder of programs',
      machine(
        'win32',
        { ProgramFiles: 'D:\\Programs', 'ProgramFiles(x86)': 'D:\\Programs (x86)' },
        'D:\\Programs (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ),
      'D:\\Programs (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['none where none is installed', machine('linux', { PATH: path }), null],
    ['none where the machine has no path', machine('linux', {}), null],
  ])('%s', (_what, on, found) => {
    expect(installedBrowser(on)).toBe(found);
  });

  it('is an error if the file in CHROME_PATH does not exist', () => {
    expect(() => installedBrowser(machine('linux', { CHROME_PATH: '/opt/gone' }))).toThrow(
      'CHROME_PATH names no file: /opt/gone',
    );
  });
});
