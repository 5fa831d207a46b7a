import type { BoundReason, ProductVerification } from '../../planning/verify/verify-product';
import type { ProductVerdict } from '../../worker/adviser';
import type { Fact } from '../components/fact-list';
import { count, list } from '../words';

const REASONS: Readonly<Record<BoundReason, string>> = {
  'shared limits': 'limits that products share',
  'line cost': 'the cost of a line',
  'minimum quantity': 'the minimum quantity',
  'minimum net benefit': 'the minimum net benefit',
  caution: 'caution',
  'no passing on': 'the rule that a location does not pass stock on',
};

/** The verdict on one product as a sentence. */
export function verdictSentence(verdict: ProductVerdict, product: string): string {
  if ('refusal' in verdict) return verdict.refusal;
  const { costPlanned, costBySolver, reasons } = verdict;
  switch (verdict.verdict) {
    case 'same':
      return `Both solvers find the same cost for ${product}.`;
    case 'bound': {
      const rules = list(reasons.map((reason) => REASONS[reason]));
      const room = money(costPlanned - costBySolver);
      return `The second solver leaves out ${rules}. Its cost is a lower bound: the plan of ${product} is at most ${room} above it.`;
    }
    case 'contradiction':
      return `The two solvers contradict each other for ${product}. Please report this as a bug, with the workbook if you can.`;
  }
}

/** The costs and the size of the second model. */
export function verdictFacts(verdict: ProductVerification): readonly Fact[] {
  const { costBefore, costPlanned, costBySolver, variables, rows, rounds } = verdict;
  return [
    ['As it stands', money(costBefore)],
    ['Planned', money(costPlanned)],
    ['Second solver', money(costBySolver)],
    ['Model', `${count(variables, 'variable')}, ${count(rows, 'row')}, ${count(rounds, 'round')}`],
  ];
}

/** Two decimals at any size, so that equal costs look equal. */
function money(amount: number): string {
  return amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
