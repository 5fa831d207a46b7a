/** Where `npm start` and sideloading expect the site; `manifest.xml` in the repository names it. */
export const developmentBaseUrl = 'https://localhost:3000/';

/**
 * The base URL of the site being built, from the environment variable EVENSTOCK_BASE_URL: https,
 * ending in a slash. Throws with what to write instead where Excel would not load it.
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

/** The manifest in the repository with every address of the development site moved to `baseUrl`. */
export function manifestAt(baseUrl: string, manifest: string): string {
  const escaped = baseUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return manifest.replaceAll(developmentBaseUrl, () => escaped);
}
