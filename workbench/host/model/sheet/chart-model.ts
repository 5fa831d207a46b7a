import type { Area } from '../area/area';
import { MovingArea } from '../area/moving-area';
import { PropertyBag } from './property-bag';
import type { RangeModel } from '../range/range-model';
import type { SheetModel } from './sheet-model';

/** A chart as data: what it shows, not how it is drawn. */
export class ChartModel {
  readonly id: string;
  readonly title: PropertyBag;
  readonly legend: PropertyBag;
  readonly dataLabels: PropertyBag;
  readonly categoryAxis: AxisModel;
  readonly valueAxis: AxisModel;
  private readonly lines: SeriesModel[] = [];
  private cover: MovingArea | null = null;

  constructor(
    readonly sheet: SheetModel,
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

  /** The cells that it covers, with which it moves; null while nothing is said. */
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

  delete(): void {
    this.sheet.removeChart(this);
  }

  /** Tells whoever draws it. */
  changed(): void {
    this.sheet.workbook.tell({ kind: 'charts', sheet: this.sheet });
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
  /** What the client sets of how it is drawn. */
  readonly properties: PropertyBag;
  readonly fill: PropertyBag;
  readonly line: PropertyBag;
  readonly dataLabels: PropertyBag;
  private valueCells: RangeModel | null = null;
  private categoryCells: RangeModel | null = null;

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

  get values(): RangeModel | null {
    return this.valueCells;
  }

  set values(range: RangeModel | null) {
    this.valueCells = range;
    this.chart.changed();
  }

  get categories(): RangeModel | null {
    return this.categoryCells;
  }

  set categories(range: RangeModel | null) {
    this.categoryCells = range;
    this.chart.changed();
  }
}
