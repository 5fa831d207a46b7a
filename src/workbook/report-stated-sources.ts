import type { Counted, UnusableSource } from '../planning/network/resolve-supply';
import type { SupplyBasis } from '../planning/network/stated-sources';
import type { DataIssue, IssueLog } from './data-issues';
import { ISSUE_WITH_LOCATIONS, productsInWords, type SupplyReading } from './supply-reading';

/** Reports stated sources that cannot supply, and locations that supply each other. */
export function reportStatedSources(supply: SupplyReading, log: IssueLog): void {
  for (const unusable of supply.resolved.unusable) {
    log.addCommon({ ...statementOf(supply, unusable), ...findingOf(supply, unusable) });
  }
  reportCycles(supply, log);
}

type Finding = Pick<DataIssue, 'severity' | 'problem' | 'action'> & { readonly value?: string };

const READ_AS_OUTSIDE = 'Read as supplied from outside the network.';

function findingOf(
  { network }: SupplyReading,
  { source, why, products }: Counted<UnusableSource>,
): Finding {
  if (why === 'no product') {
    return {
      severity: 'low',
      value: `${network.locations[source]!.id} (${productsInWords(products)})`,
      problem: 'Neither the source nor a location above it keeps the product',
      action: `${READ_AS_OUTSIDE} Add rows with 0 on hand to Inventory if the source does supply it.`,
    };
  }
  if (why === 'closed') {
    return {
      severity: 'high',
      problem: 'The source is closed or may not ship',
      action: `${READ_AS_OUTSIDE} Name an open location that may ship.`,
    };
  }
  return {
    severity: 'high',
    problem: 'No lane from the source',
    action: `${READ_AS_OUTSIDE} Allow the lane in Lanes, or name another source.`,
  };
}

function reportCycles(supply: SupplyReading, log: IssueLog): void {
  const { network, resolved } = supply;
  for (const { locations, isTie, basis } of resolved.cycles) {
    const [root, names] = [locations[0]!, locations.map((at) => network.locations[at]!.id)];
    const why = isTie ? 'it is listed first' : 'its type stands furthest upstream';
    log.add({
      ...statementOf(supply, { location: root, source: locations.at(-1)!, basis }),
      severity: isTie ? 'high' : 'medium',
      problem:
        locations.length === 1
          ? 'A location as its own source'
          : `Locations that supply each other: ${[...names, names[0]!].join(' → ')}`,
      action:
        locations.length === 1
          ? `${READ_AS_OUTSIDE} Name another location, or “outside”.`
          : `${names[0]!} was read as supplied from outside the network, because ${why}. Write “outside” or its true source.`,
    });
  }
}

/** The cell that states a source. */
function statementOf(
  { suppliedBy, suppliers }: SupplyReading,
  statement: { readonly location: number; readonly source: number; readonly basis: SupplyBasis },
): DataIssue {
  const { location, source, basis } = statement;
  const row =
    basis === 'supplier'
      ? suppliers.rowOfSource(source, location)
      : suppliedBy.get(location)?.issue;
  return row ?? ISSUE_WITH_LOCATIONS;
}
