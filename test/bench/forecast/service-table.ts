import { attainedService, SERVICE_LEVELS, type PlannedDemand } from './attained-service';

/** Plans of one data set with one horizon, and their name in the table. */
export interface PlannedSet {
  readonly name: string;
  readonly planned: readonly PlannedDemand[];
}

/** A Markdown table of attained service, for each set and each kind of plan within it. */
export function serviceTable(sets: readonly PlannedSet[]): string[] {
  const levels = SERVICE_LEVELS.map((level) => `${Math.round(100 * level)} %`);
  return [
    `| data and horizon | plans | ${levels.join(' | ')} | in whole units | expected ÷ actual |`,
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
