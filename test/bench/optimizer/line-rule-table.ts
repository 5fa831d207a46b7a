import { lineRules, type LineRuleRow } from './line-rules';

const TARGET =
  'within 0.5 % of the exact saving on average, never a product missed, under 5 ms a product';

const HEADER = [
  'product',
  'products',
  'median ms',
  '99th percentile',
  'HiGHS median ms',
  'HiGHS ÷ ours',
  'saving missing',
  'worst',
  'missed',
  'proved gap',
];

/** Single products under line costs and smallest quantities, by the processor's own time. */
export async function lineRuleTable(): Promise<string> {
  const rows: (readonly string[])[] = [];
  for await (const one of lineRules()) rows.push(row(one));
  const lines = [HEADER, HEADER.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `### Line rules, product by product\n\nWanted: ${TARGET}.\n\n${table}`;
}

function row({ milliseconds, exactMilliseconds, missing, ...one }: LineRuleRow): readonly string[] {
  const ours = at(milliseconds, 0.5);
  const exact = at(exactMilliseconds, 0.5);
  return [
    one.name,
    String(one.products),
    ours.toFixed(1),
    at(milliseconds, 0.99).toFixed(1),
    exact.toFixed(0),
    (exact / ours).toFixed(0),
    percent(missing.reduce((sum, share) => sum + share, 0) / missing.length),
    percent(Math.max(...missing)),
    `${one.missed} of ${missing.length}`,
    percent(one.gap),
  ];
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(3)} %`;
}
