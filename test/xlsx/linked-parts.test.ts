import { contentTypeOf } from '../../src/xlsx/content-types';
import { emptyPackage, MAIN_PART } from '../../src/xlsx/empty-package';
import {
  addLinkedPart,
  dropLinkedPart,
  dropLinkedParts,
  linkedPart,
} from '../../src/xlsx/linked-parts';
import type { PackageParts } from '../../src/xlsx/package-parts';
import { relationshipsOf } from '../../src/xlsx/relationships';

const first = 'xl/worksheets/sheet1.xml';
const second = 'xl/worksheets/sheet2.xml';
const picture = 'xl/media/image1.png';

/** Two sheets with a drawing each; both drawings show the same picture. */
function twoSheets(): PackageParts {
  const parts = emptyPackage();
  [first, second].forEach((sheet, n) => {
    const drawing = `xl/drawings/drawing${String(n + 1)}.xml`;
    add(parts, MAIN_PART, 'worksheet', sheet);
    add(parts, sheet, 'drawing', drawing);
    add(parts, drawing, 'image', picture);
  });
  return parts;
}

function add(parts: PackageParts, from: string, kind: string, path: string): string {
  return addLinkedPart(parts, from, {
    path,
    kind,
    contentType: `type of ${kind}`,
    content: '<a/>',
  });
}

describe('A part that is added', () => {
  it('has a content type, and a relationship leads to it', () => {
    const parts = emptyPackage();

    const id = add(parts, MAIN_PART, 'worksheet', first);

    expect(contentTypeOf(parts, first)).toBe('type of worksheet');
    expect(relationshipsOf(parts, MAIN_PART)).toMatchObject([{ id, target: first }]);
    expect(linkedPart(parts, MAIN_PART, 'worksheet')).toBe(first);
    expect(linkedPart(parts, MAIN_PART, 'styles')).toBeNull();
  });
});

describe('A part that is dropped', () => {
  it('takes the parts to which only it leads along', () => {
    const parts = twoSheets();

    dropLinkedPart(parts, MAIN_PART, first);

    expect(parts.has(first)).toBe(false);
    expect(parts.has('xl/drawings/drawing1.xml')).toBe(false);
    expect(contentTypeOf(parts, first)).toBeNull();
    expect(relationshipsOf(parts, MAIN_PART).map(({ target }) => target)).toEqual([second]);
  });

  it('leaves what another part needs, until that goes too', () => {
    const parts = twoSheets();

    dropLinkedPart(parts, MAIN_PART, first);
    expect(parts.has(picture)).toBe(true);

    dropLinkedParts(parts, second);
    expect(parts.has(picture)).toBe(false);
    expect(parts.has(second)).toBe(true);
    expect(relationshipsOf(parts, second)).toEqual([]);
  });
});
