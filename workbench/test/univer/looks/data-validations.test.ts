import type { SheetModel } from '../../../host/model/sheet-model';
import { validationRules } from '../../../univer/looks/data-validations';
import { cells, sheetWith } from './model-sheet';

function ruleOn(sheet: SheetModel, rule: unknown, alert?: unknown) {
  const { area } = cells(sheet, 'D2:D5');
  sheet.validations.set(area, 'Rule', rule);
  if (alert) sheet.validations.set(area, 'ErrorAlert', alert);
  const [found] = validationRules(sheet);
  return found;
}

function choicesOf(sheet: SheetModel, source: string): unknown {
  const rule = ruleOn(sheet, { list: { inCellDropDown: true, source } });
  return rule?.formula1?.startsWith('[') ? JSON.parse(rule.formula1) : rule?.formula1;
}

const sites = [['Site'], ['Leeds'], ['York'], [''], [12.5]];

describe('a data validation in the grid', () => {
  it('offers the choices of a list, without the blanks around them', () => {
    expect(choicesOf(sheetWith(), 'Approve, Reject')).toEqual(['Approve', 'Reject']);
  });

  it.each(['=$A$2:$A$5', '=Sheet1!A2:A5', "='Sheet1'!$A$2:$A$5", '=Sites'])(
    'offers what the cells of %s show, the empty ones left out',
    (source) => {
      const sheet = sheetWith(sites);
      sheet.workbook.names.add('Sites', '=Sheet1!$A$2:$A$5');
      expect(choicesOf(sheet, source)).toEqual(['Leeds', 'York', '12.5']);
    },
  );

  it('leaves any other formula to Univer', () => {
    expect(choicesOf(sheetWith(), '=INDIRECT("A1:A3")')).toBe('=INDIRECT("A1:A3")');
    expect(choicesOf(sheetWith(), '=Nowhere!A1:A3')).toBe('=Nowhere!A1:A3');
  });

  it('shows its button only if the rule has one', () => {
    const shown = ruleOn(sheetWith(), { list: { inCellDropDown: true, source: 'a' } });
    const hidden = ruleOn(sheetWith(), { list: { inCellDropDown: false, source: 'a' } });
    expect([shown?.renderMode, hidden?.renderMode]).toEqual([1, 0]);
    expect([shown?.showDropDown, hidden?.showDropDown]).toEqual([true, false]);
  });

  it('stops wrong entries with the message of the workbook', () => {
    const alert = { showAlert: true, style: 'Stop', title: 'No', message: 'Choose one.' };
    const list = { list: { inCellDropDown: true, source: 'a,b' } };
    expect(ruleOn(sheetWith(), list, alert)).toMatchObject({
      ranges: [{ startRow: 1, startColumn: 3, endRow: 4, endColumn: 3 }],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 1,
      errorTitle: 'No',
      error: 'Choose one.',
    });
    expect(ruleOn(sheetWith(), list, { showAlert: true, style: 'Warning' })?.errorStyle).toBe(2);
    expect(ruleOn(sheetWith(), list, { showAlert: false })?.showErrorMessage).toBe(false);
  });

  it.each([
    [
      { wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' } },
      { type: 'whole', operator: 'between', formula1: '0', formula2: '10' },
    ],
    [
      { decimal: { formula1: '=A1', operator: 'GreaterThanOrEqualTo' } },
      { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '=A1' },
    ],
    [{ custom: { formula: '=D2>0' } }, { type: 'custom', formula1: '=D2>0' }],
  ])('checks %j', (rule, expected) => {
    expect(ruleOn(sheetWith(), rule)).toMatchObject(expected);
  });

  it.each([{}, { list: { source: '' } }, { time: { formula1: '0.5' } }])(
    'is left out where there is nothing to check: %j',
    (rule) => {
      expect(ruleOn(sheetWith(), rule)).toBeUndefined();
    },
  );
});
