import { parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { Area } from '../../host/model/area/area';
import type { ConditionalFormatModel } from '../../host/model/sheet/conditional-formats';
import type { SheetModel } from '../../host/model/sheet-model';
import { BOUNDS, OPERATORS, TEXT_OPERATORS } from '../format/condition-words';
import { formulaFromFile } from '../format/formula-from-file';
import { keyOf } from '../format/key-of';
import { areasOf } from './areas-of';
import type { PartOutline } from './part-outline';
import { fontProperties } from './stored-styles';
import type { StoredStyles } from './stored-styles';

/** Reads a rule of the file into the model, once for each of its areas. */
type Reader = (rule: XmlElement, make: Make, context: Context) => void;
type Make = (type: string) => ConditionalFormatModel;

interface Context {
  readonly styles: StoredStyles;
  /** The extensions of data bars, by the id in the rule. */
  readonly bars: ReadonlyMap<string, XmlElement>;
}

/** The kinds of rules that the model knows. Any other stays in the file only. */
const READERS: Readonly<Record<string, Reader>> = {
  cellIs: readComparison,
  expression: (rule, make, context) => {
    const format = make('Custom');
    format.rule.set('Formula', formulaFromFile(textOf(rule, 0)));
    applyLook(format, rule, context);
  },
  containsText: readText,
  notContainsText: readText,
  beginsWith: readText,
  endsWith: readText,
  colorScale: readScale,
  dataBar: readBar,
};

const places = new WeakMap<ConditionalFormatModel, number>();

/** The position of a format's rule among the rules of its sheet in the file; −1 if it is not from a file. */
export function ruleOf(format: ConditionalFormatModel): number {
  return places.get(format) ?? -1;
}

/** Reads the conditional formats of a sheet in the order of their priority. */
export function readConditionalFormats(
  sheet: SheetModel,
  outline: PartOutline,
  styles: StoredStyles,
): void {
  const context = { styles, bars: extendedBars(outline.child('extLst')) };
  const rules = outline.children
    .filter(({ name }) => name === 'conditionalFormatting')
    .map(({ xml }) => parseXml(xml))
    .flatMap(({ attributes, children }) => {
      const areas = areasOf(attributes['sqref'] ?? '');
      return (children['cfRule'] ?? []).map((rule) => ({ rule, areas }));
    })
    .map((found, place) => ({ ...found, place }));
  rules.sort((a, b) => priority(a.rule) - priority(b.rule));
  for (const { rule, areas, place } of rules) {
    const read = READERS[rule.attributes['type'] ?? ''];
    for (const area of areas) read?.(rule, maker(sheet, area, place), context);
  }
}

function maker(sheet: SheetModel, area: Area, place: number): Make {
  return (type) => {
    const format = sheet.conditionalFormats.add(type, area);
    places.set(format, place);
    return format;
  };
}

function priority(rule: XmlElement): number {
  return Number(rule.attributes['priority'] ?? 0);
}

function readComparison(rule: XmlElement, make: Make, context: Context): void {
  const operator = keyOf(OPERATORS, rule.attributes['operator']);
  if (operator === undefined) return;
  const format = make('CellValue');
  const second = textOf(rule, 1);
  format.rule.set('Rule', {
    formula1: formulaFromFile(textOf(rule, 0)),
    ...(second === '' ? {} : { formula2: formulaFromFile(second) }),
    operator,
  });
  applyLook(format, rule, context);
}

function readText(rule: XmlElement, make: Make, context: Context): void {
  const { operator, text } = rule.attributes;
  const format = make('ContainsText');
  format.rule.set('Rule', {
    operator: keyOf(TEXT_OPERATORS, operator) ?? 'Contains',
    text: text ?? '',
  });
  applyLook(format, rule, context);
}

function readScale(rule: XmlElement, make: Make, { styles }: Context): void {
  const { cfvo = [], color = [] } = rule.children['colorScale']?.[0]?.children ?? {};
  const points = cfvo.map((bound, n) => ({ ...boundOf(bound), color: styles.colourOf(color[n]) }));
  const [minimum, middle, maximum = middle] = points;
  if (!minimum || !maximum) return;
  const midpoint = points.length > 2 ? { midpoint: middle } : {};
  make('ColorScale').rule.set('Criteria', { minimum, ...midpoint, maximum });
}

function readBar(rule: XmlElement, make: Make, { styles, bars }: Context): void {
  const bar = rule.children['dataBar']?.[0];
  const [lower, upper] = bar?.children['cfvo'] ?? [];
  if (!bar || !lower || !upper) return;
  const format = make('DataBar');
  const extended = bars.get(extensionId(rule));
  const [extendedLower, extendedUpper] = extended?.children['cfvo'] ?? [];
  if (!isAutomatic(extendedLower)) format.rule.set('LowerBoundRule', boundOf(lower));
  if (!isAutomatic(extendedUpper)) format.rule.set('UpperBoundRule', boundOf(upper));
  if (bar.attributes['showValue'] === '0') format.rule.set('ShowDataBarOnly', true);
  const colour = styles.colourOf(bar.children['color']?.[0]);
  if (colour !== null) format.positiveBar.set('FillColor', colour);
  if (extended?.attributes['gradient'] === '0') format.positiveBar.set('GradientFill', false);
}

/** Whether Excel chooses the bound of a bar. Only the extensions can say so. */
function isAutomatic(bound: XmlElement | undefined): boolean {
  return bound?.attributes['type']?.startsWith('auto') === true;
}

function extensionId(rule: XmlElement): string {
  const extensions = rule.children['extLst']?.[0]?.children['ext'] ?? [];
  return extensions.flatMap(({ children }) => children['id'] ?? [])[0]?.text ?? '';
}

function extendedBars(extensions: string | null): Map<string, XmlElement> {
  const bars = new Map<string, XmlElement>();
  if (extensions === null) return bars;
  const lists = (parseXml(extensions).children['ext'] ?? []).flatMap(
    ({ children }) => children['conditionalFormattings'] ?? [],
  );
  for (const { children } of lists.flatMap(
    (list) => list.children['conditionalFormatting'] ?? [],
  )) {
    for (const rule of children['cfRule'] ?? []) {
      const bar = rule.children['dataBar']?.[0];
      if (bar) bars.set(rule.attributes['id'] ?? '', bar);
    }
  }
  return bars;
}

function boundOf({ attributes }: XmlElement): { type: string; formula?: string } {
  const type = keyOf(BOUNDS, attributes['type']) ?? 'Number';
  const value = attributes['val'];
  if (value === undefined || type === 'LowestValue' || type === 'HighestValue') return { type };
  return { type, formula: Number.isNaN(Number(value)) ? formulaFromFile(value) : value };
}

function textOf(rule: XmlElement, index: number): string {
  return rule.children['formula']?.[index]?.text ?? '';
}

function applyLook(format: ConditionalFormatModel, rule: XmlElement, { styles }: Context): void {
  const look = styles.differences[Number(rule.attributes['dxfId'] ?? -1)];
  const font = look?.children['font']?.[0];
  const properties = font ? fontProperties(font, styles.colourOf) : {};
  for (const [name, value] of Object.entries(properties)) {
    format.font.set(name.replace('Font.', ''), value);
  }
  const pattern = look?.children['fill']?.[0]?.children['patternFill']?.[0];
  // In a differential format (dxf) the background is the colour of a solid fill; in a cell format
  // it is the foreground.
  const { bgColor, fgColor } = pattern?.children ?? {};
  const fill = styles.colourOf(bgColor?.[0]) ?? styles.colourOf(fgColor?.[0]);
  if (fill !== null) format.fill.set('Color', fill);
}
