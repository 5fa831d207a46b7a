import fc from 'fast-check';
import { cellFromField, cellOfText, serialOfIso, textOfCell } from '../../src/sources/cell-text';

describe('a field of a CSV file as a cell', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['1e3', 1000],
    ['', null],
    ['00123', '00123'],
    ['1,5', '1,5'],
    ['4006381333931', 4006381333931],
    ['12345678901234567', '12345678901234567'],
    ['2026-06-30', '2026-06-30'],
  ])('reads %j as %j', (field, cell) => {
    expect(cellFromField(field)).toBe(cell);
  });
});

describe('a cell that was written as text', () => {
  it('is read again to the last digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(cellOfText(textOfCell(number, 'money'), 'money')).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('keeps a day and a second', () => {
    expect(textOfCell(46203, 'date')).toBe('2026-06-30');
    expect(cellOfText('2026-06-30', 'date')).toBe(46203);
    expect(textOfCell(46203.25, 'dateTime')).toBe('2026-06-30T06:00:00Z');
    expect(cellOfText('2026-06-30T06:00:00Z', 'dateTime')).toBe(46203.25);
  });

  it('keeps what people typed in place of a number', () => {
    expect(cellOfText('about 12', 'units')).toBe('about 12');
  });
});

describe('an ISO 8601 time as a date serial', () => {
  it.each([
    ['2026-06-30', 46203],
    ['2026-06-30 12:00', 46203.5],
    ['2026-06-30T12:00:00Z', 46203.5],
    ['2026-06-30T14:00:00+02:00', 46203.5],
    ['2026-06-30 14:00:00+02', 46203.5],
    ['yesterday', null],
  ])('reads %s as %s', (text, serial) => {
    expect(serialOfIso(text)).toBe(serial);
  });
});
