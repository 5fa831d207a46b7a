import { RELATIONSHIPS, XML_DECLARATION } from './namespaces';
import type { PackageParts } from './package-parts';
import { parseXml, xmlText } from './xml';

/** A relationship: a link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `drawing`, `chart` … */
  readonly kind: string;
  /** Path of the target; for a target outside the package, its address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

const EMPTY = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/**
 * The path of the part with the links of another part; for an empty path, with those of the package itself.
 */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The links of a part, in their order. */
export function relationshipsOf(parts: PackageParts, part: string): Relationship[] {
  const text = parts.text(relationshipsPath(part));
  if (text === '') return [];
  return (parseXml(text).children['Relationship'] ?? []).map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolve(part, target),
      isExternal,
    };
  });
}

/**
 * Adds a link and returns its id.
 *
 * @param kind the last word of its type, or the whole of a type that is Microsoft's own
 */
export function addRelationship(
  parts: PackageParts,
  part: string,
  kind: string,
  target: string,
): string {
  const taken = new Set(relationshipsOf(parts, part).map((relationship) => relationship.id));
  let n = taken.size + 1;
  while (taken.has(`rId${String(n)}`)) n += 1;
  const id = `rId${String(n)}`;
  const path = relationshipsPath(part);
  const text = parts.text(path) || EMPTY;
  const type = kind.includes('/') ? kind : `${RELATIONSHIPS}/${kind}`;
  const link = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${type}" Target="${xmlText(relative(part, target))}"/>`;
  parts.set(path, appendedWithin(text, 'Relationships', link));
  return id;
}

/** Removes a link. Its target stays. */
export function removeRelationship(parts: PackageParts, part: string, id: string): void {
  const path = relationshipsPath(part);
  const link = new RegExp(
    `<((?:[\\w.-]+:)?)Relationship\\s[^>]*\\bId="${id}"[^>]*?(?:/>|></\\1Relationship>)`,
  );
  parts.set(path, parts.text(path).replace(link, ''));
}

/** Inserts XML as the last child of the only element of that name, with the same namespace prefix. */
export function appendedWithin(
  text: string,
  name: string,
  child: (prefix: string) => string,
): string {
  const empty = new RegExp(`<((?:[\\w.-]+:)?)${name}(\\s[^>]*)?/>`);
  const opened = text.replace(
    empty,
    (_tag, prefix: string, attributes = '') =>
      `<${prefix}${name}${String(attributes)}></${prefix}${name}>`,
  );
  return opened.replace(
    new RegExp(`</((?:[\\w.-]+:)?)${name}\\s*>`),
    (tag, prefix: string) => child(prefix) + tag,
  );
}

/** The relative path from one part to another. Some programs do not follow absolute paths. */
function relative(from: string, target: string): string {
  const base = from.split('/').slice(0, -1);
  const steps = target.split('/');
  let shared = 0;
  while (shared < base.length && base[shared] === steps[shared]) shared += 1;
  return [...base.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}

function resolve(from: string, target: string): string {
  const decoded = decodedPath(target);
  const base = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}

/** A path without its escapes; as it is written where they are wrong. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
