import { visibleText } from '../../../src/workbook/forms/visible-text';

describe('a text as a reader sees it', () => {
  it.each([
    ['Bexley\u200b', 'Bexley'],
    ['\ufeffHull', 'Hull'],
    ['York\u00ad', 'York'],
    ['New\u00a0 \u202fYork ', 'New York'],
    ['A\u20111', 'A-1'],
    ['A\u20131', 'A-1'],
    ['\u22125', '-5'],
  ])('%j is %j', (text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });
});
