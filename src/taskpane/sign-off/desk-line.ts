import { Refusal } from '../../planning/base/refusal';
import { authorise } from '../../planning/signoff/authorise';
import type { Status } from '../../planning/signoff/line-state';
import { statusInWords } from '../../planning/signoff/status-words';
import { rulesOf, type SigningBook, type TableLine } from '../../workbook/signoff/signing-table';

/** A line as the approver's page shows it. */
export interface DeskLine {
  readonly id: string;
  readonly product: string;
  readonly from: string;
  readonly to: string;
  /** Units. */
  readonly quantity: number;
  /** Money. */
  readonly value: number;
  readonly netBenefit: number;
  /** Stockout risk at the destination, 0 to 1; null if the row does not say. */
  readonly riskBefore: number | null;
  readonly riskAfter: number | null;
  readonly reason: string;
  readonly tier: string;
  readonly status: Status;
  readonly statusText: string;
  /** Units that left, and that are still on their way. */
  readonly moved: number;
  readonly underWay: number;
  /** Whether the person may sign it; else why not. */
  readonly refusal: string | null;
  /** Who decided last; blank without a decision. */
  readonly decidedBy: string;
}

/** A line with the authority that a person has over it now. */
export function deskLine(
  { id, row, state, line, isEdited, decision }: TableLine,
  book: SigningBook,
  { by, now }: { readonly by: string; readonly now: number },
): DeskLine {
  const text = (header: string): string => String(row.cell(header) ?? '');
  const number = (header: string): number | null => {
    const cell = row.cell(header);
    return typeof cell === 'number' ? cell : null;
  };
  const grant = authorise(by, { ...line, tier: state.tier }, now, rulesOf(book));
  const refusal = isEdited
    ? 'The row was changed after the plan. Plan again first.'
    : grant instanceof Refusal
      ? grant.message
      : null;
  return {
    ...{ id, product: text('Product'), from: text('From'), to: text('To') },
    ...{ quantity: state.quantity, value: line.value, netBenefit: number('Net benefit') ?? 0 },
    ...{ riskBefore: number('Stockout risk before'), riskAfter: number('Stockout risk after') },
    ...{ reason: text('Reason'), tier: state.tier, status: state.status },
    ...{ statusText: statusInWords(state), moved: state.moved, refusal },
    underWay: Math.max(0, state.moved - state.received - state.missing),
    decidedBy: decision?.who ?? '',
  };
}
