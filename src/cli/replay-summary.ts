import { comparisonMeasures, type ComparisonMeasure } from '../planning/replay/comparison-measures';
import { comparisonHeadline } from '../planning/replay/comparison-words';
import type { ReplayedPast } from './replay-report';
import { textTable } from './text-table';

/** A replay for the terminal: what the plans would have saved, the table of measures, and what is assumed. */
export function replaySummary({ comparison, caveats }: ReplayedPast, json: string | null): string {
  const { results } = comparison;
  const lines = [comparisonHeadline(comparison)];
  if (results.length > 0) {
    const header = ['', ...results.map(({ policy }) => policy)];
    const rows = comparisonMeasures(results).map((measure) => [
      measure.name,
      ...measure.values.map((value) => figure(measure, value)),
    ]);
    lines.push('', ...textTable([header, ...rows]));
  }
  lines.push('', ...caveats.map(({ text }) => `- ${text}`));
  if (json !== null) lines.push('', `Written to ${json}`);
  return `${lines.join('\n')}\n`;
}

function figure({ unit }: ComparisonMeasure, value: number): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)} %`;
  return value.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}
