import { planSummary } from '../../src/cli/plan-summary';
import { NO_COSTS } from '../../src/workbook/complete-products';
import type { Objective } from '../../src/planning/network/plan-result';
import { examplePlan } from '../support/example-plan';

const planned = { ...examplePlan(10, 4), supply: [] };
const command = {
  kind: 'plan',
  workbook: 'network.xlsx',
  out: 'network-plan.xlsx',
  json: null,
  withCurves: false,
  isForced: false,
  effort: null,
  by: null,
} as const;

function summaryWith(objective: Partial<Objective>): string {
  const result = { ...planned.result, objective: { ...planned.result.objective, ...objective } };
  return planSummary({ ...planned, result }, command, []);
}

describe('the summary of a plan', () => {
  it('shows the costs, the saving and its share', () => {
    const text = summaryWith({ before: 42_503, after: 34_304, transferCost: 1_219.4 });

    expect(text).toContain('Expected cost    42,503 before, 34,304 after\n');
    expect(text).toContain('Saving           8,199 (19.3 %), net of 1,219 transfer cost\n');
  });

  it.each([
    [0.0023, 'within 0.23 % of the best possible plan (lower bound 34,226)'],
    [0.000_012, 'within 0.0012 % of the best possible plan (lower bound 34,226)'],
    [0, 'proved optimal (lower bound 34,226)'],
  ])('shows a gap of %p', (gap, expected) => {
    expect(summaryWith({ gap, lowerBound: 34_226 })).toContain(`Optimality       ${expected}\n`);
  });

  it('shows no share of a cost of 0', () => {
    expect(summaryWith({ before: 0, after: 0 })).toContain('Saving           0 (0.0 %)');
  });

  it('includes purchases and markdowns only if the settings allow them', () => {
    expect(planSummary(planned, command, [])).not.toMatch(/Purchases|Markdowns/);
    const result = { ...planned.result, purchases: [], markdowns: [] };

    expect(planSummary({ ...planned, result }, command, [])).toMatch(
      /Purchases +0 orders of 0 units.*\nMarkdowns +0 lines of 0 units/,
    );
  });

  it('says who supplies whom', () => {
    expect(planSummary(planned, command, [])).toContain(
      'Supply           every location from outside the network\n',
    );
  });

  it('ends with notices and the written files', () => {
    const text = planSummary(planned, { ...command, json: 'plan.json' }, ['A notice.']);

    expect(text).toMatch(/\nA notice\.\nWritten to network-plan\.xlsx and plan\.json\n$/);
  });

  it('says above the result that savings are in units where no cost is known', () => {
    const issue = {
      severity: 'high',
      table: 'Products',
      row: null,
      column: 'Unit cost',
      value: '',
    } as const;
    const noCosts = { ...issue, problem: NO_COSTS, action: '', sheet: null, address: null };
    const summary = planSummary({ ...planned, issues: [noCosts] }, command, []);

    expect(summary).toMatch(/^No costs known: savings are in units\.\n/);
    expect(planSummary(planned, command, [])).not.toContain('No costs known');
  });
});
