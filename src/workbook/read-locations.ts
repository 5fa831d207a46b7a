import type { Location, LocationType } from '../planning/network/network';
import { readDays, readNumber, readWord } from './cell-values';
import type { CellReading } from './cell-values';
import type { DataIssue } from './data-issues';
import type { FoundTable } from './find-tables';
import type { Master } from './network-draft';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { MAX_DAYS, ROW_LEFT_OUT } from './table-row';
import type { TableRow } from './table-row';

/** A location without a row in Locations: an open store without limits. */
export function defaultLocation(id: string): Location {
  return {
    id,
    type: 'store',
    region: '',
    cluster: '',
    isOpen: true,
    canShip: true,
    canReceive: true,
    handlingCost: 0,
    volumeCapacity: null,
    inboundLimit: null,
    outboundLimit: null,
    keepAtLeast: { units: 0 },
  };
}

/** What the row of a location says about its source. */
export interface SuppliedBy {
  /** The name in Supplied by; blank if there is none. */
  readonly name: string;
  /** An issue with that cell, and one with the location itself; what is wrong is left blank. */
  readonly issue: DataIssue;
  readonly locationIssue: DataIssue;
}

/** The rows of the Locations table by location. */
export interface LocationRows {
  readonly locations: ReadonlyMap<number, Location>;
  readonly suppliedBy: ReadonlyMap<number, SuppliedBy>;
}

/** Reads the Locations table. If a location has two rows, the first one is used. */
export async function readLocations(
  reading: Reading,
  table: FoundTable,
  master: Master,
  planDate: number,
): Promise<LocationRows> {
  const locations = new Map<number, Location>();
  const suppliedBy = new Map<number, SuppliedBy>();
  await forEachRow(reading, table, (row) => {
    const name = row.name('Location');
    if (name === null) return;
    const index = master.index.add(name);
    if (locations.has(index)) {
      row.report('Location', 'medium', 'Duplicate location; first row used', ROW_LEFT_OUT);
    } else {
      locations.set(index, locationOf(row, master.index.names[index]!, planDate));
      suppliedBy.set(index, suppliedByOf(row));
    }
  });
  master.isListed = true;
  return { locations, suppliedBy };
}

function suppliedByOf(row: TableRow): SuppliedBy {
  return {
    name: row.text('Supplied by'),
    issue: row.issueOf('Supplied by', 'low', '', ''),
    locationIssue: row.issueOf('Location', 'low', '', ''),
  };
}

function locationOf(row: TableRow, id: string, planDate: number): Location {
  const limit = (column: string) =>
    row.number(column, { fallback: null, min: 0, action: 'Read as no limit.' });
  return {
    id,
    type: row.read('Type', typeOf, { fallback: 'store', action: 'Read as a store.' }),
    region: row.text('Region'),
    cluster: row.text('Cluster'),
    ...openingOf(row, planDate),
    canShip: row.yesNo('Can ship', true),
    canReceive: row.yesNo('Can receive', true),
    handlingCost: row.number('Handling cost', { fallback: 0, min: 0, action: 'Read as 0.' }),
    volumeCapacity: limit('Volume capacity'),
    inboundLimit: limit('Inbound limit'),
    outboundLimit: limit('Outbound limit'),
    keepAtLeast: row.read('Keep at least', keepOf, {
      fallback: { units: 0 },
      action: 'No minimum stock.',
    }),
  };
}

/** Whether a location is open on the plan date, and the day from which it is closed. */
function openingOf(row: TableRow, planDate: number): Pick<Location, 'isOpen' | 'closingDay'> {
  const isOpen = row.yesNo('Open', true);
  const closingDay = row.day('Closes', { fallback: null, action: 'Read as no closing date.' });
  if (!isOpen || closingDay === null) return { isOpen };
  return closingDay <= planDate ? { isOpen: false } : { isOpen, closingDay };
}

const TYPES: ReadonlyMap<string, LocationType> = new Map([
  ...named('plant', 'plant', 'factory'),
  ...named('dc', 'dc', 'distributioncentre', 'distributioncenter', 'hub', 'depot'),
  ...named('warehouse', 'warehouse', 'wh'),
  ...named('store', 'store', 'shop', 'branch'),
  ...named('online', 'online', 'web', 'ecommerce'),
]);

function named(
  type: LocationType,
  ...words: string[]
): readonly (readonly [string, LocationType])[] {
  return words.map((word) => [word, type]);
}

function typeOf(cell: Cell): CellReading<LocationType> {
  return readWord(cell, TYPES, 'Not plant, dc, warehouse, store or online');
}

/** Units (`20`), or days of mean demand (`14d`). */
function keepOf(cell: Cell): CellReading<Location['keepAtLeast']> {
  const isDays = typeof cell === 'string' && /\d\s*d(ays?)?$/i.test(cell.trim());
  const reading = isDays ? readDays(cell) : readNumber(cell);
  if (reading.kind !== 'value') return reading;
  if (reading.value < 0) return { kind: 'bad', problem: 'Negative' };
  if (isDays && reading.value > MAX_DAYS) return { kind: 'bad', problem: 'Above 36,500 days' };
  return { kind: 'value', value: isDays ? { days: reading.value } : { units: reading.value } };
}
