import type { Location, LocationType } from '../planning/network/network';
import { readDays, readNumber, readWord, saysNone } from './cell-values';
import type { CellReading } from './cell-values';
import type { DataIssue } from './data-issues';
import { isNoForATime } from './forms/answer-words';
import type { FoundTable } from './find-tables';
import type { Master } from './network-draft';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { LOCATION_HELD_OUT, MAX_DAYS, ROW_LEFT_OUT } from './table-row';
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

/** A location with a protection that cannot be read neither ships nor receives. */
function locationOf(row: TableRow, id: string, planDate: number): Location {
  const limit = (column: string) =>
    saysNone(row.cell(column))
      ? null
      : row.number(column, { ...UNREADABLE, fallback: null, min: 0 });
  const yesNo = (column: string) =>
    row.yesNo<null>(column, true, { ...UNREADABLE, ifInvalid: null });
  const [isOpen, canShip, canReceive] = [yesNo('Open'), yesNo('Can ship'), yesNo('Can receive')];
  const open = row.cell('Open');
  const isClosedForATime = typeof open === 'string' && isNoForATime(open);
  if (isClosedForATime) {
    const action = 'Nothing is sent there. Its stock is kept for the sales after it opens.';
    row.report('Open', 'medium', 'Closed for a time', action);
  }
  const limits = {
    volumeCapacity: limit('Volume capacity'),
    inboundLimit: limit('Inbound limit'),
    outboundLimit: limit('Outbound limit'),
  };
  const keepAtLeast = row.read('Keep at least', keepOf, {
    ...UNREADABLE,
    ifInvalid: null,
    fallback: { units: 0 },
  });
  const closingDay = saysNone(row.cell('Closes'))
    ? null
    : row.day('Closes', { ...UNREADABLE, fallback: null });
  const isHeld =
    [isOpen, canShip, canReceive, keepAtLeast].includes(null) ||
    [...Object.values(limits), closingDay].some((one) => Number.isNaN(one));
  return {
    id,
    type: row.read('Type', typeOf, { fallback: 'store', action: 'Read as a store.' }),
    region: row.text('Region'),
    cluster: row.text('Cluster'),
    ...openingOf((isOpen ?? true) || isClosedForATime, closingDay, planDate),
    canShip: canShip === true && !isHeld,
    canReceive: canReceive === true && !isHeld && !isClosedForATime,
    handlingCost: row.number('Handling cost', { fallback: 0, min: 0, action: 'Read as 0.' }),
    volumeCapacity: known(limits.volumeCapacity),
    inboundLimit: known(limits.inboundLimit),
    outboundLimit: known(limits.outboundLimit),
    keepAtLeast: keepAtLeast ?? { units: 0 },
  };
}

/** Whether a location is open on the plan date, and the day from which it is closed. */
function openingOf(
  isOpen: boolean,
  closingDay: number | null,
  planDate: number,
): Pick<Location, 'isOpen' | 'closingDay'> {
  if (!isOpen || closingDay === null || Number.isNaN(closingDay)) return { isOpen };
  return closingDay <= planDate ? { isOpen: false } : { isOpen, closingDay };
}

/** A limit; none if it cannot be read, because then nothing moves. */
function known(limit: number | null): number | null {
  return limit === null || Number.isNaN(limit) ? null : limit;
}

const UNREADABLE = { severity: 'high', ifInvalid: NaN, action: LOCATION_HELD_OUT } as const;

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
  if (saysNone(cell)) return { kind: 'value', value: { units: 0 } };
  const isDays = typeof cell === 'string' && /\d\s*d(ays?)?$/i.test(cell.trim());
  const reading = isDays ? readDays(cell) : readNumber(cell);
  if (reading.kind !== 'value') return reading;
  if (reading.value < 0) return { kind: 'bad', problem: 'Negative' };
  if (isDays && reading.value > MAX_DAYS) return { kind: 'bad', problem: 'Above 36,500 days' };
  return { kind: 'value', value: isDays ? { days: reading.value } : { units: reading.value } };
}
