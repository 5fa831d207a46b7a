import type { ProductVerification } from '../../../src/planning/verify/verify-product';
import { verdictFacts, verdictSentence } from '../../../src/taskpane/explore/verdict-words';

const same: ProductVerification = {
  product: 0,
  verdict: 'same',
  reasons: [],
  costBefore: 1250.5,
  costPlanned: 980.25,
  costBySolver: 980.25,
  variables: 12,
  rows: 1,
  rounds: 4,
};

describe('The verdict of the second solver in words', () => {
  it('says when both solvers agree', () => {
    expect(verdictSentence(same, 'MUG')).toBe('Both solvers find the same cost for MUG.');
  });

  it('names the rules that make the second cost a bound, and the distance to it', () => {
    const bound = {
      ...same,
      verdict: 'bound',
      reasons: ['shared limits', 'line cost'],
      costBySolver: 975,
    } as const;

    expect(verdictSentence(bound, 'MUG')).toBe(
      'The second solver leaves out limits that products share and the cost of a line. Its cost is a lower bound: the plan of MUG is at most 5.25 above it.',
    );
  });

  it('asks for a report when the solvers contradict each other', () => {
    expect(verdictSentence({ ...same, verdict: 'contradiction' }, 'MUG')).toMatch(
      /^The two solvers contradict each other for MUG\. Please report this/,
    );
  });

  it('repeats why a product could not be verified', () => {
    expect(verdictSentence({ refusal: 'The product has purchases.' }, 'MUG')).toBe(
      'The product has purchases.',
    );
  });

  it('lists the costs and the size of the model', () => {
    expect(verdictFacts(same)).toEqual([
      ['As it stands', '1,250.50'],
      ['Planned', '980.25'],
      ['Second solver', '980.25'],
      ['Model', '12 variables, 1 row, 4 rounds'],
    ]);
  });
});
