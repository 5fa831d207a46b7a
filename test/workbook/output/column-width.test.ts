import { columnWidth } from '../../../src/workbook/output/column-width';
import type { OutputColumn } from '../../../src/workbook/port';

const column = (more: Partial<OutputColumn>): OutputColumn => ({
  header: 'Fit',
  format: 'money',
  cells: [],
  ...more,
});

describe('The width of a column', () => {
  it.each<[string, Partial<OutputColumn>, number]>([
    ['its widest amount with separators', { cells: [1, -1_234_567.5] }, '-1,234,567.50'.length],
    ['its widest share', { cells: [0.5, 1], format: 'percent' }, '100.0%'.length],
    ['a date', { cells: [46_348], format: 'date' }, '2026-11-23'.length],
    ['its longest text', { cells: ['Birmingham distribution'], format: 'text' }, 23],
    ['its total', { cells: new Array(50).fill(900_000), isTotalled: true }, '45,000,000.00'.length],
    ['its choices', { format: 'text', choices: ['Approve with a note'] }, 19],
    [
      'the longer line of a two-line header',
      { header: 'Stockout risk before' },
      'Stockout risk'.length,
    ],
  ])('holds %s', (_what, more, characters) => {
    expect(columnWidth(column(more))).toBeGreaterThan(characters);
    expect(columnWidth(column(more))).toBeLessThan(characters + 9);
  });

  it('is limited for long sentences', () => {
    expect(columnWidth(column({ format: 'text', cells: ['x'.repeat(4000)] }))).toBe(60);
  });

  it('is the given width, if there is one', () => {
    expect(columnWidth(column({ cells: [1e12], width: 12 }))).toBe(12);
  });
});
