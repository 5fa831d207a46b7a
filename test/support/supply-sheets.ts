import type { Rows } from './memory-workbook';
import { readSheets, TODAY, type SoundReading } from './reading';

/** The rows of the tables that say who supplies whom; a table that is left out is missing. */
export interface SupplySheets {
  /** Location, type, Supplied by, and Open. */
  readonly locations: Rows;
  /** From, to, and Allowed. */
  readonly lanes?: Rows;
  /** Product, supplier, location, and lead time. */
  readonly suppliers?: Rows;
  /** Product and location; left out, every location keeps product A. */
  readonly inventory?: Rows;
}

/** Reads a workbook with these rows. */
export function readSupply(sheets: SupplySheets): Promise<SoundReading> {
  const { locations, lanes, suppliers } = sheets;
  const inventory = sheets.inventory ?? locations.map(([at]) => ['A', at!]);
  const [[product, location]] = inventory as [Rows[number]];
  return readSheets({
    Inventory: [['Product', 'Location', 'On hand'], ...inventory.map((row) => [...row, 1])],
    Demand: [
      ['Product', 'Location', 'Date', 'Quantity'],
      [product!, location!, TODAY - 1, 1],
    ],
    Locations: [['Location', 'Type', 'Supplied by', 'Open'], ...locations],
    ...(lanes && { Lanes: [['From', 'To', 'Allowed'], ...lanes] }),
    ...(suppliers && {
      Suppliers: [['Product', 'Supplier', 'Location', 'Lead time'], ...suppliers],
    }),
  });
}

/** The supply by location as text: “Leeds from Hull, inferred: 2”. */
export function supplyOf({ network, supply }: SoundReading): readonly string[] {
  return supply.map(({ location, source, basis, products }) => {
    const [at, from] = [location, source].map((index) => network.locations[index]?.id);
    return from === undefined
      ? `${at!} from outside: ${products}`
      : `${at!} from ${from}, ${basis}: ${products}`;
  });
}

/** The issues with supply as [severity, cell, value, problem, action]. */
export function supplyIssues({ issues }: SoundReading): readonly (readonly string[])[] {
  return issues
    .filter(({ table }) => table === 'Locations' || table === 'Suppliers')
    .map(({ severity, address, value, problem, action }) => [
      ...[severity, address ?? '', value, problem, action],
    ]);
}
