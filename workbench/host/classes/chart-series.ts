import type { SeriesModel } from '../model/sheet/chart-model';
import { Ref, storedScalar } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, objectOf, textOf } from './argument';

export const chartSeriesCollection: ClassTable<'ChartSeriesCollection'> = {
  scalars: { Count: { get: (target) => target.series.length } },
  items: (target) => target.series.map((series) => new Ref('ChartSeries', series)),
  methods: {
    Add: (target, [name]) => {
      const free = `Series${String(target.series.length + 1)}`;
      return new Ref('ChartSeries', target.addSeries(typeof name === 'string' ? name : free));
    },
    GetCount: (target) => target.series.length,
    GetItemAt: (target, [index]) => {
      const series = target.series[integerOf(index)];
      if (!series) throw new HostError('ItemNotFound');
      return new Ref('ChartSeries', series);
    },
  },
};

const properties = ({ properties: bag }: SeriesModel): SeriesModel['properties'] => bag;

export const chartSeries: ClassTable<'ChartSeries'> = {
  scalars: {
    AxisGroup: storedScalar(properties, 'AxisGroup', 'Primary'),
    ChartType: {
      get: (target) => target.properties.get('ChartType') ?? target.chart.type,
      set: (target, type) => {
        target.properties.set('ChartType', textOf(type));
      },
    },
    DoughnutHoleSize: storedScalar(properties, 'DoughnutHoleSize', 75),
    GapWidth: storedScalar(properties, 'GapWidth', 150),
    HasDataLabels: storedScalar(properties, 'HasDataLabels', false),
    MarkerStyle: storedScalar(properties, 'MarkerStyle', 'Automatic'),
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.name = textOf(name);
      },
    },
    Overlap: storedScalar(properties, 'Overlap', 0),
    Smooth: storedScalar(properties, 'Smooth', false),
  },
  navigation: {
    DataLabels: (target) => new Ref('ChartDataLabels', target.dataLabels),
    Format: (target) => new Ref('ChartSeriesFormat', target),
  },
  methods: {
    Delete: (target) => {
      target.chart.removeSeries(target);
      return undefined;
    },
    SetValues: (target, [range]) => {
      target.values = objectOf('Range', range);
      return undefined;
    },
    SetXAxisValues: (target, [range]) => {
      target.categories = objectOf('Range', range);
      return undefined;
    },
  },
};

export const chartDataLabels: ClassTable<'ChartDataLabels'> = {
  scalars: {
    NumberFormat: storedScalar((target) => target, 'NumberFormat', 'General'),
    Position: storedScalar((target) => target, 'Position', 'None'),
    ShowCategoryName: storedScalar((target) => target, 'ShowCategoryName', false),
    ShowPercentage: storedScalar((target) => target, 'ShowPercentage', false),
    ShowSeriesName: storedScalar((target) => target, 'ShowSeriesName', false),
    ShowValue: storedScalar((target) => target, 'ShowValue', true),
  },
};

export const chartSeriesFormat: ClassTable<'ChartSeriesFormat'> = {
  navigation: {
    Fill: (target) => new Ref('ChartFill', target.fill),
    Line: (target) => new Ref('ChartLineFormat', target.line),
  },
};

export const chartFill: ClassTable<'ChartFill'> = {
  methods: {
    Clear: (target) => {
      target.set('Color', 'none');
      return undefined;
    },
    SetSolidColor: (target, [colour]) => {
      target.set('Color', textOf(colour));
      return undefined;
    },
  },
};

export const chartLineFormat: ClassTable<'ChartLineFormat'> = {
  scalars: {
    Color: storedScalar((target) => target, 'Color', ''),
    LineStyle: storedScalar((target) => target, 'LineStyle', 'Automatic'),
    Weight: storedScalar((target) => target, 'Weight', 0.75),
  },
};
