import type { CaseReport } from './solve-case';
import { caseName, type CaseGroup, type OptimizerCase, type Solver } from './optimizer-cases';

/** What every solver said of one case with one seed; null where it aborted. */
export type Answers = Readonly<Partial<Record<Solver, CaseReport | null>>>;

const OTHERS = { highs: 'HiGHS', cbc: 'CBC' };
type Other = keyof typeof OTHERS;

const OURS = ['case', 'ours s', 'of it choosing', 'MB', 'proved gap', 'gap of saving'];

function headerOf(other: Other): readonly string[] {
  const name = OTHERS[other];
  return [`${name} s`, 'MB', `${name} ÷ choosing`, 'our cost − 1', 'our saving − 1'];
}

/** A table of a group: a row a case, with medians over the seeds of seconds and ratios, and the worst of all else. */
export function caseTable(
  group: CaseGroup,
  answers: ReadonlyMap<OptimizerCase, readonly Answers[]>,
): string {
  const others = (['highs', 'cbc'] as const).filter((other) =>
    group.cases.some(({ solvers }) => solvers.includes(other)),
  );
  const header = [...OURS, ...others.flatMap(headerOf)];
  const rows = [...answers].map(([known, ofSeeds]) => row(caseName(known), ofSeeds, others));
  const lines = [header, header.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `### ${group.title}\n\nWanted: ${group.target}.\n\n${table}`;
}

function row(
  name: string,
  answers: readonly Answers[],
  others: readonly Other[],
): readonly string[] {
  const ours = answers.flatMap((answer) => answer.ours ?? []);
  if (ours.length === 0) return [name, 'aborts'];
  const after = ours.map((report) => report.after!);
  const gaps = ours.map((report, i) => (after[i]! - report.lowerBound!) / after[i]!);
  const ofSaving = ours.map((report, i) =>
    ratio(after[i]! - report.lowerBound!, report.before - report.lowerBound!),
  );
  return [
    name,
    median(ours.map(({ seconds }) => seconds)).toFixed(1),
    median(ours.map(({ choosingSeconds }) => choosingSeconds)).toFixed(2),
    Math.max(...ours.map(({ megabytes }) => megabytes)).toFixed(0),
    percent(Math.max(...gaps)),
    percent(Math.max(...ofSaving)),
    ...others.flatMap((other) => besides(answers, other)),
  ];
}

/** Another solver's seconds and memory, and how ours compare: below 0 % our cost is lower. */
function besides(answers: readonly Answers[], solver: Other): readonly string[] {
  const pairs = answers.flatMap(({ ours, [solver]: other }) =>
    ours && other ? [{ ours, other }] : [],
  );
  if (pairs.length === 0) {
    const wasAsked = answers.some((answer) => answer[solver] === null);
    return [wasAsked ? 'aborts' : 'not run', '', '', '', ''];
  }
  const isStopped = ({ after, lowerBound }: CaseReport) => after === null || lowerBound !== after;
  const than = pairs.some(({ other }) => isStopped(other)) ? '> ' : '';
  const solved = pairs.filter(({ other }) => other.after !== null);
  const cost = solved.map(({ ours, other }) => ours.after! / other.after! - 1);
  const saving = solved.map(
    ({ ours, other }) => ratio(ours.before - ours.after!, ours.before - other.after!) - 1,
  );
  return [
    than + median(pairs.map(({ other }) => other.seconds)).toFixed(1),
    Math.max(...pairs.map(({ other }) => other.megabytes)).toFixed(0),
    than + median(pairs.map(({ ours, other }) => other.seconds / ours.choosingSeconds)).toFixed(1),
    solved.length === 0 ? 'no plan' : percent(Math.max(...cost)),
    solved.length === 0 ? '' : percent(Math.min(...saving)),
  ];
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function percent(share: number): string {
  if (Math.abs(share) < 5e-7) return '0';
  return `${(100 * share).toFixed(Math.abs(share) < 1e-4 ? 4 : 2)} %`;
}
