import type { PackageParts } from './package-parts';
import { appendedWithin } from './relationships';
import { parseXml, xmlText } from './xml';

const PATH = '[Content_Types].xml';

/** Sets the content type of a part. */
export function setContentType(parts: PackageParts, path: string, type: string): void {
  forgetContentType(parts, path);
  const override = (prefix: string): string =>
    `<${prefix}Override PartName="/${xmlText(path)}" ContentType="${xmlText(type)}"/>`;
  parts.set(PATH, appendedWithin(parts.text(PATH), 'Types', override));
}

/** The content type of a part by its name; null if only its file extension has one. */
export function contentTypeOf(parts: PackageParts, path: string): string | null {
  const overrides = parseXml(parts.text(PATH)).children['Override'] ?? [];
  const found = overrides.find(
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${path}`.toLowerCase(),
  );
  return found?.attributes['ContentType'] ?? null;
}

/** Removes the content type of a part that leaves the package. */
export function forgetContentType(parts: PackageParts, path: string): void {
  const name = `/${path}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const override = new RegExp(
    `<(?:[\\w.-]+:)?Override\\s[^>]*PartName="${name}"[^>]*?(?:/>|></(?:[\\w.-]+:)?Override>)`,
    'i',
  );
  parts.set(PATH, parts.text(PATH).replace(override, ''));
}
