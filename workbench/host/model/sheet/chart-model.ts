import type { Area } from '../area/area';
import { MovingArea } from '../area/moving-area';
import type { ShiftLog } from '../area/moving-area';
import type { CellRecord } from '../cell/cell-record';
import { PropertyBag } from './property-bag';

/** What a chart needs of its sheet. */
export interface ChartSheet extends ShiftLog {
  readonly workbook: { newId(): string };
  chartsChanged(): void;
}

/** The cells that a series takes its values or its categories from. */
export interface SeriesCells {
  readonly sheet: { readonly name: string };
  readonly area: Area;
  /** One value a cell, row by row. */
  read<T>(pick: (cell: Readonly<CellRecord>) => T): T[][];
}

/** A chart as data: what it shows, not how it is drawn. */
export class ChartModel<Sheet extends ChartSheet = ChartSheet> {
  readonly id: string;
  readonly title: PropertyBag;
  readonly legend: PropertyBag;
  readonly dataLabels: PropertyBag;
  readonly categoryAxis: AxisModel;
  readonly valueAxis: AxisModel;
  private readonly lines: SeriesModel[] = [];
  private cover: MovingArea | null = null;

  constructor(
    readonly sheet: Sheet,
    private ownName: string,
    private ownType: string,
  ) {
    const changed = (): void => {
      this.changed();
    };
    this.id = sheet.workbook.newId();
    this.title = new PropertyBag(changed);
    this.legend = new PropertyBag(changed);
    this.dataLabels = new PropertyBag(changed);
    this.categoryAxis = new AxisModel('Category', changed);
    this.valueAxis = new AxisModel('Value', changed);
  }

  /** The client's ChartType. */
  get type(): string {
    return this.ownType;
  }

  set type(type: string) {
    this.ownType = type;
    this.changed();
  }

  get name(): string {
    return this.ownName;
  }

  set name(name: string) {
    this.ownName = name;
    this.changed();
  }

  /** The cells that it covers. It moves with them. Null until a position is set. */
  get position(): Area | null {
    return this.cover?.current ?? null;
  }

  set position(cover: Area | null) {
    this.cover = new MovingArea(this.sheet, cover);
    this.changed();
  }

  get series(): readonly SeriesModel[] {
    return this.lines;
  }

  addSeries(name: string): SeriesModel {
    const series = new SeriesModel(this, name);
    this.lines.push(series);
    this.changed();
    return series;
  }

  removeSeries(series: SeriesModel): void {
    this.lines.splice(this.lines.indexOf(series), 1);
    this.changed();
  }

  /** Notifies the listeners, which then draw the chart again. */
  changed(): void {
    this.sheet.chartsChanged();
  }
}

/** One axis of a chart. */
export class AxisModel {
  readonly properties: PropertyBag;
  readonly title: PropertyBag;

  constructor(
    /** The client's ChartAxisType. */
    readonly type: 'Category' | 'Value',
    changed: () => void,
  ) {
    this.properties = new PropertyBag(changed);
    this.title = new PropertyBag(changed);
  }
}

/** One line, set of bars or ring of a chart. */
export class SeriesModel {
  /** Drawing properties, stored as the client sets them. */
  readonly properties: PropertyBag;
  readonly fill: PropertyBag;
  readonly line: PropertyBag;
  readonly dataLabels: PropertyBag;
  private valueCells: SeriesCells | null = null;
  private categoryCells: SeriesCells | null = null;

  constructor(
    readonly chart: ChartModel,
    private ownName: string,
  ) {
    const changed = (): void => {
      chart.changed();
    };
    this.properties = new PropertyBag(changed);
    this.fill = new PropertyBag(changed);
    this.line = new PropertyBag(changed);
    this.dataLabels = new PropertyBag(changed);
  }

  get name(): string {
    return this.ownName;
  }

  set name(name: string) {
    this.ownName = name;
    this.chart.changed();
  }

  get values(): SeriesCells | null {
    return this.valueCells;
  }

  set values(cells: SeriesCells | null) {
    this.valueCells = cells;
    this.chart.changed();
  }

  get categories(): SeriesCells | null {
    return this.categoryCells;
  }

  set categories(cells: SeriesCells | null) {
    this.categoryCells = cells;
    this.chart.changed();
  }
}
