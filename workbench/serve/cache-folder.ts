import { homedir } from 'node:os';
import { join } from 'node:path';

/** This machine's folder for the caches of a user's applications. */
export function cacheFolder(): string {
  const { platform, env } = process;
  const local = env['LOCALAPPDATA'];
  if (platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'evenstock');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'evenstock');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'evenstock');
}
