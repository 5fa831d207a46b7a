import { loadWorkbook } from '../../files/load-workbook';
import { PackageParts } from '../../../src/xlsx/package-parts';
import { buildXlsx } from '../../../test/support/build-xlsx';

describe('A file that cannot be opened', () => {
  it.each([
    ['is no zip file', Uint8Array.of(1, 2, 3), /cannot be read as a workbook/],
    ['has a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /password/],
    [
      'is a zip file without a workbook',
      PackageParts.of({ 'a.txt': 'x' }).toBytes(),
      /not an .xlsx/,
    ],
  ])('is refused with a message if it %s', async (_what, bytes, words) => {
    await expect(loadWorkbook(bytes)).rejects.toMatchObject({
      name: 'HostFault',
      message: expect.stringMatching(words) as string,
      remedy: expect.stringMatching(/Excel/) as string,
    });
  });

  it('is refused with a message if a sheet is broken', async () => {
    const parts = PackageParts.read(await buildXlsx([{ name: 'Stock', rows: [['Product']] }]));
    parts.set('xl/worksheets/sheet1.xml', 'not XML at all');

    await expect(loadWorkbook(parts.toBytes())).rejects.toMatchObject({
      name: 'HostFault',
      remedy: expect.stringMatching(/repair/) as string,
    });
  });
});
