import { count, day, list, money, percent, todayAsSerial } from '../../src/taskpane/words';

describe('The pane writes', () => {
  it.each([
    [0, '0'],
    [0.4, '0.40'],
    [99.99, '99.99'],
    [99.996, '100'],
    [12_340.5, '12,341'],
    [-3.5, '-3.50'],
    [-0, '0'],
  ])('money: %p as %s', (amount, text) => {
    expect(money(amount)).toBe(text);
  });

  it.each([
    [0, '0 lines'],
    [1, '1 line'],
    [1_482, '1,482 lines'],
  ])('%p lines as "%s"', (number, text) => {
    expect(count(number, 'line')).toBe(text);
  });

  it.each([
    [0.0269, '2.7%'],
    [0.28, '28%'],
    [1, '100%'],
  ])('the share %p as %s', (fraction, text) => {
    expect(percent(fraction)).toBe(text);
  });

  it('a date', () => {
    expect(day(46_348)).toBe('22 Nov 2026');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%p as "%s"', (parts, text) => {
    expect(list(parts)).toBe(text);
  });
});

it('Today is the date in the user’s time zone, up to the last minute', () => {
  expect(todayAsSerial(new Date(2026, 10, 22, 0, 1))).toBe(46_348);
  expect(todayAsSerial(new Date(2026, 10, 22, 23, 59))).toBe(46_348);
});
