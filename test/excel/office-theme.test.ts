import { isDark } from '../../src/excel/office-theme';

describe('An Office theme is dark', () => {
  it.each([
    ['#FFFFFF', false],
    ['#F3F2F1', false],
    ['#292929', true],
    ['#000000', true],
    ['white', null],
    ['', null],
  ])('when its ground is %p: %p', (ground, dark) => {
    expect(isDark(ground)).toBe(dark);
  });
});
