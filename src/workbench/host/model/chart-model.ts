import type { Area } from './area';
import { MovingArea } from './moving-area';
import { PropertyBag } from './property-bag';
import type { RangeModel } from './range-model';
import type { SheetModel } from './sheet-model';

/** A chart as data: what it shows, not how it is drawn. */
export class ChartModel {
  readonly id: string;
  readonly title: PropertyBag;
  readonly legend: PropertyBag;
  private readonly lines: SeriesModel[] = [];
  private cover: MovingArea | null = null;

  constructor(
    readonly sheet: SheetModel,
    private ownName: string,
    /** The client's ChartType. */
    readonly type: string,
  ) {
    const changed = (): void => {
      this.changed();
    };
    this.id = sheet.workbook.newId();
    this.title = new PropertyBag(changed);
    this.legend = new PropertyBag(changed);
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

  delete(): void {
    this.sheet.removeChart(this);
  }

  /** Tells whoever draws it. */
  changed(): void {
    this.sheet.workbook.tell({ kind: 'charts', sheet: this.sheet });
  }
}

/** One line, set of bars or ring of a chart. */
export class SeriesModel {
  private valueCells: RangeModel | null = null;
  private categoryCells: RangeModel | null = null;

  constructor(
    readonly chart: ChartModel,
    private ownName: string,
  ) {}

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
