import { DatedRows } from './dated-rows';
import { GrowingColumn } from './growing-column';
import { NameIndex } from './name-index';
import type { TableRow } from './table-row';

/** Marks of a day in `history`, as bits. */
export const SALES_MARK = { stockout: 1, promotion: 2 } as const;

/** Product and location form one exact integer key. */
const MAX_LOCATIONS = 2 ** 20;

/** Products or locations in order of first occurrence, those of their own table first. */
export class Master {
  readonly index = new NameIndex();
  /** True after the master's own table was read. Names that occur later are not in that table. */
  isListed = false;
  /** Those of which a value cannot be read, so that no plan may move them. */
  readonly held = new Set<number>();

  constructor(readonly tableName: string) {}
}

/** Data of the tables, before positions are sorted. */
export class NetworkDraft {
  readonly products = new Master('Products');
  readonly locations = new Master('Locations');

  readonly product = new GrowingColumn(Int32Array);
  readonly location = new GrowingColumn(Int32Array);
  readonly onHand = new GrowingColumn(Float64Array);
  readonly reserved = new GrowingColumn(Float64Array);
  readonly inTransit = new GrowingColumn(Float64Array);
  readonly onOrder = new GrowingColumn(Float64Array);
  readonly transfersInTransit = new GrowingColumn(Float64Array);
  readonly forecastMean = new GrowingColumn(Float64Array);
  readonly forecastSd = new GrowingColumn(Float64Array);
  /** 1 if the Inventory table has a row for the position. */
  readonly isStocked = new GrowingColumn(Uint8Array);
  readonly lots = new DatedRows();
  readonly receipts = new DatedRows();
  readonly history = new DatedRows();

  /** Units in a case by product, where Products gives a pack size. */
  readonly packSizes = new Map<number, number>();

  /** Positions of which a value cannot be read, so that no plan may move their stock. */
  private readonly held = new Set<number>();

  private readonly byKey = new Map<number, number>();

  get count(): number {
    return this.product.length;
  }

  /** The position of a product at a location; adds an empty one if it is new. */
  positionOf(product: number, location: number): number {
    const key = product * MAX_LOCATIONS + location;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const position = this.count;
    this.byKey.set(key, position);
    this.product.push(product);
    this.location.push(location);
    for (const column of [
      this.onHand,
      this.reserved,
      this.inTransit,
      this.onOrder,
      this.transfersInTransit,
    ]) {
      column.push(0);
    }
    this.forecastMean.push(NaN);
    this.forecastSd.push(NaN);
    this.isStocked.push(0);
    return position;
  }

  /**
   * The position of a row's Product and Location; null, with a data issue, if one is missing. A name
   * that is not in its own table is used with defaults and reported once.
   */
  positionOfRow(row: TableRow): number | null {
    const product = this.named(row, 'Product', this.products);
    const location = this.named(row, 'Location', this.locations);
    return product === null || location === null ? null : this.positionOf(product, location);
  }

  /** The position of a row's Product at a location whose name stands in the header. */
  positionAt(row: TableRow, location: string): number | null {
    const product = this.named(row, 'Product', this.products);
    return product === null ? null : this.positionOf(product, this.locations.index.add(location));
  }

  /** Units in a case of a position's product; null if no pack size is given. */
  unitsPerCase(position: number | null): number | null {
    return position === null ? null : (this.packSizes.get(this.product.at(position)) ?? null);
  }

  /** Holds a position out of the plan, because a value of it cannot be read. */
  hold(position: number): void {
    this.held.add(position);
  }

  /** Whether a position is held out of the plan, by itself or with its product. */
  isHeld(position: number): boolean {
    return this.held.has(position) || this.products.held.has(this.product.at(position));
  }

  /** Positions that are not held out, sorted by product, then location. */
  order(): Int32Array {
    const all = Int32Array.from({ length: this.count }, (_position, p) => p);
    const order = all.filter((position) => !this.isHeld(position));
    const key = (p: number) => this.product.at(p) * MAX_LOCATIONS + this.location.at(p);
    return order.sort((a, b) => key(a) - key(b));
  }

  /** A position as text: “MUG at Leeds”. */
  describe(position: number): string {
    const product = this.products.index.names[this.product.at(position)];
    return `${String(product)} at ${String(this.locations.index.names[this.location.at(position)])}`;
  }

  private named(row: TableRow, column: 'Product' | 'Location', master: Master): number | null {
    const name = row.name(column);
    if (name === null) return null;
    const known = master.index.find(name);
    if (known >= 0) return known;
    if (master.isListed) {
      row.reportCommon(
        column,
        'medium',
        `Not in the ${master.tableName} table`,
        `Used with the defaults of ${master.tableName}.`,
      );
    }
    return master.index.add(name);
  }
}
