import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What the search for a browser depends on. By default this machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const linuxPrograms = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Path of the browser in CHROME_PATH, or of an installed Chrome, Edge or Chromium. Null if there is none.
 * Throws if the file in CHROME_PATH does not exist.
 */
export function installedBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!machine.exists(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return named;
  }
  return placesOn(machine).find((path) => machine.exists(path)) ?? null;
}

function placesOn({ platform, env }: Machine): string[] {
  const given = (...names: readonly string[]): string[] =>
    names
      .map((name) => env[name])
      .filter((value) => value !== undefined && value !== '') as string[];
  switch (platform) {
    case 'win32':
      return windowsPrograms.flatMap((program) =>
        given('ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA').map((folder) =>
          win32.join(folder, ...program),
        ),
      );
    case 'darwin':
      return macPrograms.flatMap((program) =>
        ['/Applications', ...given('HOME').map((home) => posix.join(home, 'Applications'))].map(
          (folder) => posix.join(folder, program),
        ),
      );
    default: {
      const folders = given('PATH').flatMap((path) => path.split(posix.delimiter));
      return linuxPrograms.flatMap((program) =>
        folders.map((folder) => posix.join(folder, program)),
      );
    }
  }
}
