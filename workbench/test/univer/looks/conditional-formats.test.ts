import type { ConditionalFormatModel } from '../../../host/model/sheet/conditional-formats';
import { conditionalRule } from '../../../univer/looks/conditional-formats';
import { cells, sheetWith } from './model-sheet';

function format(type: string, rule: Record<string, unknown> = {}): ConditionalFormatModel {
  const sheet = sheetWith();
  const added = sheet.conditionalFormats.add(type, cells(sheet, 'B2:B9').area);
  for (const [name, value] of Object.entries(rule)) added.rule.set(name, value);
  return added;
}

describe('a conditional format in the grid', () => {
  it('covers the same cells as in the workbook', () => {
    const rule = conditionalRule(format('DataBar'));
    expect(rule?.ranges).toEqual([{ startRow: 1, startColumn: 1, endRow: 8, endColumn: 1 }]);
  });

  it('is a bar from zero to the maximum', () => {
    const bar = format('DataBar', { LowerBoundRule: { type: 'Number', formula: '0' } });
    bar.positiveBar.set('FillColor', '#9DC3E6');
    bar.positiveBar.set('GradientFill', false);
    expect(conditionalRule(bar)?.rule).toEqual({
      type: 'dataBar',
      isShowValue: true,
      config: {
        min: { type: 'num', value: 0 },
        max: { type: 'max' },
        isGradient: false,
        positiveColor: '#9DC3E6',
        nativeColor: '#FF0000',
      },
    });
  });

  it('is a scale of two or three colours', () => {
    const minimum = { type: 'LowestValue', color: '#FFFFFF' };
    const midpoint = { type: 'Percentile', formula: '50', color: '#FFFF00' };
    const maximum = { type: 'Number', formula: '=1', color: '#F5B8B0' };
    const two = conditionalRule(format('ColorScale', { Criteria: { minimum, maximum } }));
    expect(two?.rule).toEqual({
      type: 'colorScale',
      config: [
        { index: 0, color: '#FFFFFF', value: { type: 'min' } },
        { index: 1, color: '#F5B8B0', value: { type: 'num', value: 1 } },
      ],
    });
    const three = conditionalRule(
      format('ColorScale', { Criteria: { minimum, midpoint, maximum } }),
    );
    expect(three?.rule).toHaveProperty('config.1.value', { type: 'percentile', value: 50 });
  });

  it.each([
    [
      'EqualTo',
      '="Pending ""manager"""',
      { subType: 'text', operator: 'equal', value: 'Pending "manager"' },
    ],
    ['EqualTo', '5', { subType: 'number', operator: 'equal', value: 5 }],
    ['GreaterThan', '=-0.5', { subType: 'number', operator: 'greaterThan', value: -0.5 }],
    ['LessThan', '=$D$1', { subType: 'formula', value: '=B2<$D$1' }],
    ['GreaterThan', '="m"', { subType: 'formula', value: '=B2>"m"' }],
  ])('marks cells that are %s %s', (operator, formula1, expected) => {
    const marked = format('CellValue', { Rule: { operator, formula1 } });
    expect(conditionalRule(marked)?.rule).toMatchObject({ type: 'highlightCell', ...expected });
  });

  it('marks cells between two numbers', () => {
    const rule = { operator: 'Between', formula1: '1', formula2: '=10' };
    expect(conditionalRule(format('CellValue', { Rule: rule }))?.rule).toMatchObject({
      subType: 'number',
      operator: 'between',
      value: [1, 10],
    });
  });

  it('marks cells that contain a text', () => {
    const rule = { operator: 'BeginsWith', text: 'Late' };
    expect(conditionalRule(format('ContainsText', { Rule: rule }))?.rule).toMatchObject({
      subType: 'text',
      operator: 'beginsWith',
      value: 'Late',
    });
  });

  it('keeps its fill and text in the dark theme', () => {
    const marked = format('CellValue', { Rule: { operator: 'EqualTo', formula1: '1' } });
    marked.fill.set('Color', '#FBDDE0');
    marked.font.set('Color', '#8E1320');
    expect(conditionalRule(marked)?.rule).toHaveProperty('style', {
      bg: { rgb: '#FBDDE0FF' },
      cl: { rgb: '#8E1320FF' },
    });
  });

  it.each(['CellValue', 'ColorScale', 'ContainsText', 'Custom', 'IconSet'])(
    'of type %s is left out while its rule is not set',
    (type) => {
      expect(conditionalRule(format(type))).toBeNull();
    },
  );
});
