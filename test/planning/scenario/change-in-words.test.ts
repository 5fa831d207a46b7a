import { changeInWords, changesInWords } from '../../../src/planning/scenario/change-in-words';
import type { ScenarioChange } from '../../../src/planning/scenario/scenario-change';

describe('A change in words', () => {
  it.each<[ScenarioChange, string]>([
    [{ kind: 'service level', serviceClass: 'high', level: 0.985 }, 'Service level high 98.5%'],
    [{ kind: 'transfer budget', limit: null }, 'Transfer budget none'],
    [{ kind: 'max shipments', limit: 8 }, 'Max shipments 8'],
    [{ kind: 'lane closed', from: 'Leeds', to: 'York' }, 'Lane Leeds to York closed'],
    [{ kind: 'location closed', location: 'Hull' }, 'Hull closed'],
    [{ kind: 'demand', region: 'North', factor: 1.2 }, 'Demand in North +20%'],
    [{ kind: 'demand', region: null, factor: 0.9 }, 'Demand −10%'],
    [{ kind: 'suppliers late', days: 1 }, 'Suppliers 1 day late'],
    [{ kind: 'freight', factor: 1.15 }, 'Freight +15%'],
  ])('%j is “%s”', (change, words) => {
    expect(changeInWords(change)).toBe(words);
  });

  it('joins the changes of a scenario, and names none', () => {
    expect(changesInWords([])).toBe('As in the workbook');
    expect(
      changesInWords([
        { kind: 'freight', factor: 2 },
        { kind: 'suppliers late', days: 3 },
      ]),
    ).toBe('Freight +100%; Suppliers 3 days late');
  });
});
