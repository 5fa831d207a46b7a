import { strToU8 } from 'fflate';
import { PartDecoder, partText } from '../../src/xlsx/part-text';
import { utf16 } from '../support/edit-parts';

const XML = '<?xml version="1.0" encoding="UTF-16"?><a>Größe</a>';

describe('the text of a part', () => {
  it('is read in UTF-8, with or without a byte order mark', () => {
    expect(partText(strToU8('<a>Größe</a>'))).toBe('<a>Größe</a>');
    expect(partText(strToU8('\uFEFF<a/>'))).toBe('<a/>');
  });

  it('is read in UTF-16 and then says that it is in UTF-8', () => {
    expect(partText(utf16(XML))).toBe(XML.replace('UTF-16', 'UTF-8'));
    expect(partText(utf16(XML).subarray(2))).toBe(XML.replace('UTF-16', 'UTF-8'));
  });

  it('is the same in pieces that end within a character', () => {
    const decoder = new PartDecoder('xl/a.xml');
    const pieces = [...strToU8('<a>Größe</a>')].map((byte) => decoder.decode(Uint8Array.of(byte)));
    expect(pieces.join('') + decoder.end()).toBe('<a>Größe</a>');
  });

  it('is refused if the bytes are no text', () => {
    const decoder = new PartDecoder('xl/a.xml');
    expect(() => decoder.decode(Uint8Array.of(0x3c, 0x61, 0xff, 0x3e))).toThrow(/xl\/a\.xml/);
  });
});
