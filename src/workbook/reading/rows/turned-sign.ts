import { cellAddress } from '../../cell-address';
import { shownValue } from '../../data-issues';
import type { DataIssue } from '../../data-issues';
import type { FoundTable } from '../../find-tables';
import type { ColumnProfile } from '../column-profile';

/** Negative quantities, and their share of those that are not 0, from which the sign is turned. */
const MIN_NEGATIVES = 5;
const MIN_SHARE = 0.9;

/** Quantity columns in which sales are booked as negative, as stock ledgers do. */
export interface TurnedSign {
  /** By index in the header row. */
  readonly columns: ReadonlySet<number>;
  readonly issue: DataIssue;
}

/** Whether nearly all quantities of a Demand table are negative; null if they are not. */
export function turnedSign(
  { name, area, headers, columns, periods }: FoundTable,
  profiles: readonly ColumnProfile[],
): TurnedSign | null {
  const quantity = columns.get('Quantity');
  const indices = periods.length > 0 ? periods.map(({ index }) => index) : [quantity ?? -1];
  const found = indices.flatMap((index) => profiles[index] ?? []);
  if (name !== 'Demand' || found.length === 0) return null;
  const negatives = found.reduce((sum, profile) => sum + profile.negatives, 0);
  const others = found.reduce((sum, { numbers, zeros }) => sum + numbers - zeros, 0) - negatives;
  if (negatives < MIN_NEGATIVES || negatives < MIN_SHARE * (negatives + others)) return null;
  const [first] = indices;
  const header = shownValue(headers[first!] ?? null);
  const issue: DataIssue = {
    severity: 'high',
    table: name,
    row: area.row + 1,
    column: header,
    value: header,
    problem: `${negatives.toLocaleString('en-GB')} of ${(negatives + others).toLocaleString('en-GB')} quantities are negative: sales booked as minus`,
    action: 'The sign was turned: negative quantities are sales, positive ones returns.',
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + first!),
  };
  return { columns: new Set(indices), issue };
}
