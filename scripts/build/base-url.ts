/** The address of the site in `npm start`, in sideloading and in the repository's `manifest.xml`. */
export const developmentBaseUrl = 'https://localhost:3000/';

/**
 * The base URL of the built site, from the environment variable EVENSTOCK_BASE_URL. It begins with
 * https and ends in a slash. Throws if Excel cannot load add-ins from the address; the message says
 * what to change.
 */
export function baseUrlFrom(given: string | undefined): string {
  if (given === undefined || given === '') return developmentBaseUrl;
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`EVENSTOCK_BASE_URL is "${given}"; write a full URL, https://host/path/`);
  }
  if (url.protocol !== 'https:') {
    throw new Error(`EVENSTOCK_BASE_URL is "${given}"; Excel loads add-ins over https only`);
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`EVENSTOCK_BASE_URL is "${given}"; leave out user, query and fragment`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The manifest with `baseUrl` in place of the development site's address. */
export function manifestAt(baseUrl: string, manifest: string): string {
  const escaped = baseUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return manifest.replaceAll(developmentBaseUrl, () => escaped);
}
