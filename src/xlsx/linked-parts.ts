import { forgetContentType, setContentType } from './content-types';
import type { PackageParts, PartContent } from './package-parts';
import {
  addRelationship,
  relationshipsOf,
  relationshipsPath,
  removeRelationship,
} from './relationships';

/** A part that joins a package. */
export interface NewPart {
  readonly path: string;
  /** Of the relationship that leads to it, as `addRelationship` takes it. */
  readonly kind: string;
  readonly contentType: string;
  readonly content: string | PartContent;
}

/** The part to which a relationship of this kind leads; null if there is none. */
export function linkedPart(parts: PackageParts, from: string, kind: string): string | null {
  const link = relationshipsOf(parts, from).find((each) => each.kind === kind && !each.isExternal);
  return link && parts.has(link.target) ? link.target : null;
}

/** Adds a part with its content type and the relationship that leads to it, and returns the id of the latter. */
export function addLinkedPart(parts: PackageParts, from: string, part: NewPart): string {
  parts.set(part.path, part.content);
  setContentType(parts, part.path, part.contentType);
  return addRelationship(parts, from, part.kind, part.path);
}

/** Removes a relationship and its target. Parts to which only the target leads go, too. */
export function dropLinkedPart(parts: PackageParts, from: string, target: string): void {
  const link = relationshipsOf(parts, from).find((each) => each.target === target);
  if (link) removeRelationship(parts, from, link.id);
  dropUnused(parts, target);
}

/** Removes all relationships of a part and what they lead to. The part itself stays. */
export function dropLinkedParts(parts: PackageParts, from: string): void {
  for (const { target, isExternal } of relationshipsOf(parts, from)) {
    if (!isExternal) dropLinkedPart(parts, from, target);
  }
  parts.delete(relationshipsPath(from));
}

/** A part to which others still lead stays. An example is a picture on two sheets. */
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

/** The parts that have relationships. */
function owners(parts: PackageParts): string[] {
  return parts
    .paths()
    .filter((path) => path.endsWith('.rels'))
    .map((path) => path.replace(/_rels\/([^/]*)\.rels$/, '$1'));
}
