import { strFromU8, strToU8, zipSync } from 'fflate';
import { HostFault } from '../../src/workbook/port';
import { filesOf, unpack } from '../../src/xlsx/unpack';
import { zipEntries } from '../../src/xlsx/zip-directory';

const text = 'Product;Location;400\n'.repeat(50);
const file = zipSync({ 'xl/a.xml': strToU8(text), 'xl/media/': new Uint8Array(0) });

/** The file with other bytes at a place of the first entry of its list. */
function listed(place: number, ...bytes: number[]): Uint8Array {
  const changed = file.slice();
  const end = new DataView(file.buffer, file.byteOffset);
  changed.set(bytes, end.getUint32(file.length - 6, true) + place);
  return changed;
}

function faultOf(bytes: Uint8Array): HostFault {
  try {
    for (const entry of filesOf(bytes).values()) unpack(bytes, entry);
  } catch (fault) {
    return fault as HostFault;
  }
  throw new Error('It was unpacked');
}

describe('unpacking a zip file', () => {
  it('gives every file by its name, and no folder', () => {
    const files = filesOf(file);
    expect([...files.keys()]).toEqual(['xl/a.xml']);
    expect(strFromU8(unpack(file, files.get('xl/a.xml')!))).toBe(text);
  });

  it('takes backslashes and a leading slash for what Excel takes them for', () => {
    const odd = zipSync({ '\\xl\\a.xml': strToU8(text), '/xl/b.xml': strToU8(text) });
    expect([...filesOf(odd).keys()]).toEqual(['xl/a.xml', 'xl/b.xml']);
  });

  const [entry] = zipEntries(file);
  const middle = entry!.at + 30 + 'xl/a.xml'.length + Math.floor(entry!.packedSize / 2);
  const flipped = file.map((byte, at) => (at === middle ? byte ^ 0x10 : byte));

  it.each<[string, Uint8Array, RegExp]>([
    ['a flipped byte', flipped, /xl\/a\.xml (does not match|cannot be unpacked)|checksum/],
    ['a wrong checksum', listed(16, 1, 2, 3, 4), /checksum of its part xl\/a\.xml/],
    ['a method of packing that Excel does not use', listed(10, 12, 0), /packed in a way/],
    ['a size that is too small', listed(24, 10, 0, 0, 0), /checksum/],
    ['a size that is too large', listed(24, 255, 255, 0, 0), /checksum/],
    ['a password', listed(8, 1, 0), /password/],
    ['a part of 600 MB', listed(24, 0, 0x46, 0xc3, 0x23), /600 MB when unpacked/],
  ])('refuses %s, and says what to do', (_what, bytes, message) => {
    const fault = faultOf(bytes);
    expect(fault).toBeInstanceOf(HostFault);
    expect(fault.message).toMatch(message);
    expect(fault.remedy).not.toBe('');
  });

  it('refuses a bomb by its size before it unpacks anything', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 4 }, (_none, n) => [`${String(n)}.xml`, new Uint8Array(0)]),
    );
    const bomb = zipSync(parts);
    let at = new DataView(bomb.buffer).getUint32(bomb.length - 6, true);
    for (let n = 0; n < 4; n += 1, at += 46 + 5)
      new DataView(bomb.buffer).setUint32(at + 24, 4e8, true);
    expect(faultOf(bomb)).toMatchObject({ code: 'tooLarge' });
  });

  it('refuses two files of one name', () => {
    const twice = zipSync({ 'a.xml': strToU8('1'), '/a.xml': strToU8('2') });
    expect(faultOf(twice).message).toMatch(/holds a\.xml twice/);
  });
});
