import {
  inputInWords,
  planRunContent,
  planRunFrom,
  planRunId,
  settingsText,
  type PlanRun,
} from '../../../src/planning/signoff/plan-run';

const RUN: PlanRun = {
  when: '2026-11-30T09:00:00Z',
  who: 'planner@example.com',
  version: '0.1.0',
  planDate: 46_349,
  settings: settingsText({ reviewPeriod: 7, caution: 1 }),
  input: [
    {
      table: 'Inventory',
      sheet: 'My stock',
      rows: 12,
      totals: [{ column: 'On hand', total: 345.5 }],
      digest: 'ab'.repeat(32),
    },
  ],
  lines: 3,
  linesDigest: 'cd'.repeat(32),
  costBefore: 100.25,
  costAfter: 60,
  lowerBound: 59.5,
};

it('a plan run can be read back from its canonical text', () => {
  expect(planRunFrom(planRunContent(RUN))).toEqual(RUN);
  expect(planRunFrom('1:x,')).toBeNull();
});

it('its id changes with anything in it', () => {
  expect(planRunId(RUN)).toMatch(/^P-46349-[0-9a-f]{10}$/);
  const others = [
    { who: 'x' },
    { version: '0.2.0' },
    { settings: '{}' },
    { input: [] },
    { lines: 4 },
  ];
  const ids = others.map((other) => planRunId({ ...RUN, ...other }));

  expect(new Set([...ids, planRunId(RUN)]).size).toBe(others.length + 1);
});

it('settings give the same text in whatever order they stand', () => {
  const settings = { b: { d: 1, c: [2, 1] }, a: null };

  expect(settingsText(settings)).toBe('{"a":null,"b":{"c":[2,1],"d":1}}');
  expect(settingsText({ a: null, b: { c: [2, 1], d: 1 } })).toBe(settingsText(settings));
});

it('an input table is shown with its count and totals', () => {
  expect(inputInWords(RUN.input[0]!)).toBe('Inventory: 12 rows, On hand 345.5');
});
