import { isoDate, type DaySerial } from './calendar';
import type { InventoryRow, ProductRow, ReceiptRow } from './planner-tables';
import type { Random } from './random';
import type { PlacedStock } from './stock-placement';

/** Stock that replaces what the placement rule gives a position. */
export interface SpecialStock {
  readonly product: string;
  readonly location: string;
  readonly onHand: number;
  /** Days after the plan date on which the lot expires; null: no lot. */
  readonly expiresInDays: number | null;
}

/** The data behind the Inventory table. */
export interface InventorySource {
  readonly placed: readonly PlacedStock[];
  readonly products: readonly ProductRow[];
  readonly specialStock: readonly SpecialStock[];
  /** A position with a receipt gets no units in transit, because they would count twice. */
  readonly receipts: readonly ReceiptRow[];
  readonly planDate: DaySerial;
}

/**
 * The rows of the Inventory table, sorted by product and location. Products with a shelf life come
 * in lots. Some other positions have reserved units or units in transit. Special stock replaces
 * the placed stock of its position.
 */
export function inventoryRows(
  random: Random,
  { placed, products, specialStock, receipts, planDate }: InventorySource,
): InventoryRow[] {
  const isExpected = ({ product, location }: PlacedStock) =>
    receipts.some((row) => row.product === product && row.location === location);
  const shelfLife = new Map(products.map((row) => [row.product, row.shelfLifeDays]));
  const isSpecial = (row: PlacedStock) =>
    specialStock.some((s) => s.product === row.product && s.location === row.location);
  const ordinary = placed
    .filter((row) => !isSpecial(row))
    .flatMap((row) => {
      const life = shelfLife.get(row.product) ?? null;
      return life === null
        ? [withoutLot(row, isExpected(row), random)]
        : lotsOf(row, life, planDate, random);
    });
  const special = specialStock.map(({ product, location, onHand, expiresInDays }) => ({
    product,
    location,
    onHand,
    reserved: null,
    inTransit: null,
    ...(expiresInDays === null ? NO_LOT : lot(product, planDate + expiresInDays)),
  }));
  return [...ordinary, ...special].sort(
    (a, b) => compare(a.product, b.product) || compare(a.location, b.location),
  );
}

const NO_LOT = { lot: null, expiryDate: null } as const;

function lot(product: string, expiryDate: DaySerial) {
  return { lot: `${product.slice(-3)}-${isoDate(expiryDate).slice(2, 7)}`, expiryDate };
}

function withoutLot(
  { product, location, onHand }: PlacedStock,
  isExpected: boolean,
  random: Random,
): InventoryRow {
  const reserved = random.chance(0.08) ? Math.floor(onHand * random.between(0.05, 0.25)) : 0;
  const inTransit = random.chance(0.05) ? random.wholeBetween(1, 12) : 0;
  return {
    product,
    location,
    onHand,
    reserved: reserved || null,
    inTransit: isExpected ? null : inTransit || null,
    ...NO_LOT,
  };
}

/** One to three lots, the oldest first, each with 20 % to 95 % of the shelf life left. */
function lotsOf(
  { product, location, onHand }: PlacedStock,
  shelfLifeDays: number,
  planDate: DaySerial,
  random: Random,
): InventoryRow[] {
  const count = onHand < 6 ? 1 : random.wholeBetween(1, 3);
  const left = Array.from({ length: count }, () =>
    Math.round(shelfLifeDays * random.between(0.2, 0.95)),
  ).sort((a, b) => a - b);
  return left.map((days, index) => ({
    product,
    location,
    onHand: Math.floor(onHand / count) + (index === count - 1 ? onHand % count : 0),
    reserved: null,
    inTransit: null,
    ...lot(product, planDate + days),
  }));
}

/** Compares code units, because the order must not depend on the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
