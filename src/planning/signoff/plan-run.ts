import { canonicalText, fieldsOf, fixedDecimals, sha256Hex } from './canonical-text';

/** An input table of a plan, so that its totals can be compared with the source system. */
export interface InputTableDigest {
  readonly table: string;
  readonly sheet: string;
  /** Rows of its body. */
  readonly rows: number;
  /** The sum of every column with numbers, by header. */
  readonly totals: readonly { readonly column: string; readonly total: number }[];
  /** SHA-256 of its cells. */
  readonly digest: string;
}

/** What a plan was made from and by, and what it came to. */
export interface PlanRun {
  /** UTC, ISO 8601 to the second. */
  readonly when: string;
  readonly who: string;
  /** Version of Evenstock. */
  readonly version: string;
  /** Excel date serial. */
  readonly planDate: number;
  /** Every setting, also those left at their defaults, as JSON in the order of their names. */
  readonly settings: string;
  readonly input: readonly InputTableDigest[];
  /** Lines proposed. */
  readonly lines: number;
  /** SHA-256 of the lines' Checks, in the order of the tables. */
  readonly linesDigest: string;
  /** Money. */
  readonly costBefore: number;
  readonly costAfter: number;
  readonly lowerBound: number;
}

const KIND = 'evenstock plan 1';

/**
 * The content of a plan run as canonical text: the words `evenstock plan 1`, When, Who, Version, Plan date, Settings,
 * Input, Lines, the digest of the lines, and with 2 decimals Cost before, Cost after and Lower bound. Input is the
 * canonical text of one canonical text a table: its name, sheet, rows, digest, then each column and its total.
 */
export function planRunContent(run: PlanRun): string {
  return canonicalText([
    KIND,
    run.when,
    run.who,
    run.version,
    String(run.planDate),
    run.settings,
    canonicalText(run.input.map(inputText)),
    String(run.lines),
    run.linesDigest,
    fixedDecimals(run.costBefore, 2),
    fixedDecimals(run.costAfter, 2),
    fixedDecimals(run.lowerBound, 2),
  ]);
}

/** The id of a plan run, such as `P-46349-3f9a1c77b2`: plan date and ten digits of its content's SHA-256. */
export function planRunId(run: PlanRun): string {
  return idOfContent(run.planDate, planRunContent(run));
}

/** A plan run from its content; null if it is none. */
export function planRunFrom(content: string): PlanRun | null {
  const [kind, when, who, version, planDate, settings, input, lines, linesDigest, ...costs] =
    fieldsOf(content) ?? [];
  if (kind !== KIND || costs.length !== 3) return null;
  return {
    when: when!,
    who: who!,
    version: version!,
    planDate: Number(planDate),
    settings: settings!,
    input: (fieldsOf(input!) ?? []).map(inputFrom),
    lines: Number(lines),
    linesDigest: linesDigest!,
    costBefore: Number(costs[0]),
    costAfter: Number(costs[1]),
    lowerBound: Number(costs[2]),
  };
}

/** A table's count and totals in words: "Inventory: 1800 rows, On hand 55210". */
export function inputInWords({ table, rows, totals }: InputTableDigest): string {
  const sums = totals.map(({ column, total }) => `, ${column} ${total}`).join('');
  return `${table}: ${rows} rows${sums}`;
}

/** Plain data as JSON with its keys in order, so that equal settings give equal text. */
export function settingsText(settings: object): string {
  return JSON.stringify(settings, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function idOfContent(planDate: number, content: string): string {
  return `P-${planDate}-${sha256Hex(content).slice(0, 10)}`;
}

function inputText({ table, sheet, rows, digest, totals }: InputTableDigest): string {
  return canonicalText([
    ...[table, sheet, String(rows), digest],
    ...totals.flatMap(({ column, total }) => [column, String(total)]),
  ]);
}

function inputFrom(text: string): InputTableDigest {
  const [table = '', sheet = '', rows = '', digest = '', ...sums] = fieldsOf(text) ?? [];
  const totals = [];
  for (let k = 0; k + 1 < sums.length; k += 2) {
    totals.push({ column: sums[k]!, total: Number(sums[k + 1]) });
  }
  return { table, sheet, rows: Number(rows), digest, totals };
}
