import type { Tier } from '../../planning/network/plan-result';
import { statusInWords } from '../../planning/signoff/status-words';
import type { Tone } from '../port';

/** The names of the tiers of Settings in the workbook. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  auto: 'Auto',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
};

const NAMES = new Map<string, string>(Object.entries(TIER_NAMES));
const KEYS = new Map<string, string>(Object.entries(TIER_NAMES).map(([key, name]) => [name, key]));

/** The name of a line's tier in the workbook. A tier of Approvers has its own. */
export function tierName(tier: string): string {
  return NAMES.get(tier) ?? tier;
}

/** The tier of a line by its name in the workbook. */
export function tierKey(name: string): string {
  return KEYS.get(name) ?? name;
}

/** The status of a new line by its approval tier. */
export function plannedStatus(tier: string): string {
  const status = tier === 'auto' ? 'autoApproved' : 'pending';
  return statusInWords({ status, tier: tierName(tier) });
}

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
