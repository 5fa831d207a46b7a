import { strToU8, zipSync } from 'fflate';
import { packedBytes, zipEntries } from '../../src/xlsx/zip-directory';

const text = strToU8('Product;Location');
const file = zipSync({ 'xl/a.xml': text, 'xl/b.xml': [text, { level: 0 }] });

describe('the list of files in a zip file', () => {
  it('has names, sizes, methods and checksums in the order of the file', () => {
    expect(zipEntries(file)).toMatchObject([
      { name: 'xl/a.xml', method: 8, size: 16, isEncrypted: false },
      { name: 'xl/b.xml', method: 0, size: 16, packedSize: 16 },
    ]);
    const [a, b] = zipEntries(file);
    expect(a!.checksum).toBe(b!.checksum);
    expect(packedBytes(file, b!)).toEqual(text);
  });

  it('is found before a comment at the end', () => {
    const commented = new Uint8Array(file.length + 3);
    commented.set(file);
    commented[file.length - 2] = 3;
    expect(zipEntries(commented)).toHaveLength(2);
  });

  it.each([
    ['cut in the middle', file.subarray(0, file.length / 2), /end is missing/],
    ['empty', new Uint8Array(0), /end is missing/],
    ['with a count that is too high', changed(file.length - 12, 9), /list of parts/],
    ['with a list that is elsewhere', changed(file.length - 6, 3), /list of parts/],
  ])('is refused %s', (_what, bytes, message) => {
    expect(() => zipEntries(bytes)).toThrow(message);
  });

  it('is refused if a file is not where it says', () => {
    const [entry] = zipEntries(file);
    expect(() => packedBytes(file, { ...entry!, at: 5 })).toThrow(/not where/);
    expect(() => packedBytes(file, { ...entry!, packedSize: 9_999 })).toThrow(/not where/);
  });
});

function changed(at: number, byte: number): Uint8Array {
  const bytes = file.slice();
  bytes[at] = byte;
  return bytes;
}
