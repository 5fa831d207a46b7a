import { forgetContentType } from '../../../src/xlsx/content-types';
import type { PackageParts } from '../../../src/xlsx/package-parts';
import {
  relationshipsOf,
  relationshipsPath,
  removeRelationship,
} from '../../../src/xlsx/relationships';

/** Takes out a link and what it leads to, with everything to which only that leads. */
export function dropLinked(parts: PackageParts, from: string, target: string): void {
  const link = relationshipsOf(parts, from).find((each) => each.target === target);
  if (link) removeRelationship(parts, from, link.id);
  dropUnused(parts, target);
}

/** A part to which others still lead stays, such as a picture that two sheets show. */
function dropUnused(parts: PackageParts, path: string): void {
  const isUsed = owners(parts).some((owner) =>
    relationshipsOf(parts, owner).some(({ target, isExternal }) => !isExternal && target === path),
  );
  if (isUsed || !parts.has(path)) return;
  const links = relationshipsOf(parts, path);
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  forgetContentType(parts, path);
  for (const { target, isExternal } of links) if (!isExternal) dropUnused(parts, target);
}

/** The parts that have links. */
function owners(parts: PackageParts): string[] {
  return parts
    .paths()
    .filter((path) => path.endsWith('.rels'))
    .map((path) => path.replace(/_rels\/([^/]*)\.rels$/, '$1'));
}
