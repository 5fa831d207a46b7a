import { strToU8 } from 'fflate';
import { Crc32 } from '../../src/xlsx/crc32';

describe('the CRC-32 of bytes', () => {
  // The check value of the CRC catalogue (reveng), CRC-32/ISO-HDLC.
  it('is that of the catalogue', () => {
    const crc = new Crc32();
    crc.add(strToU8('123456789'));
    expect(crc.sum).toBe(0xcbf43926);
  });

  it('is the same in pieces, and 0 for no bytes', () => {
    const crc = new Crc32();
    expect(crc.sum).toBe(0);
    crc.add(strToU8('1234'));
    crc.add(strToU8('56789'));
    expect(crc.sum).toBe(0xcbf43926);
  });
});
