import { PLAIN_FORM } from '../../../src/workbook/reading/column-form';
import { formInWords, isPeriod, samplesInWords } from '../../../src/workbook/reading/column-words';

describe('The form of a column in words', () => {
  it.each([
    ['On hand', '', {}],
    ['Lead time', 'weeks, decimal comma', { factor: 7, unit: 'weeks', decimalSign: ',' }],
    ['Quantity', 'sign turned', { factor: -1 }],
    ['On hand', 'cases', { unit: 'cases', isInCases: true }],
    ['Date', 'day first, half swapped', { dateOrder: 'dayFirst', isHalfSwapped: true }],
    ['2026-01-05', 'decimal comma', { decimalSign: ',', dateOrder: 'dayFirst' }],
    ['Location', '', { decimalSign: ',', dateOrder: 'dayFirst' }],
  ] as const)('of %s is %j', (meaning, words, form) => {
    expect(formInWords({ meaning, form: { ...PLAIN_FORM, ...form } })).toBe(words);
  });
});

describe('The samples of a column in words', () => {
  const showDay = (serial: number) => `day ${String(serial)}`;

  it('show serials of a date as dates, and a month’s number as it is', () => {
    expect(samplesInWords({ meaning: 'Date', samples: [46_000, 3, '5 May'] }, showDay)).toEqual([
      ...['day 46000', '3', '5 May'],
    ]);
  });

  it('show numbers of other columns as they are', () => {
    expect(samplesInWords({ meaning: 'On hand', samples: [46_000] }, showDay)).toEqual(['46000']);
  });
});

it('A column of a period has the first day of it as its meaning', () => {
  expect(isPeriod({ meaning: '2026-01-05' })).toBe(true);
  expect(isPeriod({ meaning: 'Date' })).toBe(false);
  expect(isPeriod({ meaning: null })).toBe(false);
});
