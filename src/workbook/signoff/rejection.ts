import { contentByColumn } from '../../planning/signoff/changed-columns';
import type { SigningMoment } from './read-decisions';
import type { SignOffRow } from './sign-off';
import { daysSince } from './days-since';

/** How long a rejection holds. */
export interface RejectionTerms {
  /** Days after which the line may be proposed again. */
  readonly days: number;
  /** Relative change of quantity or benefit above which it may be proposed earlier, 0.25 for a quarter. */
  readonly change: number;
}

/** Whether a rejection still holds against a new proposal of the line. */
export function isInForce(
  { content, record }: SignOffRow,
  proposal: string,
  moment: SigningMoment,
  { days, change }: RejectionTerms,
): boolean {
  if (daysSince(record?.decision?.when, moment) > days) return false;
  const before = contentByColumn(content);
  const after = contentByColumn(proposal);
  return ['Quantity', 'Benefit'].every((column) => {
    const was = Number(before?.get(column) ?? NaN);
    const is = Number(after?.get(column) ?? NaN);
    return Math.abs(is - was) <= change * Math.abs(was);
  });
}
