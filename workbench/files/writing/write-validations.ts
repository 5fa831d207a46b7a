import { xmlText } from '../../../src/xlsx/xml';
import { formatAddress } from '../../host/model/area/area';
import type { Area } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import { ALERT_STYLES, VALIDATION_OPERATORS, VALIDATION_TYPES } from '../format/condition-words';
import { recordOf } from '../format/client-object';
import { formulaToFile } from '../format/formula-to-file';
import { PartOutline, listXml } from '../reading/part-outline';
import { attributeXml } from './attributes-xml';
import { SHEET_ORDER } from './sheet-order';

type Parts = Readonly<Record<string, unknown>>;

/** Writes the data validations of a sheet if any has changed. */
export function writeValidations(
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
): PartOutline {
  const validations = validationsXml(sheet);
  if (before && validations.join() === validationsXml(before).join()) return outline;
  if (!before && validations.length === 0) return outline;
  // Prompts without a rule, which the model does not hold.
  const unknown = outline
    .itemsOf('dataValidations')
    .map(({ xml }) => xml)
    .filter((xml) => !/^[^>]*\stype="(?!none)/.test(xml));
  const all = [...unknown, ...validations];
  const list = all.length === 0 ? [] : [listXml('dataValidations', all)];
  return withoutExtended(outline).withElements('dataValidations', list, SHEET_ORDER);
}

/** Validations from the extensions are now in the main list, which may refer to other sheets, too. */
function withoutExtended(outline: PartOutline): PartOutline {
  const xml = outline.child('extLst');
  if (xml === null) return outline;
  const extensions = PartOutline.of(xml);
  const others = extensions.children.filter(
    ({ xml: each }) => !/<[\w.-]*:?dataValidations\b/.test(each),
  );
  if (others.length === extensions.children.length) return outline;
  const left = others.length === 0 ? [] : [extensions.with(others).toString()];
  return outline.withElements('extLst', left, SHEET_ORDER);
}

function validationsXml(sheet: SheetModel): string[] {
  return sheet.validations.ruledAreas().flatMap((area) => {
    const xml = validationXml(sheet, area);
    return xml === null ? [] : [xml];
  });
}

function validationXml({ validations }: SheetModel, area: Area): string | null {
  const rule = ruleXml(recordOf(validations.settingFor(area, 'Rule')));
  if (!rule) return null;
  const alert = recordOf(validations.settingFor(area, 'ErrorAlert'));
  const prompt = recordOf(validations.settingFor(area, 'Prompt'));
  const style = ALERT_STYLES[String(alert['style'] ?? 'Stop')];
  const attributes = [
    rule.attributes,
    style === undefined || style === 'stop' ? '' : ` errorStyle="${style}"`,
    validations.settingFor(area, 'IgnoreBlanks') === false ? '' : ' allowBlank="1"',
    prompt['showPrompt'] === false || Object.keys(prompt).length === 0
      ? ''
      : ' showInputMessage="1"',
    alert['showAlert'] === false ? '' : ' showErrorMessage="1"',
    text('errorTitle', alert['title']),
    text('error', alert['message']),
    text('promptTitle', prompt['title']),
    text('prompt', prompt['message']),
  ].join('');
  return `<dataValidation${attributes} sqref="${formatAddress(area)}">${rule.formulas}</dataValidation>`;
}

function ruleXml(rule: Parts): { readonly attributes: string; readonly formulas: string } | null {
  const { list, custom } = rule;
  if (list !== undefined) {
    const { source, inCellDropDown } = recordOf(list);
    const hidden = inCellDropDown === false ? ' showDropDown="1"' : '';
    return {
      attributes: ` type="list"${hidden}`,
      formulas: formulaXml('formula1', listSource(source)),
    };
  }
  if (custom !== undefined) {
    const formula = stored(recordOf(custom)['formula']);
    return { attributes: ' type="custom"', formulas: formulaXml('formula1', formula) };
  }
  for (const [name, type] of Object.entries(VALIDATION_TYPES)) {
    if (rule[name] === undefined) continue;
    const { formula1, formula2, operator } = recordOf(rule[name]);
    const comparison = VALIDATION_OPERATORS[String(operator ?? 'Between')] ?? 'between';
    const shown = comparison === 'between' ? '' : ` operator="${comparison}"`;
    const second = formula2 === undefined ? '' : formulaXml('formula2', stored(formula2));
    return {
      attributes: ` type="${type}"${shown}`,
      formulas: formulaXml('formula1', stored(formula1)) + second,
    };
  }
  return null;
}

function listSource(source: unknown): string {
  const given = String(source ?? '');
  return given.startsWith('=') ? stored(given) : `"${given.replaceAll('"', '""')}"`;
}

/** A number, or a formula with its `=`, in the form that a file holds. */
function stored(bound: unknown): string {
  return formulaToFile(String(bound ?? ''), null);
}

function formulaXml(name: string, formula: string): string {
  return `<${name}>${xmlText(formula)}</${name}>`;
}

function text(name: string, value: unknown): string {
  return typeof value === 'string' && value !== '' ? attributeXml(name, value) : '';
}
