import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  canonicalText,
  fieldsOf,
  fixedDecimals,
  sha256Hex,
} from '../../../src/planning/signoff/canonical-text';

it('canonical text counts bytes, not characters', () => {
  expect(canonicalText(['A', '', 'Köln', '1,5:'])).toBe('1:A,0:,5:Köln,4:1,5:,');
});

it('its fields can be read back, whatever they hold', () => {
  const text = fc.string({ unit: 'grapheme' }).map((each) => each.normalize('NFC'));
  fc.assert(
    fc.property(fc.array(text), (fields) => {
      expect(fieldsOf(canonicalText(fields))).toEqual(fields);
    }),
  );
});

it.each(['x', '3:ab,', '1:ab', ':a,', '-1:,', '1a:x,'])('%p is no canonical text', (text) => {
  expect(fieldsOf(text)).toBeNull();
});

it('the digest is that of any other SHA-256', () => {
  expect(sha256Hex('Köln')).toBe(createHash('sha256').update('Köln', 'utf8').digest('hex'));
});

it('numbers have no negative zero', () => {
  expect([fixedDecimals(-0.001, 2), fixedDecimals(-1.5, 2)]).toEqual(['0.00', '-1.50']);
});
