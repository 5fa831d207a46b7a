import { Ref, kept } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { textOf } from './argument';

export const conditionalFormatCollection: ClassTable<'ConditionalFormatCollection'> = {
  items: ({ sheet, area }) =>
    sheet.conditionalFormats.within(area).map((format) => new Ref('ConditionalFormat', format)),
  methods: {
    Add: ({ sheet, area }, [type]) => {
      const format = sheet.conditionalFormats.add(textOf(type), area);
      return new Ref('ConditionalFormat', format);
    },
    ClearAll: ({ sheet, area }) => {
      sheet.conditionalFormats.clear(area);
      return undefined;
    },
  },
};

export const conditionalFormat: ClassTable<'ConditionalFormat'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: { Id: { get: (target) => target.id }, Type: { get: (target) => target.type } },
  navigation: {
    CellValue: (target) => new Ref('CellValueConditionalFormat', target),
    ColorScale: (target) => new Ref('ColorScaleConditionalFormat', target),
    DataBar: (target) => new Ref('DataBarConditionalFormat', target),
  },
};

export const dataBarConditionalFormat: ClassTable<'DataBarConditionalFormat'> = {
  scalars: { LowerBoundRule: kept((target) => target.rule, 'LowerBoundRule', null) },
  navigation: {
    PositiveFormat: (target) => new Ref('ConditionalDataBarPositiveFormat', target),
  },
};

export const conditionalDataBarPositiveFormat: ClassTable<'ConditionalDataBarPositiveFormat'> = {
  scalars: {
    FillColor: kept((target) => target.positiveBar, 'FillColor', '#638EC6'),
    GradientFill: kept((target) => target.positiveBar, 'GradientFill', true),
  },
};

export const colorScaleConditionalFormat: ClassTable<'ColorScaleConditionalFormat'> = {
  scalars: { Criteria: kept((target) => target.rule, 'Criteria', null) },
};

export const cellValueConditionalFormat: ClassTable<'CellValueConditionalFormat'> = {
  scalars: { Rule: kept((target) => target.rule, 'Rule', null) },
  navigation: { Format: (target) => new Ref('ConditionalRangeFormat', target) },
};

export const conditionalRangeFormat: ClassTable<'ConditionalRangeFormat'> = {
  navigation: {
    Fill: (target) => new Ref('ConditionalRangeFill', target.fill),
    Font: (target) => new Ref('ConditionalRangeFont', target.font),
  },
};

export const conditionalRangeFont: ClassTable<'ConditionalRangeFont'> = {
  scalars: { Color: kept((target) => target, 'Color', '') },
};

export const conditionalRangeFill: ClassTable<'ConditionalRangeFill'> = {
  scalars: { Color: kept((target) => target, 'Color', '') },
};
