import { boundingArea, parseAddress } from '../model/area';
import type { Area } from '../model/area';
import { RangeModel } from '../model/range-model';
import { equalNames } from '../model/equal-names';
import { Ref, kept } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { integerOf, objectOf, textOf } from './argument';

export const chartCollection: ClassTable<'ChartCollection'> = {
  scalars: { Count: { get: (target) => target.charts.length } },
  items: (target) => target.charts.map((chart) => new Ref('Chart', chart)),
  item: (target, key) => {
    const chart = target.charts.find((c) => c.id === key || equalNames(c.name, textOf(key)));
    return chart ? new Ref('Chart', chart) : null;
  },
  methods: {
    /** One series a column of the source, whatever `seriesBy` says. */
    Add: (target, [type, source]) => {
      const { sheet, area } = objectOf('Range', source);
      const chart = target.addChart(textOf(type));
      for (let c = 0; c < area.columns; c++) {
        chart.addSeries(`Series${String(c + 1)}`).values = new RangeModel(sheet, {
          ...area,
          column: area.column + c,
          columns: 1,
        });
      }
      return new Ref('Chart', chart);
    },
  },
};

export const chart: ClassTable<'Chart'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    Id: { get: (target) => target.id },
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.name = textOf(name);
      },
    },
  },
  navigation: {
    Legend: (target) => new Ref('ChartLegend', target.legend),
    Series: (target) => new Ref('ChartSeriesCollection', target),
    Title: (target) => new Ref('ChartTitle', target.title),
  },
  methods: {
    Delete: (target) => {
      target.delete();
      return undefined;
    },
    SetPosition: (target, [from, to]) => {
      target.position = boundingArea(coveredArea(from), coveredArea(to ?? from));
      return undefined;
    },
  },
};

export const chartTitle: ClassTable<'ChartTitle'> = {
  scalars: { Text: kept((target) => target, 'Text', '') },
};

export const chartLegend: ClassTable<'ChartLegend'> = {
  scalars: {
    Position: kept((target) => target, 'Position', 'Right'),
    Visible: kept((target) => target, 'Visible', true),
  },
};

export const chartSeriesCollection: ClassTable<'ChartSeriesCollection'> = {
  scalars: { Count: { get: (target) => target.series.length } },
  items: (target) => target.series.map((series) => new Ref('ChartSeries', series)),
  methods: {
    Add: (target, [name]) => new Ref('ChartSeries', target.addSeries(textOf(name))),
    GetItemAt: (target, [index]) => {
      const series = target.series[integerOf(index)];
      if (!series) throw new HostError('ItemNotFound');
      return new Ref('ChartSeries', series);
    },
  },
};

export const chartSeries: ClassTable<'ChartSeries'> = {
  scalars: {
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.name = textOf(name);
      },
    },
  },
  methods: {
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

/** Excel takes an address or a range for the cells that a chart covers. */
function coveredArea(cell: unknown): Area {
  return typeof cell === 'string' ? parseAddress(cell) : objectOf('Range', cell).area;
}
