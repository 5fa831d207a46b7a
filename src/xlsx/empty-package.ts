import { addLinkedPart } from './linked-parts';
import { RELATIONSHIPS, SPREADSHEET, SPREADSHEET_TYPE, XML_DECLARATION } from './namespaces';
import { PackageParts } from './package-parts';

/** Where the main part of an empty package is. */
export const MAIN_PART = 'xl/workbook.xml';

const CONTENT_TYPES = `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

const WORKBOOK = `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`;

/** The package of a workbook without sheets and styles. */
export function emptyPackage(): PackageParts {
  const parts = PackageParts.of({ '[Content_Types].xml': CONTENT_TYPES });
  addLinkedPart(parts, '', {
    path: MAIN_PART,
    kind: 'officeDocument',
    contentType: `${SPREADSHEET_TYPE}.sheet.main+xml`,
    content: WORKBOOK,
  });
  return parts;
}
