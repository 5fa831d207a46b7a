import type { Location, Network } from '../planning/network/network';
import {
  NOT_STATED,
  OUTSIDE,
  type StatedSources,
  type SupplyBasis,
} from '../planning/network/stated-sources';
import type { IssueLog } from './data-issues';
import { normaliseName } from './headers';
import type { NameIndex } from './name-index';
import type { SuppliedBy } from './read-locations';
import type { SupplierBook } from './supplier-book';

/** The tables that say who supplies whom. */
export interface SupplyTables {
  /** What each row of Locations says, by location. */
  readonly suppliedBy: ReadonlyMap<number, SuppliedBy>;
  readonly suppliers: SupplierBook;
}

/** Words in Supplied by for a supplier outside the network. */
const OUTSIDE_WORDS: ReadonlySet<string> = new Set(['none', 'outside', 'external', 'supplier']);

/**
 * The sources that a workbook states. For a position, the first of these counts: the supplier in the
 * Suppliers row of its product and location; Supplied by of its location; the supplier in the Suppliers
 * row of its product at all locations, if that is a location. A position with a Suppliers row of its own
 * that names no supplier is supplied from outside.
 */
export function stateSources(
  { positions: { location, product, count }, locations }: Network,
  names: NameIndex,
  { suppliedBy, suppliers }: SupplyTables,
  log: IssueLog,
): StatedSources {
  const ofLocation = locationSources(locations, names, { suppliedBy, suppliers }, log);
  const ofPosition = new Int32Array(count).fill(NOT_STATED);
  const basis = new Array<SupplyBasis>(count).fill('outside');
  for (let p = 0; p < count; p += 1) {
    const at = location[p]!;
    const own = suppliers.termsAt(product[p]!, at);
    const everywhere = suppliers.termsEverywhere(product[p]!, at);
    if (own !== null && own.supplier !== '') {
      ofPosition[p] = own.source;
      basis[p] = 'supplier';
    } else if (ofLocation[at] !== NOT_STATED) {
      ofPosition[p] = ofLocation[at]!;
      basis[p] = 'given';
    } else if (own !== null) {
      ofPosition[p] = OUTSIDE;
    } else if (everywhere !== null && everywhere.source >= 0) {
      ofPosition[p] = everywhere.source;
      basis[p] = 'supplier';
    }
  }
  return { ofLocation, ofPosition, basis };
}

function locationSources(
  locations: readonly Location[],
  names: NameIndex,
  { suppliedBy, suppliers }: SupplyTables,
  log: IssueLog,
): Int32Array {
  const outside = new Set([...OUTSIDE_WORDS, ...suppliers.names.map(normaliseName)]);
  const sourceOf = (at: number): number => {
    const row = suppliedBy.get(at);
    if (row === undefined || row.name === '') return NOT_STATED;
    const source = names.find(row.name);
    if (source >= 0) return source;
    if (outside.has(normaliseName(row.name))) return OUTSIDE;
    log.add({
      ...row.issue,
      subject: { products: [], locations: [locations[at]!.id] },
      severity: 'high',
      problem: 'Neither a location nor a supplier',
      action: 'Read as blank. Write the name of a location as in Locations, or “outside”.',
    });
    return NOT_STATED;
  };
  return Int32Array.from(locations, (_, at) => sourceOf(at));
}
