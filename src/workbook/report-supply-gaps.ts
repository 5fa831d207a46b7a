import { NOT_STATED } from '../planning/network/stated-sources';
import { supplyTier } from '../planning/network/supply-tier';
import type { IssueLog } from './data-issues';
import { ISSUE_WITH_LOCATIONS, productsInWords, type SupplyReading } from './supply-reading';

/** Reports sources that were inferred, stores without supply, and sites that supply no location. */
export function reportSupplyGaps(supply: SupplyReading, log: IssueLog): void {
  reportInferred(supply, log);
  reportUnsupplied(supply, log);
  reportIdle(supply, log);
}

function reportInferred({ network, supply, suppliedBy }: SupplyReading, log: IssueLog): void {
  for (const { location, source, basis, products } of supply) {
    if (basis !== 'inferred') continue;
    log.addCommon({
      ...(suppliedBy.get(location)?.issue ?? ISSUE_WITH_LOCATIONS),
      severity: 'low',
      value: `${network.locations[location]!.id} from ${network.locations[source]!.id} (${productsInWords(products)})`,
      problem: 'No source is given',
      action:
        'The site with the cheapest lane was taken as the source. Fill in Supplied by if another supplies the location.',
    });
  }
}

/** Stores without a source or a row in Suppliers, in a network that has sites to supply them. */
function reportUnsupplied(
  { network, stated, resolved, suppliers, suppliedBy }: SupplyReading,
  log: IssueLog,
): void {
  const { positions, products, locations } = network;
  if (!locations.some(({ type, isOpen }) => isOpen && supplyTier(type) > 0)) return;
  const unsupplied = new Map<number, number>();
  for (let p = 0; p < positions.count; p += 1) {
    const [product, at] = [positions.product[p]!, positions.location[p]!];
    const { type, isOpen, canReceive } = locations[at]!;
    const isSupplied =
      stated.ofPosition[p] !== NOT_STATED ||
      resolved.source[p]! >= 0 ||
      suppliers.termsEverywhere(product, at) !== null;
    const needsSupply = isOpen && canReceive && !products[product]!.isPhaseOut;
    if (!isSupplied && needsSupply && supplyTier(type) === 0) {
      unsupplied.set(at, (unsupplied.get(at) ?? 0) + 1);
    }
  }
  for (const [at, number] of unsupplied) {
    log.addCommon({
      ...(suppliedBy.get(at)?.issue ?? ISSUE_WITH_LOCATIONS),
      severity: 'medium',
      value: `${network.locations[at]!.id} (${productsInWords(number)})`,
      problem: 'No site supplies the product, and Suppliers has no row for it',
      action: `A supplier with a lead time of ${suppliers.defaultLeadTime} days was assumed. Fill in Supplied by, allow a lane from a site that keeps the product, or add a row to Suppliers.`,
    });
  }
}

/** Sites upstream that supply no location, where there are locations to supply. */
function reportIdle({ network, resolved, suppliedBy }: SupplyReading, log: IssueLog): void {
  const { positions, locations } = network;
  const sources = new Set(resolved.source);
  const kept = new Set(positions.location);
  const tiers = [...kept].map((at) => supplyTier(locations[at]!.type));
  locations.forEach(({ id, type, isOpen, canShip }, at) => {
    const isBelow = tiers.some((tier) => tier < supplyTier(type));
    if (!isBelow || !kept.has(at) || !isOpen || !canShip || sources.has(at)) return;
    log.addCommon({
      ...(suppliedBy.get(at)?.locationIssue ?? ISSUE_WITH_LOCATIONS),
      severity: 'medium',
      value: id,
      problem: `A ${type === 'dc' ? 'DC' : type} that supplies no location`,
      action:
        'Its stock counts for its own sales only. Name it in Supplied by of the locations that it supplies.',
    });
  });
}
