import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { SheetModel } from '../../host/model/sheet-model';
import { ALERT_STYLES, VALIDATION_OPERATORS, VALIDATION_TYPES } from '../format/condition-words';
import { formulaFromFile } from '../format/formula-from-file';
import { keyOf } from '../format/key-of';
import { areasOf } from './areas-of';
import type { PartOutline } from './part-outline';

/** Reads the data validations of a sheet, including those in the extensions of Excel 2010. */
export function readValidations(sheet: SheetModel, outline: PartOutline): void {
  const own = outline.child('dataValidations');
  const extensions = outline.child('extLst');
  const lists = [
    ...(own === null ? [] : [parseXml(own)]),
    ...(extensions === null ? [] : (parseXml(extensions).children['ext'] ?? [])).flatMap(
      (extension) => extension.children['dataValidations'] ?? [],
    ),
  ];
  for (const list of lists) {
    for (const validation of list.children['dataValidation'] ?? []) read(sheet, validation);
  }
}

function read(sheet: SheetModel, validation: XmlElement): void {
  const rule = ruleOf(validation);
  if (!rule) return;
  const { attributes, children } = validation;
  const { errorStyle, errorTitle = '', error = '', promptTitle = '', prompt = '' } = attributes;
  for (const area of areasOf(attributes['sqref'] ?? children['sqref']?.[0]?.text ?? '')) {
    sheet.validations.set(area, 'Rule', rule);
    sheet.validations.set(area, 'IgnoreBlanks', isTrue(attributes['allowBlank']));
    sheet.validations.set(area, 'ErrorAlert', {
      showAlert: isTrue(attributes['showErrorMessage']),
      style: keyOf(ALERT_STYLES, errorStyle) ?? 'Stop',
      title: errorTitle,
      message: error,
    });
    if (prompt === '' && promptTitle === '') continue;
    sheet.validations.set(area, 'Prompt', {
      showPrompt: isTrue(attributes['showInputMessage']),
      title: promptTitle,
      message: prompt,
    });
  }
}

function ruleOf({ attributes, children }: XmlElement): object | null {
  const formula = (name: string): string | null => {
    const element = children[name]?.[0];
    // In the extensions the formula has an element of its own.
    const text = element?.children['f']?.[0]?.text ?? element?.text ?? '';
    return text === '' ? null : text;
  };
  const [first, second] = [formula('formula1'), formula('formula2')];
  const { type = 'none', operator = 'between' } = attributes;
  if (first === null) return null;
  if (type === 'list') {
    // The attribute means the opposite of its name.
    const inCellDropDown = !isTrue(attributes['showDropDown']);
    return { list: { inCellDropDown, source: listSource(first) } };
  }
  if (type === 'custom') return { custom: { formula: formulaFromFile(first) } };
  const kind = keyOf(VALIDATION_TYPES, type);
  if (kind === undefined) return null;
  return {
    [kind]: {
      formula1: bound(first),
      ...(second === null ? {} : { formula2: bound(second) }),
      operator: keyOf(VALIDATION_OPERATORS, operator) ?? 'Between',
    },
  };
}

function listSource(formula: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula);
  return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : formulaFromFile(formula);
}

function bound(formula: string): number | string {
  return Number.isNaN(Number(formula)) ? formulaFromFile(formula) : Number(formula);
}
