import type { Finding } from '../../planning/plausibility/finding';
import { IssueLog } from '../data-issues';
import { readDay } from '../date-cells';
import type { FoundTable } from '../find-tables';
import type { InputTableName } from '../input-tables';
import type { NetworkDraft } from '../network-draft';
import { forEachRow } from '../read-table';
import type { Reading } from '../read-table';
import type { CellPlace, TableRow } from '../table-row';

/** The tables of a workbook and the names in them. */
export interface NamedTables {
  readonly found: ReadonlyMap<InputTableName, FoundTable>;
  readonly draft: NetworkDraft;
}

/**
 * The cells of findings: of the first row with their product and location, and for sales of their day. A
 * finding without a row, such as one on a whole table, has none. Only tables with findings are read.
 */
export async function locateFindings(
  findings: readonly Finding[],
  { found, draft }: NamedTables,
  reading: Reading,
): Promise<ReadonlyMap<Finding, CellPlace>> {
  const places = new Map<Finding, CellPlace>();
  const ofTables = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.product === null && finding.location === null) continue;
    const others = ofTables.get(finding.table);
    if (others) others.push(finding);
    else ofTables.set(finding.table, [finding]);
  }
  // The rows were reported when they were read.
  const silent: Reading = { ...reading, log: new IssueLog(), onProgress: undefined };
  for (const [name, wanted] of ofTables) {
    const table = found.get(name as InputTableName);
    if (!table) continue;
    const byKey = new Map<string, Finding[]>();
    for (const finding of wanted) {
      const key = keyOf(finding.product, finding.location);
      byKey.set(key, [...(byKey.get(key) ?? []), finding]);
    }
    const kinds = [
      wanted.some(({ product, location }) => product !== null && location !== null),
      wanted.some(({ location }) => location === null),
      wanted.some(({ product }) => product === null),
    ] as const;
    await forEachRow(silent, table, (row) => {
      const product = indexOf(row, 'Product', draft);
      const location = indexOf(row, 'Location', draft);
      const keys = [
        kinds[0] && keyOf(product, location),
        kinds[1] && keyOf(product, null),
        kinds[2] && keyOf(null, location),
      ];
      for (const key of keys) {
        if (key === false) continue;
        for (const finding of byKey.get(key) ?? []) note(places, finding, row);
      }
    });
  }
  return places;
}

function note(places: Map<Finding, CellPlace>, finding: Finding, row: TableRow): void {
  const { day } = finding;
  const period = day === undefined ? undefined : row.periods.find((one) => one.day === day);
  const isOfDay = day !== undefined && dayOf(row) === day;
  if (places.has(finding) && !isOfDay) return;
  const place = period ? row.placeAt(period.index) : row.placeOf(finding.column ?? 'Product');
  places.set(finding, place);
}

function dayOf(row: TableRow): number | null {
  const reading = readDay(row.cell('Date'));
  return reading.kind === 'value' ? reading.value : null;
}

function indexOf(
  row: TableRow,
  column: 'Product' | 'Location',
  draft: NetworkDraft,
): number | null {
  const cell = row.cell(column);
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const { index } = column === 'Product' ? draft.products : draft.locations;
  const found = index.find(cell);
  return found < 0 ? null : found;
}

function keyOf(product: number | null, location: number | null): string {
  return `${String(product)} ${String(location)}`;
}
