import { Ref, storedScalar } from '../protocol/class-table';
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
    DisplayUnit: storedScalar(properties, 'DisplayUnit', 'None'),
    /** Empty for an automatic value. */
    MajorUnit: storedScalar(properties, 'MajorUnit', ''),
    Maximum: storedScalar(properties, 'Maximum', ''),
    Minimum: storedScalar(properties, 'Minimum', ''),
    NumberFormat: storedScalar(properties, 'NumberFormat', 'General'),
    ReversePlotOrder: storedScalar(properties, 'ReversePlotOrder', false),
    Type: { get: (target) => target.type },
    Visible: storedScalar(properties, 'Visible', true),
  },
  navigation: { Title: (target) => new Ref('ChartAxisTitle', target.title) },
};

export const chartAxisTitle: ClassTable<'ChartAxisTitle'> = {
  scalars: {
    Text: storedScalar((target) => target, 'Text', ''),
    Visible: {
      get: (target) => target.get('Visible') ?? target.get('Text') !== undefined,
      set: (target, shown) => {
        target.set('Visible', shown === true);
      },
    },
  },
};
