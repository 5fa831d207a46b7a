import type { Tier } from '../../planning/network/plan-result';
import type { Tone } from '../port';

/** What a tier is called in the workbook. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  auto: 'Auto',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
};

/** The status that a new line has, by who must approve it. */
export const PLANNED_STATUS: Readonly<Record<Tier, string>> = {
  auto: 'Auto-approved',
  manager: 'Pending manager',
  director: 'Pending director',
  executive: 'Pending executive',
};

/** Every status of the contract, with the tone it is shown in. */
export const STATUS_TONES: Readonly<Record<string, Tone>> = {
  'Auto-approved': 'good',
  'Pending manager': 'neutral',
  'Pending director': 'warning',
  'Pending executive': 'warning',
  Approved: 'good',
  Rejected: 'bad',
  Shipped: 'neutral',
  Received: 'neutral',
  Stale: 'warning',
};

/** What the column Firm says of a row that the next plan is to keep as it is. */
export const FIRM = 'Yes';

/** Blank means not decided yet. */
export const DECISIONS = ['Approve', 'Reject'] as const;
