import type { Network } from '../../planning/network/network';

/** What a heat map shows: all families and regions, or one of them in detail; null: all. */
export interface Zoom {
  /** Its products are the rows. */
  readonly family: string | null;
  /** Its locations are the columns. */
  readonly region: string | null;
}

export const wholeNetwork: Zoom = { family: null, region: null };

/** Value above (positive) and below the needed share of stock, by group of products and of locations. */
export interface HeatMap {
  readonly rows: readonly HeatRow[];
  readonly columns: readonly string[];
  /** Whether the rows are products, and the columns locations: there is nothing further to zoom into. */
  readonly isByProduct: boolean;
  readonly isByLocation: boolean;
  /** Rows with less imbalance that are left out. */
  readonly rowsLeftOut: number;
  /** The largest absolute figure: the end of the colour scale. */
  readonly scale: number;
}

export interface HeatRow {
  readonly name: string;
  readonly detail: string;
  /** One figure a column; null where the row's products are not stocked. */
  readonly cells: readonly (number | null)[];
}

/** Rows that a planner can look over; a list of thousands is no picture. */
const MAX_ROWS = 40;

/** The name of products without a family, and of locations without a region. */
export const NO_GROUP = 'None given';

/**
 * Adds up figures of positions by family and region, or by product and location within one. A network with one
 * family or one region is shown in detail at once. Rows with the greatest imbalance come first; columns stay in
 * the order of the locations.
 *
 * @param values one figure a position (misplaced-value.ts)
 */
export function heatMap(
  { products, locations, positions }: Pick<Network, 'products' | 'locations' | 'positions'>,
  values: Float64Array,
  zoom: Zoom,
): HeatMap {
  const familyOf = (product: number): string => products[product]!.family || NO_GROUP;
  const regionOf = (location: number): string => locations[location]!.region || NO_GROUP;
  const isByProduct = zoom.family !== null || isOne(products.map((_p, at) => familyOf(at)));
  const isByLocation = zoom.region !== null || isOne(locations.map((_l, at) => regionOf(at)));
  const columns: string[] = [];
  const columnAt = new Map<string, number>();
  locations.forEach(({ id }, at) => {
    if (zoom.region !== null && regionOf(at) !== zoom.region) return;
    const name = isByLocation ? id : regionOf(at);
    if (!columnAt.has(name)) columnAt.set(name, columns.push(name) - 1);
  });
  const rows = new Map<string, { detail: string; cells: (number | null)[] }>();
  for (let p = 0; p < positions.count; p += 1) {
    const [product, location] = [positions.product[p]!, positions.location[p]!];
    if (zoom.family !== null && familyOf(product) !== zoom.family) continue;
    const column = columnAt.get(isByLocation ? locations[location]!.id : regionOf(location));
    if (column === undefined) continue;
    const name = isByProduct ? products[product]!.id : familyOf(product);
    let row = rows.get(name);
    if (row === undefined) {
      const detail = isByProduct ? products[product]!.description : '';
      row = { detail, cells: columns.map(() => null) };
      rows.set(name, row);
    }
    row.cells[column] = (row.cells[column] ?? 0) + values[p]!;
  }
  const ranked = [...rows]
    .map(([name, { detail, cells }]) => ({ name, detail, cells, total: absoluteSum(cells) }))
    .sort((a, b) => b.total - a.total);
  const shown = ranked.slice(0, MAX_ROWS);
  return {
    rows: shown.map(({ name, detail, cells }) => ({ name, detail, cells })),
    columns,
    isByProduct,
    isByLocation,
    rowsLeftOut: ranked.length - shown.length,
    scale: shown.reduce(
      (max, { cells }) => cells.reduce<number>((m, cell) => Math.max(m, Math.abs(cell ?? 0)), max),
      0,
    ),
  };
}

function isOne(names: readonly string[]): boolean {
  return new Set(names).size < 2;
}

function absoluteSum(cells: readonly (number | null)[]): number {
  return cells.reduce<number>((sum, cell) => sum + Math.abs(cell ?? 0), 0);
}
