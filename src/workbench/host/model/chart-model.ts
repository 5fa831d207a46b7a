import { PropertyBag } from './property-bag';
import type { RangeModel } from './range-model';
import type { SheetModel } from './sheet-model';

/** A chart as data: what it shows, not how it is drawn. */
export class ChartModel {
  readonly title = new PropertyBag();
  readonly legend = new PropertyBag();
  readonly series: SeriesModel[] = [];
  /** First and last cell that it covers, as the client gave them. */
  position: readonly [from: string, to: string] | null = null;

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public name: string,
    readonly type: string,
  ) {}
}

/** One line, set of bars or ring of a chart. */
export class SeriesModel {
  values: RangeModel | null = null;
  categories: RangeModel | null = null;

  constructor(
    readonly chart: ChartModel,
    public name: string,
  ) {}
}
