import { isAmbiguousNumber, parseNumberText } from '../../../src/workbook/forms/number-text';

describe('a text as a number', () => {
  it.each([
    ['12', 12],
    ["1'250", 1250],
    ['1’250’000', 1_250_000],
    ['1 250', 1250],
    ['1\u202f250', 1250],
    ['3\u00a0400', 3400],
    ['12-', -12],
    ['(123)', -123],
    ['-7', -7],
    ['\u22127', -7],
    ['$12', 12],
    ['-$12', -12],
    ['($1,234.50)', -1234.5],
    ['12 EUR', 12],
    ['CHF 12', 12],
    ['12 zł', 12],
    ['R$ 12', 12],
    ['12,-', 12],
    ['1e3', 1000],
    ["'45", 45],
  ])('%j is %p whatever the decimal sign of its column', (text, expected) => {
    const { withPoint, withComma } = parseNumberText(text)!;
    expect(withPoint ?? withComma).toBe(expected);
    expect(isAmbiguousNumber({ withPoint, withComma, unit: null })).toBe(false);
  });

  it.each([
    ['1.234,5', null, 1234.5],
    ["1'234.5", 1234.5, null],
    ['1 234,5', null, 1234.5],
    ['0.125', 0.125, null],
    ['12,5', null, 12.5],
    ['1234.500', 1234.5, null],
    ['1.234.567', null, 1_234_567],
    ['1,23,456', 123_456, null],
    ['2.750,00 €', null, 2750],
  ])('%j settles the decimal sign', (text, withPoint, withComma) => {
    expect(parseNumberText(text)).toMatchObject({ withPoint, withComma });
  });

  it.each([
    ['1.250', 1.25, 1250],
    ['2,400', 2400, 2.4],
    ['-3.100', -3.1, -3100],
  ])('%j is one number with a point and another with a comma', (text, withPoint, withComma) => {
    expect(parseNumberText(text)).toMatchObject({ withPoint, withComma });
    expect(isAmbiguousNumber(parseNumberText(text)!)).toBe(true);
  });

  it.each([
    ['90 pcs', 90, 'pieces'],
    ['90 Stk.', 90, 'pieces'],
    ['12 szt', 12, 'pieces'],
    ['Case of 6', 6, 'cases'],
    ['24 per box', 24, 'cases'],
    ['3 kg', 3, 'other'],
  ])('%j has a unit', (text, figure, dimension) => {
    expect(parseNumberText(text)).toMatchObject({ withPoint: figure, unit: { dimension } });
  });

  it.each([
    'about 12',
    '-',
    '1,23,4',
    '12.03.2026',
    '1.2.3',
    'n/a',
    '1,234.567,8',
    '--5',
    '5 of 6',
  ])('%j is no number', (text) => {
    expect(parseNumberText(text)).toBeNull();
  });
});
