import type { ConditionalFormatModel } from '../model/sheet/conditional-formats';
import { Ref, kept } from '../protocol/class-table';
import type { ClassTable, HostClasses } from '../protocol/class-table';

const rule = kept<ConditionalFormatModel>((target) => target.rule, 'Rule', null);

const format = {
  Format: (target: HostClasses['ConditionalFormat']) => new Ref('ConditionalRangeFormat', target),
};

export const cellValueConditionalFormat: ClassTable<'CellValueConditionalFormat'> = {
  scalars: { Rule: rule },
  navigation: format,
};

export const textConditionalFormat: ClassTable<'TextConditionalFormat'> = {
  scalars: { Rule: rule },
  navigation: format,
};

export const topBottomConditionalFormat: ClassTable<'TopBottomConditionalFormat'> = {
  scalars: { Rule: rule },
  navigation: format,
};

export const presetCriteriaConditionalFormat: ClassTable<'PresetCriteriaConditionalFormat'> = {
  scalars: { Rule: rule },
  navigation: format,
};

export const customConditionalFormat: ClassTable<'CustomConditionalFormat'> = {
  navigation: { ...format, Rule: (target) => new Ref('ConditionalFormatRule', target.rule) },
};

export const conditionalFormatRule: ClassTable<'ConditionalFormatRule'> = {
  scalars: { Formula: kept((target) => target, 'Formula', '') },
};

export const colorScaleConditionalFormat: ClassTable<'ColorScaleConditionalFormat'> = {
  scalars: {
    Criteria: kept((target) => target.rule, 'Criteria', null),
    ThreeColorScale: {
      get: (target) => {
        const criteria = target.rule.get('Criteria') as { midpoint?: unknown } | undefined;
        return criteria?.midpoint !== undefined && criteria.midpoint !== null;
      },
    },
  },
};

export const iconSetConditionalFormat: ClassTable<'IconSetConditionalFormat'> = {
  scalars: {
    Criteria: kept((target) => target.rule, 'Criteria', []),
    ReverseIconOrder: kept((target) => target.rule, 'ReverseIconOrder', false),
    ShowIconOnly: kept((target) => target.rule, 'ShowIconOnly', false),
    Style: kept((target) => target.rule, 'Style', 'ThreeTrafficLights1'),
  },
};

const automatic = { type: 'Automatic' };

export const dataBarConditionalFormat: ClassTable<'DataBarConditionalFormat'> = {
  scalars: {
    AxisColor: kept((target) => target.rule, 'AxisColor', '#000000'),
    AxisFormat: kept((target) => target.rule, 'AxisFormat', 'Automatic'),
    BarDirection: kept((target) => target.rule, 'BarDirection', 'Context'),
    LowerBoundRule: kept((target) => target.rule, 'LowerBoundRule', automatic),
    ShowDataBarOnly: kept((target) => target.rule, 'ShowDataBarOnly', false),
    UpperBoundRule: kept((target) => target.rule, 'UpperBoundRule', automatic),
  },
  navigation: {
    NegativeFormat: (target) => new Ref('ConditionalDataBarNegativeFormat', target),
    PositiveFormat: (target) => new Ref('ConditionalDataBarPositiveFormat', target),
  },
};

export const conditionalDataBarPositiveFormat: ClassTable<'ConditionalDataBarPositiveFormat'> = {
  scalars: {
    BorderColor: kept((target) => target.positiveBar, 'BorderColor', ''),
    FillColor: kept((target) => target.positiveBar, 'FillColor', '#638EC6'),
    GradientFill: kept((target) => target.positiveBar, 'GradientFill', true),
  },
};

export const conditionalDataBarNegativeFormat: ClassTable<'ConditionalDataBarNegativeFormat'> = {
  scalars: {
    BorderColor: kept((target) => target.negativeBar, 'BorderColor', ''),
    FillColor: kept((target) => target.negativeBar, 'FillColor', '#FF0000'),
    MatchPositiveBorderColor: kept(
      (target) => target.negativeBar,
      'MatchPositiveBorderColor',
      false,
    ),
    MatchPositiveFillColor: kept((target) => target.negativeBar, 'MatchPositiveFillColor', false),
  },
};

export const conditionalRangeFormat: ClassTable<'ConditionalRangeFormat'> = {
  scalars: { NumberFormat: kept((target) => target.rule, 'NumberFormat', '') },
  navigation: {
    Fill: (target) => new Ref('ConditionalRangeFill', target.fill),
    Font: (target) => new Ref('ConditionalRangeFont', target.font),
  },
};

export const conditionalRangeFont: ClassTable<'ConditionalRangeFont'> = {
  scalars: {
    Bold: kept((target) => target, 'Bold', false),
    Color: kept((target) => target, 'Color', ''),
    Italic: kept((target) => target, 'Italic', false),
    Strikethrough: kept((target) => target, 'Strikethrough', false),
    Underline: kept((target) => target, 'Underline', 'None'),
  },
  methods: {
    Clear: (target) => {
      target.clear();
      return undefined;
    },
  },
};

export const conditionalRangeFill: ClassTable<'ConditionalRangeFill'> = {
  scalars: { Color: kept((target) => target, 'Color', '') },
  methods: {
    Clear: (target) => {
      target.clear();
      return undefined;
    },
  },
};
