import { realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';

/** The folders of the site by their path in URLs. '/' is for all other paths. */
export type SiteFolders = Readonly<Record<`/${string}`, string>>;

export interface SiteFile {
  readonly path: string;
  readonly contentType: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** The address from which Excel's add-ins load Office.js. */
export const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** The folder of Office.js in the npm package. It is served from there, without a copy. */
export function officeFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
}

/**
 * The file for a URL path, `index.html` for a folder. Null if there is none or if the path leaves its
 * folder. An inner folder goes before an outer one.
 */
export function siteFile(folders: SiteFolders, pathname: string): SiteFile | null {
  const path = decoded(pathname);
  if (path === null) return null;
  const [prefix] = Object.keys(folders)
    .filter((candidate) => path.startsWith(candidate))
    .sort((a, b) => b.length - a.length);
  if (prefix === undefined) return null;
  const folder = folders[prefix as `/${string}`];
  if (folder === undefined) return null;
  const wanted = join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
  return fileIn(folder, wanted);
}

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') || path.includes('\\') ? null : path;
  } catch {
    return null;
  }
}

function fileIn(folder: string, wanted: string): SiteFile | null {
  if (!statSync(wanted, { throwIfNoEntry: false })?.isFile()) return null;
  // Links are resolved first, so that no link leaves the folder.
  const path = realpathSync(wanted);
  if (!path.startsWith(realpathSync(folder) + sep)) return null;
  return { path, contentType: contentTypes[extname(path)] ?? 'application/octet-stream' };
}
