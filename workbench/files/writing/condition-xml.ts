import { xmlText } from '../../../src/xlsx/xml';
import { formatAddress } from '../../host/model/area/area';
import type { ConditionalFormatModel } from '../../host/model/sheet/conditional-formats';
import type { PropertyBag } from '../../host/model/sheet/property-bag';
import { storedColour } from '../format/colours';
import { BOUNDS, OPERATORS, TEXT_OPERATORS } from '../format/condition-words';
import { recordOf } from '../format/client-object';
import { formulaToFile } from '../format/formula-to-file';
import type { StyleBook } from './style-book';
import { differenceXml } from './style-xml';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
/** Marks a rule that continues in the sheet's extensions. */
const BAR_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** A rule as XML, and its extension. */
export interface StoredCondition {
  readonly rule: string;
  /** For data bars; null for other rules. */
  readonly extension: string | null;
}

type Parts = Readonly<Record<string, unknown>>;

/** Null for a format without a rule. */
export function conditionXml(
  format: ConditionalFormatModel,
  priority: number,
  styles: StyleBook,
): StoredCondition | null {
  const start = (type: string, attributes = ''): string =>
    `<cfRule type="${type}"${attributes} priority="${String(priority)}">`;
  const rule = recordOf(format.rule.get('Rule'));
  const look = ` dxfId="${String(styles.differenceOf(lookXml(format)))}"`;
  switch (format.type) {
    case 'CellValue': {
      const operator = OPERATORS[String(rule['operator'])];
      if (operator === undefined) return null;
      const formulas = [rule['formula1'], rule['formula2']].map(formulaXml).join('');
      return plain(`${start('cellIs', ` operator="${operator}"${look}`)}${formulas}</cfRule>`);
    }
    case 'Custom': {
      const formula = format.rule.get('Formula') ?? rule['formula'];
      return formula ? plain(`${start('expression', look)}${formulaXml(formula)}</cfRule>`) : null;
    }
    case 'ContainsText':
      return textRule(format, rule, (type, more) => start(type, more + look));
    case 'ColorScale':
      return scaleRule(recordOf(format.rule.get('Criteria')), start('colorScale'));
    case 'DataBar':
      return barRule(format, priority, start('dataBar'));
    default:
      return null;
  }
}

function plain(rule: string): StoredCondition {
  return { rule, extension: null };
}

function lookXml({ font, fill }: ConditionalFormatModel): string {
  const names = ['Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'];
  const said = names.map((name) => [`Font.${name}`, font.get(name)]);
  return differenceXml(Object.fromEntries(said) as Parts, { 'Fill.Color': fill.get('Color') });
}

function textRule(
  { area }: ConditionalFormatModel,
  rule: Parts,
  start: (type: string, attributes: string) => string,
): StoredCondition {
  const operator = TEXT_OPERATORS[String(rule['operator'])] ?? 'containsText';
  const text = String(rule['text'] ?? '');
  const type = operator === 'notContains' ? 'notContainsText' : operator;
  const cell = formatAddress({ ...area, rows: 1, columns: 1 });
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContains: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  };
  const attributes = ` operator="${operator}" text="${xmlText(text)}"`;
  return plain(`${start(type, attributes)}${formulaXml(formulas[operator])}</cfRule>`);
}

function scaleRule(criteria: Parts, start: string): StoredCondition | null {
  const points = ['minimum', 'midpoint', 'maximum']
    .map((name) => criteria[name])
    .filter((point) => typeof point === 'object' && point !== null)
    .map(recordOf);
  if (points.length < 2) return null;
  const bounds = points.map((point) => boundXml(point, 'min')).join('');
  const colours = points
    .map(({ color }) => `<color rgb="${storedColour(color) ?? 'FFFFFFFF'}"/>`)
    .join('');
  return plain(`${start}<colorScale>${bounds}${colours}</colorScale></cfRule>`);
}

/** Only the extensions, which Excel 2007 does not know, say whether a bar has a gradient. */
function barRule(
  { rule, positiveBar }: ConditionalFormatModel,
  priority: number,
  start: string,
): StoredCondition {
  // The id must be unique on the sheet only, and the priority is.
  const id = `{00000000-0000-4000-9000-${priority.toString(16).padStart(12, '0').toUpperCase()}}`;
  const [lower, upper] = [bound(rule, 'LowerBoundRule'), bound(rule, 'UpperBoundRule')];
  const colour = storedColour(positiveBar.get('FillColor')) ?? 'FF638EC6';
  const isBarOnly = rule.get('ShowDataBarOnly') === true ? ' showValue="0"' : '';
  const link = `<extLst><ext xmlns:x14="${X14}" uri="${BAR_EXTENSION}"><x14:id>${id}</x14:id></ext></extLst>`;
  const solid = positiveBar.get('GradientFill') === false ? ' gradient="0"' : '';
  const bounds = `${extendedBound(lower, 'autoMin')}${extendedBound(upper, 'autoMax')}`;
  return {
    rule: `${start}<dataBar${isBarOnly}>${boundXml(lower, 'min')}${boundXml(upper, 'max')}<color rgb="${colour}"/></dataBar>${link}</cfRule>`,
    extension: `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100"${solid}>${bounds}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>`,
  };
}

function bound(rule: PropertyBag, name: string): Parts {
  return recordOf(rule.get(name));
}

function boundXml({ type, formula }: Parts, otherwise: string): string {
  const stored = BOUNDS[String(type)] ?? otherwise;
  const value =
    formula === undefined ? '' : ` val="${xmlText(formulaToFile(String(formula), null))}"`;
  return `<cfvo type="${stored}"${value}/>`;
}

function extendedBound({ type, formula }: Parts, otherwise: string): string {
  const stored = BOUNDS[String(type)] ?? otherwise;
  if (formula === undefined) return `<x14:cfvo type="${stored}"/>`;
  const value = xmlText(formulaToFile(String(formula), null));
  return `<x14:cfvo type="${stored}"><xm:f>${value}</xm:f></x14:cfvo>`;
}

function formulaXml(formula: unknown): string {
  if (formula === undefined || formula === null || formula === '') return '';
  return `<formula>${xmlText(formulaToFile(String(formula), null))}</formula>`;
}
