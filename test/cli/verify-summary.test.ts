import { Refusal } from '../../src/planning/base/refusal';
import type { ProductVerification } from '../../src/planning/verify/verify-product';
import { verifySummary } from '../../src/cli/verify-summary';

const same: ProductVerification = {
  product: 0,
  verdict: 'same',
  reasons: [],
  costBefore: 1250.5,
  costPlanned: 980.25,
  costBySolver: 980.25,
  variables: 12,
  rows: 30,
  rounds: 4,
};
const bound = { ...same, verdict: 'bound', reasons: ['line cost'], costBySolver: 975 } as const;

describe('The summary of a verification', () => {
  it('has a row for every product and a sentence for every kind of answer', () => {
    const refused = new Refusal('data', 'The product has no row in the inventory.');

    expect(
      verifySummary([
        { id: 'MUG', found: same, milliseconds: 3.4 },
        { id: 'KETTLE', found: bound, milliseconds: 12 },
        { id: 'CUP', found: refused, milliseconds: 0 },
      ]),
    ).toBe(
      [
        'Product  As it stands  Planned  Second solver   Time  Answer',
        'MUG          1,250.50   980.25         980.25   3 ms  same cost',
        'KETTLE       1,250.50   980.25         975.00  12 ms  bound: line cost',
        'CUP                                             0 ms  The product has no row in the inventory.',
        '',
        '1 product costs the same by both solvers.',
        '1 product has rules that the second solver leaves out. Its cost is a lower bound there.',
        '1 product could not be verified.',
        'Nothing contradicts the plan.',
        '',
      ].join('\n'),
    );
  });

  it('asks for a report if the solvers contradict each other', () => {
    const wrong = { ...same, verdict: 'contradiction' } as const;

    expect(verifySummary([{ id: 'MUG', found: wrong, milliseconds: 1 }])).toMatch(
      /1 product contradicts the plan\. This is a bug in Evenstock: please report it\.\n$/,
    );
  });
});
