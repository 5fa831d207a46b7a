import { setContentType } from '../../../src/xlsx/content-types';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { addRelationship } from '../../../src/xlsx/relationships';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Gives a workbook the styles that Excel starts with, and says where they are. */
export function addPlainStyles(parts: PackageParts, main: string): string {
  const path = 'xl/styles.xml';
  parts.set(path, PLAIN_STYLES);
  addRelationship(parts, main, 'styles', path);
  setContentType(parts, path, `${TYPE}.styles+xml`);
  return path;
}

/** The parts of a workbook without a sheet, for one that has never been a file. */
export function emptyPackage(): PackageParts {
  const parts = PackageParts.of({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  });
  addRelationship(parts, '', 'officeDocument', 'xl/workbook.xml');
  setContentType(parts, 'xl/workbook.xml', `${TYPE}.sheet.main+xml`);
  addPlainStyles(parts, 'xl/workbook.xml');
  return parts;
}
