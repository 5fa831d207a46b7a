import type { Tier } from '../../planning/network/plan-result';
import type { Tone } from '../port';

/** The names of the tiers in the workbook. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  auto: 'Auto',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
};

/** The status of a new line by its approval tier. */
export const PLANNED_STATUS: Readonly<Record<Tier, string>> = {
  auto: 'Auto-approved',
  manager: 'Pending manager',
  director: 'Pending director',
  executive: 'Pending executive',
};

/** The tone of every status of the contract. */
export const STATUS_TONES: Readonly<Record<string, Tone>> = {
  'Auto-approved': 'good',
  'Pending manager': 'neutral',
  'Pending director': 'warning',
  'Pending executive': 'warning',
  Approved: 'good',
  Rejected: 'bad',
  Shipped: 'neutral',
  Received: 'neutral',
  'Partly received': 'warning',
  Withdrawn: 'neutral',
  Cancelled: 'neutral',
  Lost: 'bad',
  Stale: 'warning',
};

/** The value of the column Firm for lines that the next plan must keep. */
export const FIRM = 'Yes';

/** Choices of the column Decision; blank means undecided. */
export const DECISIONS = ['Approve', 'Reject'] as const;

/** Choices for a transfer, which is followed until it arrives. */
export const TRANSFER_DECISIONS = [...DECISIONS, 'Undo', 'Cancel', 'Lost'] as const;
