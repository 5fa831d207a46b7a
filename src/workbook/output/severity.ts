import type { Severity } from '../../planning/network/plan-result';
import type { OutputColumn } from '../port';

const NAMES: Readonly<Record<Severity, string>> = { high: 'High', medium: 'Medium', low: 'Low' };

/** The severity column of a table. */
export function severityColumn(severities: readonly Severity[]): OutputColumn {
  return {
    header: 'Severity',
    format: 'text',
    cells: severities.map((severity) => NAMES[severity]),
    highlight: { kind: 'words', tones: { High: 'bad', Medium: 'warning', Low: 'neutral' } },
  };
}
