import { boundingArea, parseAddress } from '../model/area/area';
import type { Area } from '../model/area/area';
import { addSeriesFrom } from '../model/sheet/chart-source';
import { equalNames } from '../model/equal-names';
import type { SheetModel } from '../model/sheet-model';
import { Ref, storedScalar } from '../protocol/class-table';
import type { ClassTable } from '../protocol/class-table';
import { indexOf, objectOf, textOf } from './argument';

export const chartCollection: ClassTable<'ChartCollection'> = {
  scalars: { Count: { get: (target) => target.charts.length } },
  items: (target) => target.charts.map((chart) => new Ref('Chart', chart)),
  item: chartOf,
  methods: {
    Add: (target, [type, source, seriesBy]) => {
      const range = objectOf('Range', source);
      const chart = target.addChart(textOf(type));
      addSeriesFrom(chart, range, typeof seriesBy === 'string' ? seriesBy : 'Auto');
      return new Ref('Chart', chart);
    },
    GetCount: (target) => target.charts.length,
    GetItemAt: (target, [index]) =>
      new Ref('Chart', target.charts[indexOf(index, target.charts.length)]!),
    GetItemOrNullObject: chartWith,
  },
};

export const chart: ClassTable<'Chart'> = {
  identity: (target) => ({ Id: target.id }),
  scalars: {
    ChartType: {
      get: (target) => target.type,
      set: (target, type) => {
        target.type = textOf(type);
      },
    },
    Id: { get: (target) => target.id },
    Name: {
      get: (target) => target.name,
      set: (target, name) => {
        target.name = textOf(name);
      },
    },
  },
  navigation: {
    Axes: (target) => new Ref('ChartAxes', target),
    DataLabels: (target) => new Ref('ChartDataLabels', target.dataLabels),
    Legend: (target) => new Ref('ChartLegend', target.legend),
    Series: (target) => new Ref('ChartSeriesCollection', target),
    Title: (target) => new Ref('ChartTitle', target.title),
    Worksheet: (target) => new Ref('Worksheet', target.sheet),
  },
  methods: {
    Delete: (target) => {
      target.sheet.removeChart(target);
      return undefined;
    },
    SetData: (target, [source, seriesBy]) => {
      const range = objectOf('Range', source);
      for (const series of [...target.series]) target.removeSeries(series);
      addSeriesFrom(target, range, typeof seriesBy === 'string' ? seriesBy : 'Auto');
      return undefined;
    },
    SetPosition: (target, [from, to]) => {
      target.position = boundingArea(coveredArea(from), coveredArea(to ?? from));
      return undefined;
    },
  },
};

export const chartTitle: ClassTable<'ChartTitle'> = {
  scalars: {
    Overlay: storedScalar((target) => target, 'Overlay', false),
    Text: storedScalar((target) => target, 'Text', ''),
    Visible: storedScalar((target) => target, 'Visible', true),
  },
};

export const chartLegend: ClassTable<'ChartLegend'> = {
  scalars: {
    Overlay: storedScalar((target) => target, 'Overlay', false),
    Position: storedScalar((target) => target, 'Position', 'Right'),
    Visible: storedScalar((target) => target, 'Visible', true),
  },
};

function chartOf(sheet: SheetModel, key: unknown): Ref | null {
  const found = sheet.charts.find((c) => c.id === key || equalNames(c.name, textOf(key)));
  return found ? new Ref('Chart', found) : null;
}

function chartWith(sheet: SheetModel, [key]: readonly unknown[]): Ref | null {
  return chartOf(sheet, key);
}

/** The cells that a chart covers, given as an address or a range. */
function coveredArea(cell: unknown): Area {
  return typeof cell === 'string' ? parseAddress(cell) : objectOf('Range', cell).area;
}
