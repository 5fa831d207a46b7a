import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installedBrowser } from './installed-browser';

/**
 * Opens an address in an installed browser that trusts one given certificate. Uses a profile of its
 * own. Returns false if there is no such browser or no screen.
 *
 * @param fingerprint SHA-256 of the certificate's public key, in base64
 */
export function openBrowser(url: string, fingerprint: string, cacheFolder: string): boolean {
  const { platform, env } = process;
  const hasScreen =
    platform === 'win32' ||
    platform === 'darwin' ||
    [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
      (screen) => screen !== undefined && screen !== '',
    );
  const browser = hasScreen ? installedBrowser() : null;
  if (browser === null) return false;
  spawn(browser, browserArguments(url, fingerprint, cacheFolder), {
    detached: true,
    stdio: 'ignore',
  })
    .on('error', (error) => {
      console.error(`${browser} did not start: ${error.message}`);
    })
    .unref();
  return true;
}

/** A separate profile, because a browser that already runs ignores these options. */
export function browserArguments(url: string, fingerprint: string, cacheFolder: string): string[] {
  return [
    `--user-data-dir=${join(cacheFolder, 'browser')}`,
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--new-window',
    url,
  ];
}
