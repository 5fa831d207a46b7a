/** What stands before the dot in the names of the custom functions, as in `INV.EOQ`. */
const defaultNamespace = 'INV';

/**
 * The namespace of the site being built, from the environment variable EVENSTOCK_NAMESPACE: `INV`
 * where it is not set, none where it is set to nothing, so that cells have `=EOQ(…)`. Throws with
 * what to write instead where Excel would not take it.
 */
export function namespaceFrom(given: string | undefined): string {
  const namespace = given ?? defaultNamespace;
  if (namespace !== '' && !/^[A-Z][A-Z0-9_]{1,30}$/.test(namespace)) {
    throw new Error(
      `EVENSTOCK_NAMESPACE is "${namespace}"; use 2 to 31 capital letters and digits, or nothing`,
    );
  }
  return namespace;
}

/** The manifest with its functions under another namespace, or under none. */
export function withNamespace(namespace: string, manifest: string): string {
  const element = /\s*<Namespace resid="Functions\.Namespace" \/>/;
  const text = /\s*<bt:String id="Functions\.Namespace" DefaultValue="[^"]*" \/>/;
  if (!element.test(manifest) || !text.test(manifest)) {
    throw new Error('manifest.xml has no namespace of functions where the build looks for it');
  }
  if (namespace === '') return manifest.replace(element, '').replace(text, '');
  return manifest.replace(text, (found) =>
    found.replace(/DefaultValue="[^"]*"/, `DefaultValue="${namespace}"`),
  );
}
