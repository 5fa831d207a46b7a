import { median } from 'simple-statistics';
import { pairedDifference } from '../../../src/planning/replay/paired-bootstrap';
import type { PolicyName } from './policy-named';
import type { ReplayOutcome } from './replay-job';

type Outcomes = readonly ReplayOutcome[];

/** One line a world: each policy's total against policy B, with interval and wins, and unmet demand. */
export function summaryTable(outcomes: Outcomes, policies: readonly PolicyName[]): string {
  const others = policies.filter((policy) => policy !== 'B');
  const head = ['world', ...others.map((policy) => `${policy} against B`), 'unmet %'];
  const rows = worldsOf(outcomes).map((world) => {
    const there = outcomes.filter(({ job }) => job.world === world);
    const unmet = policies.map((policy) => `${policy} ${unmetShare(ofPolicy(there, policy))}`);
    return [world, ...others.map((policy) => against(there, policy, 'B')), unmet.join(', ')];
  });
  return markdown(head, rows);
}

/** One line a policy in one world. Figures are medians over the seeds. */
export function worldTable(outcomes: Outcomes, policies: readonly PolicyName[]): string {
  const head = [
    ...['policy', 'total', 'against B', 'unmet %', 'lost margin', 'holding', 'write-offs'],
    ...['freight', 'lines', 'shipments', 'orders', 'stock value', 'returned %'],
  ];
  const rows = policies.map((policy) => {
    const own = ofPolicy(outcomes, policy);
    const of = (value: (outcome: ReplayOutcome) => number): string => money(medianOf(own, value));
    return [
      policy,
      of(({ result }) => result.total),
      policy === 'B' ? '' : against(outcomes, policy, 'B'),
      unmetShare(own),
      of(({ result }) => result.costs.lostMargin),
      of(({ result }) => result.costs.holding + result.costs.leftover),
      of(({ result }) => result.costs.writeOffs + result.costs.markdowns),
      of(({ result: { costs } }) => costs.freight + costs.lines + costs.shipments),
      of(({ result }) => result.lineCount),
      of(({ result }) => result.shipmentCount),
      of(({ result }) => result.orderCount),
      of(({ result }) => result.averageInventoryValue),
      medianOf(own, ({ result }) =>
        result.transferred > 0 ? (100 * result.returned) / result.transferred : 0,
      ).toFixed(1),
    ];
  });
  return markdown(head, rows);
}

/** The worlds that have outcomes, in their order. */
export function worldsOf(outcomes: Outcomes): readonly string[] {
  return [...new Set(outcomes.map(({ job }) => job.world))];
}

/** Median of paired differences with interval and wins, over the seeds that both have. */
function against(outcomes: Outcomes, policy: PolicyName, base: PolicyName): string {
  const theirs = new Map(
    ofPolicy(outcomes, base).map(({ job, result }) => [job.seed, result.total]),
  );
  const own = ofPolicy(outcomes, policy).filter(({ job }) => theirs.has(job.seed));
  if (own.length === 0) return '';
  const difference = pairedDifference(
    own.map(({ result }) => result.total),
    own.map(({ job }) => theirs.get(job.seed)!),
  );
  const { low, high, wins, worlds } = difference;
  return `${percent(difference.median)} [${percent(low)}, ${percent(high)}] ${wins}/${worlds}`;
}

function unmetShare(outcomes: Outcomes): string {
  return medianOf(outcomes, ({ result }) => 100 * (1 - result.fillRate)).toFixed(2);
}

function ofPolicy(outcomes: Outcomes, policy: PolicyName): Outcomes {
  return outcomes.filter(({ job }) => job.policy === policy);
}

function medianOf(outcomes: Outcomes, value: (outcome: ReplayOutcome) => number): number {
  return outcomes.length === 0 ? NaN : median(outcomes.map(value));
}

function money(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function percent(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
