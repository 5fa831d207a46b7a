import type { ReplayCaveat } from '../planning/replay/replay-caveats';
import { sweepHeadline } from '../planning/replay/sweep-words';
import type { SweepResult } from '../planning/replay/sweep-settings';
import { textTable } from './text-table';

/** A sweep for the terminal: which settings would have been best, and cost and fill rate of all. */
export function sweepSummary(
  swept: SweepResult,
  caveats: readonly ReplayCaveat[],
  json: string | null,
): string {
  const lines = [sweepHeadline(swept)];
  if (swept.points.length > 0) {
    const rows = swept.points.map(({ name, cost, fillRate, isEfficient }, i) => [
      name,
      cost.toLocaleString('en-GB', { maximumFractionDigits: 0 }),
      `${(100 * fillRate).toFixed(1)} %`,
      isEfficient ? 'efficient' : '',
      i === swept.best ? 'cheapest' : '',
    ]);
    lines.push('', ...textTable([['Settings', 'Cost', 'Fill rate', '', ''], ...rows]));
  }
  lines.push('', ...caveats.map(({ text }) => `- ${text}`));
  if (json !== null) lines.push('', `Written to ${json}`);
  return `${lines.join('\n')}\n`;
}
