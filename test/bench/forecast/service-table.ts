import { attainedService, SERVICE_LEVELS, type PlannedDemand } from './attained-service';

/** Plans of one data set with one horizon, by the name that the table gives them. */
export interface PlannedSet {
  readonly name: string;
  readonly planned: readonly PlannedDemand[];
}

/** What service was attained, for each set as a whole and by kind, as a table in Markdown. */
export function serviceTable(sets: readonly PlannedSet[]): string[] {
  const levels = SERVICE_LEVELS.map((level) => `${Math.round(100 * level)} %`);
  return [
    `| plans | of them | ${levels.join(' | ')} | in whole units | expected ÷ came |`,
    `| --- | --- | ${levels.map(() => '---').join(' | ')} | --- | --- |`,
    ...sets.flatMap(({ name, planned }) => [
      row(`**${name}**`, planned),
      ...kindsOf(planned).map((kind) =>
        row(
          kind,
          planned.filter((one) => one.kind === kind),
        ),
      ),
    ]),
  ];
}

function row(name: string, planned: readonly PlannedDemand[]): string {
  const { plans, exact, whole, bias } = attainedService(planned);
  const percent = (share: number) => (100 * share).toFixed(1);
  const cells = [
    plans.toLocaleString('en-GB'),
    ...exact.map(percent),
    whole.map(percent).join(' / '),
    bias.toFixed(2),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

function kindsOf(planned: readonly PlannedDemand[]): readonly string[] {
  return [...new Set(planned.map(({ kind }) => kind))].sort();
}
