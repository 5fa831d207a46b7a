import type { Network } from '../../planning/network/network';
import { auditNetwork } from '../../planning/plausibility/audit-network';
import type { Finding } from '../../planning/plausibility/finding';
import type { HistoryTerms } from '../../planning/plausibility/trade';
import type { DataIssue } from '../data-issues';
import { shownValue } from '../data-issues';
import { yieldToEventLoop } from '../yield-to-event-loop';
import type { Reading } from '../read-table';
import type { CellPlace } from '../table-row';
import { locateFindings } from './locate-findings';
import type { NamedTables } from './locate-findings';

/** Reports data of a network that can be read and are hardly right, each with its cell and a remedy. */
export async function reportImplausible(
  network: Network,
  settings: HistoryTerms,
  tables: NamedTables,
  reading: Reading,
): Promise<void> {
  const findings: Finding[] = [];
  for (const found of auditNetwork(network, settings)) {
    findings.push(...found);
    await yieldToEventLoop();
  }
  const places = await locateFindings(findings, tables, reading);
  for (const finding of findings) {
    reading.log.add(issueOf(finding, places.get(finding), network, tables));
  }
}

function issueOf(
  finding: Finding,
  place: CellPlace | undefined,
  { products, locations }: Network,
  { found }: NamedTables,
): DataIssue {
  const { severity, table, column, problem, remedy, figures } = finding;
  const product = finding.product === null ? null : products[finding.product]!.id;
  const location = finding.location === null ? null : locations[finding.location]!.id;
  const names = [product, location].filter((name) => name !== null);
  const subject = names.join(' at ');
  const { headers, columns } = found.get(table) ?? {};
  const index = column === null ? undefined : columns?.get(column);
  return {
    ...(severity === 'high' &&
      names.length > 0 && {
        subject: {
          products: product === null ? [] : [product],
          locations: location === null ? [] : [location],
        },
      }),
    severity,
    table,
    row: place?.row ?? null,
    column: index === undefined ? column : shownValue(headers?.[index] ?? null),
    value: subject === '' ? figures : `${subject}: ${figures}`,
    problem,
    action: remedy,
    sheet: place?.sheet ?? null,
    address: place?.address ?? null,
  };
}
