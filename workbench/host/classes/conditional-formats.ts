import { RangeModel } from '../model/range/range-model';
import type { ConditionalFormatModel } from '../model/sheet/conditional-formats';
import type { SheetModel } from '../model/sheet-model';
import { Ref, storedScalar } from '../protocol/class-table';
import type { ClassName, ClassTable, HostClasses } from '../protocol/class-table';
import { indexOf, textOf } from './argument';

export const conditionalFormatCollection: ClassTable<'ConditionalFormatCollection'> = {
  items: (target) => formatsOf(target).map((format) => new Ref('ConditionalFormat', format)),
  item: formatOf,
  methods: {
    Add: ({ sheet, area }, [type]) =>
      new Ref('ConditionalFormat', sheet.conditionalFormats.add(textOf(type), area)),
    ClearAll: ({ sheet, area }) => {
      sheet.conditionalFormats.clear(area);
      return undefined;
    },
    GetCount: (target) => formatsOf(target).length,
    GetItemAt: (target, [index]) => {
      const formats = formatsOf(target);
      return new Ref('ConditionalFormat', formats[indexOf(index, formats.length)]!);
    },
    GetItemOrNullObject: (target, [key]) => formatOf(target, key),
  },
};

export const conditionalFormat: ClassTable<'ConditionalFormat'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    Id: { get: (target) => target.id },
    /** The last added format comes first. */
    Priority: {
      get: (target) => {
        const { all } = target.sheet.conditionalFormats;
        return all.length - 1 - all.indexOf(target);
      },
    },
    StopIfTrue: storedScalar((target) => target.rule, 'StopIfTrue', false),
    Type: { get: (target) => target.type },
  },
  navigation: {
    CellValue: (target) => new Ref('CellValueConditionalFormat', target),
    CellValueOrNullObject: ifOf('CellValue', 'CellValueConditionalFormat'),
    ColorScale: (target) => new Ref('ColorScaleConditionalFormat', target),
    ColorScaleOrNullObject: ifOf('ColorScale', 'ColorScaleConditionalFormat'),
    Custom: (target) => new Ref('CustomConditionalFormat', target),
    CustomOrNullObject: ifOf('Custom', 'CustomConditionalFormat'),
    DataBar: (target) => new Ref('DataBarConditionalFormat', target),
    DataBarOrNullObject: ifOf('DataBar', 'DataBarConditionalFormat'),
    IconSet: (target) => new Ref('IconSetConditionalFormat', target),
    IconSetOrNullObject: ifOf('IconSet', 'IconSetConditionalFormat'),
    Preset: (target) => new Ref('PresetCriteriaConditionalFormat', target),
    PresetOrNullObject: ifOf('PresetCriteria', 'PresetCriteriaConditionalFormat'),
    TextComparison: (target) => new Ref('TextConditionalFormat', target),
    TextComparisonOrNullObject: ifOf('ContainsText', 'TextConditionalFormat'),
    TopBottom: (target) => new Ref('TopBottomConditionalFormat', target),
    TopBottomOrNullObject: ifOf('TopBottom', 'TopBottomConditionalFormat'),
  },
  methods: {
    Delete: (target) => {
      target.sheet.conditionalFormats.delete(target);
      return undefined;
    },
    GetRange: ({ sheet, area }) => new Ref('Range', new RangeModel(sheet, area)),
    GetRangeOrNullObject: ({ sheet, area }) => new Ref('Range', new RangeModel(sheet, area)),
  },
};

function formatsOf({ sheet, area }: RangeModel): readonly ConditionalFormatModel<SheetModel>[] {
  return sheet.conditionalFormats.within(area);
}

function formatOf(target: RangeModel, key: unknown): Ref | null {
  const format = formatsOf(target).find(({ id }) => id === key);
  return format ? new Ref('ConditionalFormat', format) : null;
}

/** The classes for one kind of conditional format. */
type Kind = {
  [K in ClassName]: HostClasses[K] extends ConditionalFormatModel ? K : never;
}[ClassName];

/** A reference if the format is of this kind. Null otherwise. */
function ifOf<K extends Kind>(
  type: string,
  className: K,
): (target: ConditionalFormatModel) => Ref | null {
  return (target) =>
    target.type === type ? new Ref(className as Kind, target as HostClasses[Kind]) : null;
}
