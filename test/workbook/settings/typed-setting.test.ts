import { SETTING_FIELDS } from '../../../src/workbook/settings/setting-fields';
import { shownSetting, typedSetting } from '../../../src/workbook/settings/typed-setting';

const field = (name: string) => SETTING_FIELDS.find((one) => one.name === name)!;

describe('What is typed into the field of a setting', () => {
  it.each([
    ['Service level standard', '97%', 0.97],
    ['Service level standard', '97', 0.97],
    ['Transfer budget', '1,200', 1200],
    ['Transfer budget', 'none', 'none'],
    ['Review period', '2 weeks', 14],
    ['Plan date', '2026-11-02', 46_328],
    ['Plan date', 'today', null],
    ['Default transfer cost', '5%', '5%'],
    ['Default transfer cost', '1.5', 1.5],
    ['Purchases', 'yes', 'yes'],
    ['Max shipments', '', null],
  ])('of %s: %j is written as %j', (name, text, value) => {
    expect(typedSetting(field(name), text)).toEqual({ value });
  });

  it.each([
    ['Service level standard', '150%', 'Must be between 1% and 99.999%.'],
    ['Service level standard', 'high', 'Text where a percentage is needed.'],
    ['Min transfer quantity', '-3', 'Must be 0 or more.'],
    ['Caution', '0.5', 'Must be between 1 and 100.'],
    ['Plan date', 'soon', 'Not a date. Write it as 2026-11-02.'],
    ['Purchases', 'maybe', 'Choose no or yes.'],
  ])('of %s: %j is refused', (name, text, problem) => {
    expect(typedSetting(field(name), text)).toEqual({ problem });
  });
});

describe('The cell of a setting is shown as it can be typed', () => {
  it.each([
    ['Service level standard', 0.995, '99.5%'],
    ['Service level standard', 95, '95%'],
    ['Plan date', 46_328, '2026-11-02'],
    ['Transfer budget', 'none', 'none'],
    ['Markdowns', true, 'yes'],
    ['Max shipments', null, ''],
    ['Max shipments', { error: '#N/A' }, '#N/A'],
  ])('of %s: %j as %j', (name, cell, shown) => {
    expect(shownSetting(field(name), cell)).toBe(shown);
  });
});
