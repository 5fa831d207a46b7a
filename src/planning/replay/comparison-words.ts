import { grouped } from '../base/figures-in-words';
import type { ComparedResult, PolicyComparison } from './compare-policies';
import type { PolicyRole } from './compared-policies';

/** What a policy is called within a sentence. */
const NAMES: Readonly<Record<PolicyRole, string>> = {
  none: 'no transfers',
  rule: 'the usual rule',
  plan: 'the plans',
  foresight: 'perfect foresight',
};

/** What the plans would have saved, in one sentence. */
export function comparisonHeadline({ days, wantedDays, results }: PolicyComparison): string {
  const plan = results.find(({ role }) => role === 'plan');
  const none = results.find(({ role }) => role === 'none');
  const rule = results.find(({ role }) => role === 'rule');
  if (plan === undefined || none === undefined) {
    return 'No week was replayed, so there is nothing to compare.';
  }
  const last = `the last ${grouped(Math.round(wantedDays / 7))} weeks`;
  const weeks = Math.round(days / 7);
  const first = weeks === 1 ? 'the first week' : `the first ${grouped(weeks)}`;
  const replayed = days < wantedDays ? `${first} of ${last}` : last;
  const start = `Over ${replayed} the plans would have`;
  const saved = difference(plan, none);
  if (rule === undefined) return `${start} ${saved.words}.`;
  const second = difference(plan, rule);
  if (saved.hasSaved === second.hasSaved) {
    return `${start} ${saved.words}, and ${second.short}.`;
  }
  return `${start} ${saved.words}, but ${second.words}.`;
}

/** What the plans saved or cost against another policy, in words. */
function difference(plan: ComparedResult, other: ComparedResult) {
  const saved = other.total - plan.total;
  const hasSaved = saved >= 0;
  const share = other.total > 0 ? Math.abs(saved) / other.total : 0;
  const figures = `${grouped(Math.round(Math.abs(saved)))} (${percent(share)})`;
  const short = `${figures} ${hasSaved ? 'against' : 'more than'} ${NAMES[other.role]}`;
  return { hasSaved, short, words: `${hasSaved ? 'saved' : 'cost'} ${short}` };
}

function percent(share: number): string {
  const points = 100 * share;
  return `${points < 10 ? points.toFixed(1) : points.toFixed(0)} %`;
}
