import { PLAIN_FORM } from '../../../src/workbook/reading/column-form';
import type { ColumnForm } from '../../../src/workbook/reading/column-form';
import type { ColumnKind } from '../../../src/workbook/reading/column-kinds';
import { fixedCell } from '../../../src/workbook/fixes/fixed-cell';
import type { Cell } from '../../../src/workbook/port';

const fixed = (cell: Cell, kind: ColumnKind, form: Partial<ColumnForm> = {}) =>
  fixedCell(cell, kind, { ...PLAIN_FORM, ...form });

describe('a cell becomes', () => {
  it.each<[Cell, ColumnKind, Partial<ColumnForm>, unknown]>([
    [' Leeds\u00a0', 'text', {}, { kind: 'spaces', after: 'Leeds' }],
    ['Bex\u200bley', 'text', {}, { kind: 'spaces', after: 'Bexley' }],
    ['1,234', 'quantity', { decimalSign: '.' }, { kind: 'number', after: 1_234 }],
    ['1.250', 'money', { decimalSign: ',' }, { kind: 'number', after: 1_250 }],
    ['(12)', 'quantity', {}, { kind: 'number', after: -12 }],
    ['31/12/2025', 'date', {}, { kind: 'date', after: 46_022 }],
    ['01/02/2026', 'date', { dateOrder: 'dayFirst' }, { kind: 'date', after: 46_054 }],
  ])('%j in a column of %s under %j becomes %j', (cell, kind, form, after) => {
    expect(fixed(cell, kind, form)).toEqual(after);
  });
});

describe('a cell stays', () => {
  it.each<[string, Cell, ColumnKind, Partial<ColumnForm>]>([
    ['a code', '00100', 'text', {}],
    ['a number', 5, 'quantity', {}],
    ['two readings, and no column that decides', '1.250', 'money', {}],
    ['two readings, and only a language that suggests one', '1.250', 'money', { usualSign: ',' }],
    ['a day or a month', '01/02/2026', 'date', {}],
    ['a date of a half swapped column', '31/12/2025', 'date', { isHalfSwapped: true }],
    ['a period', '2026-W12', 'date', {}],
    ['a unit', '90 pcs', 'quantity', {}],
    ['a currency', '€12', 'money', {}],
    ['more digits than a number holds', '12345678901234567', 'quantity', {}],
    ['no number', 'n/a', 'quantity', {}],
    ['spaces only', '  ', 'text', {}],
  ])('if it is %s', (_what, cell, kind, form) => {
    expect(fixed(cell, kind, form)).toBeNull();
  });
});
