import { serialOf } from '../../src/xlsx/iso-date';

it.each([
  ['2026-11-30', 46_356],
  ['2026-11-30T12:00:00', 46_356.5],
  ['2026-11-30T12:00:00.000Z', 46_356.5],
  ['1899-12-31', 1],
  ['30.11.2026', null],
  ['2026-13-45', null],
  ['', null],
])('the date %p of a cell is the serial %p', (text, serial) => {
  expect(serialOf(text)).toBe(serial);
});
