import type { ConditionalFormatModel } from '../model/sheet/conditional-formats';
import { Ref, storedScalar } from '../protocol/class-table';
import type { ClassTable, HostClasses } from '../protocol/class-table';

const rule = storedScalar<ConditionalFormatModel>((target) => target.rule, 'Rule', null);

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
  scalars: { Formula: storedScalar((target) => target, 'Formula', '') },
};

export const colorScaleConditionalFormat: ClassTable<'ColorScaleConditionalFormat'> = {
  scalars: {
    Criteria: storedScalar((target) => target.rule, 'Criteria', null),
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
    Criteria: storedScalar((target) => target.rule, 'Criteria', []),
    ReverseIconOrder: storedScalar((target) => target.rule, 'ReverseIconOrder', false),
    ShowIconOnly: storedScalar((target) => target.rule, 'ShowIconOnly', false),
    Style: storedScalar((target) => target.rule, 'Style', 'ThreeTrafficLights1'),
  },
};

const automatic = { type: 'Automatic' };

export const dataBarConditionalFormat: ClassTable<'DataBarConditionalFormat'> = {
  scalars: {
    AxisColor: storedScalar((target) => target.rule, 'AxisColor', '#000000'),
    AxisFormat: storedScalar((target) => target.rule, 'AxisFormat', 'Automatic'),
    BarDirection: storedScalar((target) => target.rule, 'BarDirection', 'Context'),
    LowerBoundRule: storedScalar((target) => target.rule, 'LowerBoundRule', automatic),
    ShowDataBarOnly: storedScalar((target) => target.rule, 'ShowDataBarOnly', false),
    UpperBoundRule: storedScalar((target) => target.rule, 'UpperBoundRule', automatic),
  },
  navigation: {
    NegativeFormat: (target) => new Ref('ConditionalDataBarNegativeFormat', target),
    PositiveFormat: (target) => new Ref('ConditionalDataBarPositiveFormat', target),
  },
};

export const conditionalDataBarPositiveFormat: ClassTable<'ConditionalDataBarPositiveFormat'> = {
  scalars: {
    BorderColor: storedScalar((target) => target.positiveBar, 'BorderColor', ''),
    FillColor: storedScalar((target) => target.positiveBar, 'FillColor', '#638EC6'),
    GradientFill: storedScalar((target) => target.positiveBar, 'GradientFill', true),
  },
};

export const conditionalDataBarNegativeFormat: ClassTable<'ConditionalDataBarNegativeFormat'> = {
  scalars: {
    BorderColor: storedScalar((target) => target.negativeBar, 'BorderColor', ''),
    FillColor: storedScalar((target) => target.negativeBar, 'FillColor', '#FF0000'),
    MatchPositiveBorderColor: storedScalar(
      (target) => target.negativeBar,
      'MatchPositiveBorderColor',
      false,
    ),
    MatchPositiveFillColor: storedScalar(
      (target) => target.negativeBar,
      'MatchPositiveFillColor',
      false,
    ),
  },
};

export const conditionalRangeFormat: ClassTable<'ConditionalRangeFormat'> = {
  scalars: { NumberFormat: storedScalar((target) => target.rule, 'NumberFormat', '') },
  navigation: {
    Fill: (target) => new Ref('ConditionalRangeFill', target.fill),
    Font: (target) => new Ref('ConditionalRangeFont', target.font),
  },
};

export const conditionalRangeFont: ClassTable<'ConditionalRangeFont'> = {
  scalars: {
    Bold: storedScalar((target) => target, 'Bold', false),
    Color: storedScalar((target) => target, 'Color', ''),
    Italic: storedScalar((target) => target, 'Italic', false),
    Strikethrough: storedScalar((target) => target, 'Strikethrough', false),
    Underline: storedScalar((target) => target, 'Underline', 'None'),
  },
  methods: {
    Clear: (target) => {
      target.clear();
      return undefined;
    },
  },
};

export const conditionalRangeFill: ClassTable<'ConditionalRangeFill'> = {
  scalars: { Color: storedScalar((target) => target, 'Color', '') },
  methods: {
    Clear: (target) => {
      target.clear();
      return undefined;
    },
  },
};
