import { isBlank } from '../cell-values';
import type { TableRow } from '../table-row';

/** Longer lead times are hardly right. Days. */
const LONGEST = { Suppliers: 365, Lanes: 120 } as const;
/** From here on, a plan on them means nothing. Days. */
const ABSURD = 1_000;

/** Reports the lead time of a row if it is longer than goods take, such as weeks read as days. */
export function reportLongLeadTime(
  row: TableRow,
  table: keyof typeof LONGEST,
  days: number | null,
): void {
  if (days === null || isBlank(row.cell('Lead time')) || !(days > LONGEST[table])) return;
  const isAbsurd = days >= ABSURD;
  row.report(
    'Lead time',
    isAbsurd ? 'high' : 'medium',
    isAbsurd
      ? 'A lead time of a thousand days or more'
      : `A lead time of more than ${table === 'Lanes' ? 'four months' : 'a year'}`,
    'Read as days. Is it in hours, or a date? State the unit in the header.',
  );
}
