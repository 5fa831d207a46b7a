import type { IStyleBase } from '@univerjs/core';
import type {
  CFNumberOperator,
  CFTextOperator,
  CFValueType,
  IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { isRecord, textAt } from '../../files/format/client-object';
import type { Area } from '../../host/model/area/area';
import { formatAddress } from '../../host/model/area/area';
import type { ConditionalFormatModel } from '../../host/model/sheet/conditional-formats';
import type { PropertyBag } from '../../host/model/sheet/property-bag';
import { univerColour } from './colours';
import { univerRange } from './univer-range';

/**
 * A conditional format as a rule of Univer. Null for a kind that is not shown, and for a format without a
 * rule or without cells. The texts are the values of Univer's enumerations.
 */
export function conditionalRule(format: ConditionalFormatModel): IConditionFormattingRule | null {
  const { area } = format;
  const rule = area && (kinds[format.type]?.(format, area) ?? null);
  if (!rule) return null;
  const known = { cfId: format.id, ranges: [univerRange(area)], stopIfTrue: false, rule };
  return known as unknown as IConditionFormattingRule;
}

type Kind = (format: ConditionalFormatModel, area: Area) => object | null;

const kinds: Readonly<Record<string, Kind>> = {
  CellValue: cellValue,
  ColorScale: colourScale,
  ContainsText: containsText,
  Custom: (format) => {
    const formula = format.rule.get('Formula') ?? textAt(format.rule.get('Rule'), 'formula');
    return typeof formula === 'string' && formula !== '' ? byFormula(format, formula) : null;
  },
  DataBar: dataBar,
};

const comparisons: Readonly<
  Record<string, { readonly univer: `${CFNumberOperator}`; readonly sign: string }>
> = {
  EqualTo: { univer: 'equal', sign: '=' },
  NotEqualTo: { univer: 'notEqual', sign: '<>' },
  GreaterThan: { univer: 'greaterThan', sign: '>' },
  GreaterThanOrEqual: { univer: 'greaterThanOrEqual', sign: '>=' },
  LessThan: { univer: 'lessThan', sign: '<' },
  LessThanOrEqual: { univer: 'lessThanOrEqual', sign: '<=' },
};

/** Compares a cell with numbers or texts by a rule of Univer, with anything else by a formula. */
function cellValue(format: ConditionalFormatModel, area: Area): object | null {
  const rule = format.rule.get('Rule');
  const operator = textAt(rule, 'operator') ?? '';
  const first = constantOf(textAt(rule, 'formula1'));
  if (first === null) return null;
  if (operator === 'Between' || operator === 'NotBetween') {
    const second = constantOf(textAt(rule, 'formula2'));
    if (typeof first !== 'number' || typeof second !== 'number') return null;
    const within = operator === 'Between' ? 'between' : 'notBetween';
    return highlight(format, { subType: 'number', operator: within, value: [first, second] });
  }
  const comparison = comparisons[operator];
  if (!comparison) return null;
  const { univer, sign } = comparison;
  if (typeof first === 'number') {
    return highlight(format, { subType: 'number', operator: univer, value: first });
  }
  if (first.text !== null && (univer === 'equal' || univer === 'notEqual')) {
    return highlight(format, { subType: 'text', operator: univer, value: first.text });
  }
  const cell = formatAddress({ ...area, rows: 1, columns: 1 });
  return byFormula(format, `=${cell}${sign}${first.formula}`);
}

const textOperators: Readonly<Record<string, `${CFTextOperator}`>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

function containsText(format: ConditionalFormatModel): object | null {
  const rule = format.rule.get('Rule');
  const operator = textOperators[textAt(rule, 'operator') ?? ''];
  const value = textAt(rule, 'text');
  return operator && value !== null
    ? highlight(format, { subType: 'text', operator, value })
    : null;
}

function dataBar(format: ConditionalFormatModel): object {
  const bounds = {
    lower: format.rule.get('LowerBoundRule'),
    upper: format.rule.get('UpperBoundRule'),
  };
  return {
    type: 'dataBar',
    isShowValue: format.rule.get('ShowDataBarOnly') !== true,
    config: {
      min: limit(bounds.lower, { type: 'min' }),
      max: limit(bounds.upper, { type: 'max' }),
      isGradient: format.positiveBar.get('GradientFill') !== false,
      positiveColor: colourOf(format.positiveBar, 'FillColor') ?? '#638EC6',
      nativeColor: '#FF0000',
    },
  };
}

function colourScale(format: ConditionalFormatModel): object | null {
  const criteria = format.rule.get('Criteria');
  if (!isRecord(criteria)) return null;
  const points = [criteria['minimum'], criteria['midpoint'], criteria['maximum']].filter(isRecord);
  if (points.length < 2) return null;
  return {
    type: 'colorScale',
    config: points.map((point, index) => ({
      index,
      color: univerColour(point['color'], 'turns')?.rgb ?? '#FFFFFF',
      value: limit(point, { type: index === 0 ? 'min' : 'max' }),
    })),
  };
}

interface Limit {
  readonly type: `${CFValueType}`;
  readonly value?: number | string;
}

/** A bound of a bar or a scale. */
function limit(rule: unknown, otherwise: Limit): Limit {
  const formula = textAt(rule, 'formula') ?? '';
  const value = Number(formula.replace(/^=/, ''));
  switch (textAt(rule, 'type')) {
    case 'LowestValue':
      return { type: 'min' };
    case 'HighestValue':
      return { type: 'max' };
    case 'Number':
      return Number.isNaN(value) ? { type: 'formula', value: formula } : { type: 'num', value };
    case 'Percent':
      return { type: 'percent', value };
    case 'Percentile':
      return { type: 'percentile', value };
    case 'Formula':
      return { type: 'formula', value: formula };
    default:
      return otherwise;
  }
}

function byFormula(format: ConditionalFormatModel, value: string): object {
  return highlight(format, { subType: 'formula', value });
}

function highlight(format: ConditionalFormatModel, rule: object): object {
  return { type: 'highlightCell', ...rule, style: highlightStyle(format) };
}

function highlightStyle({ font, fill }: ConditionalFormatModel): IStyleBase {
  const ground = univerColour(fill.get('Color'), 'stays');
  const text = univerColour(font.get('Color'), ground ? 'stays' : 'turns');
  return {
    ...(ground && { bg: ground, cl: text ?? univerColour('#000000', 'stays') ?? null }),
    ...(text && { cl: text }),
    ...(font.get('Bold') === true && { bl: 1 }),
    ...(font.get('Italic') === true && { it: 1 }),
  };
}

/** A number, or the text of a text constant; null for anything else. */
function constantOf(
  formula: string | null,
): number | { readonly text: string | null; readonly formula: string } | null {
  if (formula === null || formula === '') return null;
  const body = formula.replace(/^=/, '');
  const value = Number(body);
  if (body.trim() !== '' && !Number.isNaN(value)) return value;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted?.[1] !== undefined) return { text: quoted[1].replaceAll('""', '"'), formula: body };
  return { text: null, formula: body };
}

function colourOf(bag: PropertyBag, name: string): string | undefined {
  return univerColour(bag.get(name), 'turns')?.rgb ?? undefined;
}
