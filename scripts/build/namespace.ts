/** The part of a custom function's name before the dot, as in `INV.EOQ`. */
const defaultNamespace = 'INV';

/**
 * The namespace of the built site, from the environment variable EVENSTOCK_NAMESPACE. The default is
 * `INV`. If the variable is empty there is no namespace and cells contain `=EOQ(…)`. Throws if Excel
 * does not accept the namespace; the message says what to change.
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

/** The manifest with another namespace for its functions, or with none. */
export function withNamespace(namespace: string, manifest: string): string {
  const element = /\s*<Namespace resid="Functions\.Namespace" \/>/;
  const text = /\s*<bt:String id="Functions\.Namespace" DefaultValue="[^"]*" \/>/;
  if (!element.test(manifest) || !text.test(manifest)) {
    throw new Error(
      'manifest.xml has no namespace of functions in the form that the build replaces',
    );
  }
  if (namespace === '') return manifest.replace(element, '').replace(text, '');
  return manifest.replace(text, (found) =>
    found.replace(/DefaultValue="[^"]*"/, `DefaultValue="${namespace}"`),
  );
}
