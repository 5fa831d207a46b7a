import { Ref, kept } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import type { AxisModel } from '../model/sheet/chart-model';

const properties = ({ properties: bag }: AxisModel): AxisModel['properties'] => bag;

export const chartAxes: ClassTable<'ChartAxes'> = {
  navigation: {
    CategoryAxis: (target) => new Ref('ChartAxis', target.categoryAxis),
    ValueAxis: (target) => new Ref('ChartAxis', target.valueAxis),
  },
};

export const chartAxis: ClassTable<'ChartAxis'> = {
  scalars: {
    DisplayUnit: kept(properties, 'DisplayUnit', 'None'),
    /** Empty while Excel chooses it. */
    MajorUnit: kept(properties, 'MajorUnit', ''),
    Maximum: kept(properties, 'Maximum', ''),
    Minimum: kept(properties, 'Minimum', ''),
    NumberFormat: kept(properties, 'NumberFormat', 'General'),
    ReversePlotOrder: kept(properties, 'ReversePlotOrder', false),
    Type: { get: (target) => target.type },
    Visible: kept(properties, 'Visible', true),
  },
  navigation: { Title: (target) => new Ref('ChartAxisTitle', target.title) },
};

export const chartAxisTitle: ClassTable<'ChartAxisTitle'> = {
  scalars: {
    Text: kept((target) => target, 'Text', ''),
    Visible: {
      get: (target) => target.get('Visible') ?? target.get('Text') !== undefined,
      set: (target, shown) => {
        target.set('Visible', shown === true);
      },
    },
  },
};
