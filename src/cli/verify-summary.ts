import { Refusal } from '../planning/base/refusal';
import type { ProductVerification } from '../planning/verify/verify-product';

/** The verification of one product, or why there is none. */
export interface VerifiedProduct {
  readonly id: string;
  readonly found: ProductVerification | Refusal;
  readonly milliseconds: number;
}

const VERDICTS: Readonly<Record<ProductVerification['verdict'], string>> = {
  same: 'same cost',
  bound: 'bound',
  contradiction: 'CONTRADICTION',
};

/** A row for every product, then a sentence for every kind of answer. */
export function verifySummary(verified: readonly VerifiedProduct[]): string {
  const rows = verified.map(({ id, found, milliseconds }): readonly string[] => {
    const time = `${Math.round(milliseconds)} ms`;
    if (found instanceof Refusal) return [id, '', '', '', time, found.message];
    const { costBefore, costPlanned, costBySolver, verdict, reasons } = found;
    const why = verdict === 'same' ? '' : reasons.join(', ');
    const answer = why === '' ? VERDICTS[verdict] : `${VERDICTS[verdict]}: ${why}`;
    return [id, money(costBefore), money(costPlanned), money(costBySolver), time, answer];
  });
  const header = ['Product', 'As it stands', 'Planned', 'Second solver', 'Time', 'Answer'];
  return `${[...table([header, ...rows]), '', ...sentences(verified)].join('\n')}\n`;
}

function sentences(verified: readonly VerifiedProduct[]): readonly string[] {
  const count = (verdict: ProductVerification['verdict']): number =>
    verified.filter(({ found }) => !(found instanceof Refusal) && found.verdict === verdict).length;
  const refused = verified.filter(({ found }) => found instanceof Refusal).length;
  const [same, bound, contradiction] = [count('same'), count('bound'), count('contradiction')];
  return [
    `${products(same)} ${same === 1 ? 'costs' : 'cost'} the same by both solvers.`,
    ...(bound > 0
      ? [
          `${products(bound)} ${bound === 1 ? 'has' : 'have'} rules that the second solver leaves out. Its cost is a lower bound there.`,
        ]
      : []),
    ...(refused > 0 ? [`${products(refused)} could not be verified.`] : []),
    contradiction === 0
      ? 'Nothing contradicts the plan.'
      : `${products(contradiction)} ${contradiction === 1 ? 'contradicts' : 'contradict'} the plan. This is a bug in Evenstock: please report it.`,
  ];
}

function products(count: number): string {
  return `${count} ${count === 1 ? 'product' : 'products'}`;
}

/** Columns of equal width: figures to the right, words to the left. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const isWord = column === 0 || column === row.length - 1;
        return isWord ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
      })
      .join('  ')
      .trimEnd(),
  );
}

function money(amount: number): string {
  return amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
