import { SETTING_FIELDS } from '../../../src/workbook/settings/setting-fields';
import { LIMIT_SETTINGS, NUMBER_SETTINGS } from '../../../src/workbook/settings-rules';

describe('The fields of the settings', () => {
  it('are all numeric settings but one that Default transfer cost replaces', () => {
    const names = SETTING_FIELDS.map(({ name }) => name);
    const rules = [...Object.values(NUMBER_SETTINGS), ...Object.values(LIMIT_SETTINGS)];
    const missing = rules.map(({ name }) => name).filter((name) => !names.includes(name));

    expect(missing).toEqual(['Default transfer cost per unit']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('each explain themselves in one short sentence', () => {
    for (const { help } of SETTING_FIELDS) expect(help).toMatch(/^[A-Z].{10,89}\.$/);
  });

  it('show what counts without an entry', () => {
    const standard = Object.fromEntries(SETTING_FIELDS.map((one) => [one.name, one.standard]));

    expect(standard).toMatchObject({
      'Service level standard': '95%',
      'Transfer budget': 'none',
      'Review period': '7',
      'Plan date': 'today',
      'Default transfer cost': '5%',
      Purchases: 'no',
    });
  });
});
