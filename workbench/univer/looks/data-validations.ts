import { DataValidationErrorStyle, DataValidationRenderMode } from '@univerjs/core';
import type {
  DataValidationOperator,
  DataValidationType,
  ISheetDataValidationRule,
} from '@univerjs/core';
import { isRecord, textAt } from '../../files/format/client-object';
import { VALIDATION_OPERATORS, VALIDATION_TYPES } from '../../files/format/condition-words';
import { formatAddress } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import { sourceCells, textsIn } from './source-cells';
import { univerRange } from './univer-range';

/**
 * The data validations of a sheet as rules of Univer, which checks entries and shows drop-downs. Each area
 * with its own rule becomes one. The id comes from the area, so a rule that changes keeps its id.
 */
export function validationRules(sheet: SheetModel): ISheetDataValidationRule[] {
  return sheet.validations.ruledAreas().flatMap((area) => {
    const setting = (name: 'Rule' | 'ErrorAlert' | 'IgnoreBlanks' | 'Prompt'): unknown =>
      sheet.validations.settingFor(area, name);
    const checked = check(setting('Rule'), sheet);
    if (!checked) return [];
    return [
      {
        uid: `validation-${formatAddress(area)}`,
        ranges: [univerRange(area)],
        allowBlank: setting('IgnoreBlanks') !== false,
        ...checked,
        ...alert(setting('ErrorAlert')),
        ...prompt(setting('Prompt')),
      },
    ];
  });
}

type Check = Pick<
  ISheetDataValidationRule,
  'type' | 'operator' | 'formula1' | 'formula2' | 'renderMode' | 'showDropDown'
>;

/** Null for an empty rule and for types that are not shown (times). */
function check(rule: unknown, sheet: SheetModel): Check | null {
  if (!isRecord(rule)) return null;
  const { list, custom } = rule;
  if (isRecord(list)) return listCheck(list, sheet);
  const formula = textAt(custom, 'formula');
  if (formula !== null) return { type: 'custom', formula1: formula };
  // Univer has the words of the file for types and operators.
  for (const [name, type] of Object.entries(VALIDATION_TYPES)) {
    const bounds = rule[name];
    if (!isRecord(bounds) || name === 'time') continue;
    const operator = VALIDATION_OPERATORS[textAt(bounds, 'operator') ?? 'Between'];
    const [formula1, formula2] = [textAt(bounds, 'formula1'), textAt(bounds, 'formula2')];
    if (!operator || formula1 === null) return null;
    return {
      type: type as DataValidationType,
      operator: operator as DataValidationOperator,
      formula1,
      ...(formula2 !== null && { formula2 }),
    };
  }
  return null;
}

/**
 * A source is a list with commas or a formula. We read the cells of a plain reference here, because Univer
 * reads them only in its next calculation. Univer evaluates any other formula.
 */
function listCheck(list: Readonly<Record<string, unknown>>, sheet: SheetModel): Check | null {
  const source = textAt(list, 'source');
  if (source === null || source === '') return null;
  const cells = source.startsWith('=') ? sourceCells(source, sheet) : null;
  const isFormula = source.startsWith('=') && !cells;
  const choices = cells ? textsIn(cells) : source.split(',').map((choice) => choice.trim());
  const hasDropDown = list['inCellDropDown'] !== false;
  return {
    type: 'list',
    formula1: isFormula ? source : JSON.stringify(choices.filter((choice) => choice !== '')),
    showDropDown: hasDropDown,
    renderMode: hasDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
  };
}

const alertStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** By default Excel stops wrong entries. */
function alert(setting: unknown): Partial<ISheetDataValidationRule> {
  const title = textAt(setting, 'title');
  const message = textAt(setting, 'message');
  const isShown = !isRecord(setting) || setting['showAlert'] !== false;
  return {
    showErrorMessage: isShown,
    errorStyle: isShown
      ? (alertStyles[textAt(setting, 'style') ?? 'Stop'] ?? DataValidationErrorStyle.STOP)
      : DataValidationErrorStyle.INFO,
    ...(title && { errorTitle: title }),
    ...(message && { error: message }),
  };
}

function prompt(setting: unknown): Partial<ISheetDataValidationRule> {
  const title = textAt(setting, 'title');
  const message = textAt(setting, 'message');
  if (!message) return {};
  return { showInputMessage: true, prompt: message, ...(title && { promptTitle: title }) };
}
