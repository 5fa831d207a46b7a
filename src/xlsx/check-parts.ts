import { XMLValidator } from 'fast-xml-parser';
import { damagedFile } from './damaged-file';
import type { PackageParts } from './package-parts';
import { parseXml, rootName } from './xml';

/** The root element of a part, by what its path ends with. */
const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/\.rels$/i, 'Relationships'],
  [/^\[Content_Types\]\.xml$/i, 'Types'],
  [/\/workbook[^/]*\.xml$/i, 'workbook'],
  [/\/tables?\/[^/]*\.xml$/i, 'table'],
  [/\/styles[^/]*\.xml$/i, 'styleSheet'],
  [/\/theme[^/]*\.xml$/i, 'theme'],
];

/**
 * Checks that every part that `isChecked` names is well-formed XML of the expected kind, so that nothing that reads them
 * later can fail. Throws a `HostFault` that names the part.
 */
export function checkParts(parts: PackageParts, isChecked: (path: string) => boolean): void {
  for (const path of parts.paths()) if (isChecked(path)) checkXml(path, parts.text(path));
}

function checkXml(path: string, text: string): void {
  // Office packages must not declare entities (ECMA-376, part 2, section 6.2.5).
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw damagedFile(`its part ${path} declares a document type, which no Excel file does`);
  }
  const found = XMLValidator.validate(text);
  if (found !== true) {
    throw damagedFile(`its part ${path} is not well-formed XML (line ${String(found.err.line)})`);
  }
  const root = rootOf(path, text);
  const expected = ROOTS.find(([ending]) => ending.test(path))?.[1];
  if (expected !== undefined && root !== expected) {
    throw damagedFile(`its part ${path} holds <${root}> instead of <${expected}>`);
  }
}

function rootOf(path: string, text: string): string {
  try {
    parseXml(text);
    return rootName(text);
  } catch (error) {
    throw damagedFile(`its part ${path} cannot be read as XML`, error);
  }
}
