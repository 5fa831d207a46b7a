import { excelizeFromDisk } from '../../src/xlsx/excelize-from-disk';
import { addLinkedPart } from '../../src/xlsx/linked-parts';
import { contentTypeOf, setContentType } from '../../src/xlsx/content-types';
import { PackageParts } from '../../src/xlsx/package-parts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook';
import { buildXlsx } from '../support/build-xlsx';

const MAIN = 'xl/workbook.xml';
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const CODE = Uint8Array.from({ length: 300 }, (_none, n) => (n * 7) % 256);

it('a copy of an .xlsm keeps its macros and loses the signature of the whole file', async () => {
  const parts = PackageParts.read(await buildXlsx([{ name: 'Stock', rows: [['Product']] }]));
  setContentType(parts, MAIN, MACROS);
  addLinkedPart(parts, MAIN, {
    path: 'xl/vbaProject.bin',
    kind: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
    contentType: 'application/vnd.ms-office.vbaProject',
    content: CODE,
  });
  addLinkedPart(parts, '', {
    path: '_xmlsignatures/origin.sigs',
    kind: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
    contentType: 'application/vnd.openxmlformats-package.digital-signature-origin',
    content: '',
  });
  const workbook = await openXlsx(parts.toBytes(), excelizeFromDisk);
  const columns = [{ header: 'Message', format: 'text', cells: ['low'] }] as const;
  await workbook.writeSheet({ name: 'Alerts', tableName: 'Alerts', columns });
  const copy = PackageParts.read(await workbook.toBytes());

  expect(workbook.hasMacros).toBe(true);
  expect(copy.bytes('xl/vbaProject.bin')).toEqual(CODE);
  expect(contentTypeOf(copy, MAIN)).toBe(MACROS);
  expect(copy.has('_xmlsignatures/origin.sigs')).toBe(false);
});
