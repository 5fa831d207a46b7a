import type { EventKind } from './line-event';
import { STATUSES, type Status } from './line-state';

/** The statuses in the workbook. A pending line says for whom: "Pending manager". */
const WORDS: Readonly<Record<Status, string>> = {
  proposed: 'Proposed',
  autoApproved: 'Auto-approved',
  pending: 'Pending',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  stale: 'Stale',
  shipped: 'Shipped',
  partlyReceived: 'Partly received',
  received: 'Received',
  cancelled: 'Cancelled',
  lost: 'Lost',
};

/** The events in the audit log. */
export const LOG_WORDS: Readonly<Record<EventKind, string>> = {
  propose: 'Propose',
  route: 'Route',
  approve: 'Approve',
  reject: 'Reject',
  withdraw: 'Withdraw',
  cancel: 'Cancel',
  edit: 'Edit',
  escalate: 'Escalate',
  ship: 'Ship',
  receive: 'Receive',
  lose: 'Write off',
  undo: 'Undo',
};

/** A status in the workbook's words. */
export function statusInWords({
  status,
  tier,
}: {
  readonly status: Status;
  readonly tier: string;
}): string {
  return status === 'pending' ? `${WORDS.pending} ${tier.toLowerCase()}` : WORDS[status];
}

/** A status from the workbook's words, with the tier of a pending line; null if it is none of ours. */
export function statusFromWords(
  words: string,
): { readonly status: Status; readonly tier: string | null } | null {
  const wanted = words.trim().toLowerCase();
  const status = STATUSES.find((each) => WORDS[each].toLowerCase() === wanted);
  if (status !== undefined) return { status, tier: null };
  const [, tier] = /^pending (.+)$/.exec(wanted) ?? [];
  return tier === undefined ? null : { status: 'pending', tier };
}
