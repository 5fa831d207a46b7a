import { changeOf, type ChangeDraft } from '../../../src/taskpane/scenarios/change-draft';

const draft = (fields: Partial<ChangeDraft>): ChangeDraft => ({
  ...{ kind: 'freight', figure: '', first: '', second: '' },
  ...fields,
});

describe('A typed change', () => {
  it.each<[Partial<ChangeDraft>, object]>([
    [
      { kind: 'demand', figure: '20' },
      { region: null, factor: 1.2 },
    ],
    [
      { kind: 'demand', figure: '−12,5 %', first: 'North' },
      { region: 'North', factor: 0.875 },
    ],
    [
      { kind: 'service level', figure: '98', first: 'high' },
      { serviceClass: 'high', level: 0.98 },
    ],
    [
      { kind: 'service level', figure: '90' },
      { serviceClass: 'standard', level: 0.9 },
    ],
    [{ kind: 'transfer budget', figure: '' }, { limit: null }],
    [{ kind: 'max shipments', figure: '0' }, { limit: 0 }],
    [
      { kind: 'lane closed', first: 'A', second: 'B' },
      { from: 'A', to: 'B' },
    ],
    [{ kind: 'suppliers late', figure: '5' }, { days: 5 }],
  ])('%j is read', (fields, change) => {
    expect(changeOf(draft(fields))).toEqual({ kind: fields.kind, ...change });
  });

  it.each<[Partial<ChangeDraft>, RegExp]>([
    [{ kind: 'demand', figure: 'more' }, /a number/],
    [{ kind: 'demand', figure: '' }, /−100 %/],
    [{ kind: 'service level', figure: '100' }, /below 100/],
    [{ kind: 'lane closed', first: 'A', second: 'A' }, /two locations/],
    [{ kind: 'location closed' }, /a location/],
    [{ kind: 'suppliers late', figure: '1.5' }, /whole number/],
  ])('%j is asked for again', (fields, reason) => {
    expect(changeOf(draft(fields))).toMatch(reason);
  });
});
