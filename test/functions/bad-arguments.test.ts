import { cell, column, inError } from './formula';

/** Name, good arguments, and which of them have to be there. */
const elementwise: readonly [string, readonly [string, unknown][]][] = [
  [
    'SAFETYSTOCK.NORM',
    [
      ['mean', 10],
      ['sd', 3],
      ['lead_time', 4],
      ['service_level', 0.95],
      ['lead_time_sd', 1],
      ['review_period', 2],
    ],
  ],
  [
    'REORDERPOINT.NORM',
    [
      ['mean', 10],
      ['sd', 3],
      ['lead_time', 4],
      ['service_level', 0.95],
      ['lead_time_sd', 1],
      ['review_period', 2],
    ],
  ],
  [
    'EOQ',
    [
      ['annual_demand', 1000],
      ['order_cost', 50],
      ['holding_cost', 2],
    ],
  ],
  [
    'EOQ.COST',
    [
      ['annual_demand', 1000],
      ['order_cost', 50],
      ['holding_cost', 2],
      ['quantity', 100],
    ],
  ],
  [
    'STOCKOUTRISK',
    [
      ['stock', 30],
      ['mean', 10],
      ['sd', 3],
      ['periods', 2],
    ],
  ],
  [
    'DAYSOFCOVER',
    [
      ['stock', 30],
      ['demand_per_day', 4],
    ],
  ],
];

const everyArgument = elementwise.flatMap(([id, parameters]) =>
  parameters.map(([name], position) => ({
    id,
    name,
    position,
    args: parameters.map(([, value]) => value),
  })),
);

function replaced(args: readonly unknown[], position: number, value: unknown): unknown[] {
  return args.map((arg, i) => (i === position ? value : arg));
}

describe.each(everyArgument)('$id, $name', ({ id, name, position, args }) => {
  it.each([
    ['text', 'ten'],
    ['text that looks like a number', '10'],
    ['TRUE', true],
    ['FALSE', false],
  ])('gives #VALUE! with its name for %s', (_, bad) => {
    expect(cell(id, ...replaced(args, position, bad))).toMatchObject({
      code: '#VALUE!',
      message: `${name} must be a number: replace the text or logical value.`,
    });
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#VALUE!'])(
    'passes %s through as itself',
    (code) => {
      const error = inError(code);
      expect(cell(id, ...replaced(args, position, error))).toBe(error);
    },
  );
});

const required: readonly [string, string, readonly unknown[]][] = [
  ['SAFETYSTOCK.NORM', 'mean', [null, 3, 4]],
  ['SAFETYSTOCK.NORM', 'sd', [10, '', 4]],
  ['SAFETYSTOCK.NORM', 'lead_time', [10, 3]],
  ['REORDERPOINT.NORM', 'lead_time', [10, 3, [[null]]]],
  ['SAFETYSTOCK', 'lead_time', [[[5, 6]], null]],
  ['REORDERPOINT', 'lead_time', [[[5, 6]], [['']]]],
  ['EOQ', 'annual_demand', [null, 50, 2]],
  ['EOQ', 'order_cost', [1000, null, 2]],
  ['EOQ.COST', 'holding_cost', [1000, 50]],
  ['STOCKOUTRISK', 'stock', [null, 10, 3, 2]],
  ['STOCKOUTRISK', 'mean', [30, null, 3, 2]],
  ['STOCKOUTRISK', 'periods', [30, 10, 3]],
  ['DAYSOFCOVER', 'stock', [null, 4]],
  ['DAYSOFCOVER', 'demand_per_day', [30]],
];

describe('an argument that has to be there', () => {
  it.each(required)('%s gives #N/A and names %s where it is blank', (id, name, args) => {
    expect(cell(id, ...args)).toMatchObject({
      code: '#N/A',
      message: `${name} is blank: enter a number.`,
    });
  });

  it.each(['SAFETYSTOCK', 'REORDERPOINT'])('%s asks for the demand', (id) => {
    expect(cell(id, null, 4)).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/select the cells with the history/),
    });
  });

  it.each(['IMBALANCE', 'IMBALANCE.INDEX'])('%s asks for stock and need', (id) => {
    expect(cell(id, null, [[1]])).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/select the stock of every location/),
    });
    expect(cell(id, [[1]], null)).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/select the need of every location/),
    });
  });
});

const outOfRange: readonly [string, readonly unknown[], RegExp][] = [
  ['SAFETYSTOCK.NORM', [-1, 3, 4], /Mean demand must be 0 or more/],
  ['SAFETYSTOCK.NORM', [10, -3, 4], /standard deviation of demand must be 0 or more/],
  ['SAFETYSTOCK.NORM', [10, 3, -4], /lead time must be 0 or more/],
  ['SAFETYSTOCK.NORM', [10, 3, 4, 95], /between 0 and 1/],
  ['SAFETYSTOCK.NORM', [10, 3, 4, 0], /between 0 and 1/],
  ['SAFETYSTOCK.NORM', [10, 3, 4, 1], /between 0 and 1/],
  ['SAFETYSTOCK.NORM', [10, 3, 4, 0.95, -1], /lead time must be 0 or more/],
  ['SAFETYSTOCK.NORM', [10, 3, 4, 0.95, 0, -1], /review period must be 0 or more/],
  ['REORDERPOINT.NORM', [10, 3, -4], /lead time must be 0 or more/],
  ['REORDERPOINT.NORM', [10, 3, 4, 1], /between 0 and 1/],
  ['SAFETYSTOCK', [[[5, 6]], -4], /lead time must be 0 or more/],
  ['SAFETYSTOCK', [[[5, 6]], 4, 1.5], /between 0 and 1/],
  ['REORDERPOINT', [[[5, 6]], 4, 0.95, -1], /lead time must be 0 or more/],
  ['REORDERPOINT', [[[5, 6]], 4, 0.95, 0, -1], /review period must be 0 or more/],
  ['EOQ', [-1, 50, 2], /Annual demand must be 0 or more/],
  ['EOQ', [1000, -50, 2], /order cost must be 0 or more/],
  ['EOQ', [1000, 50, 0], /holding cost must be above 0/],
  ['EOQ.COST', [1000, 50, -2], /holding cost must be above 0/],
  ['EOQ.COST', [1000, 50, 2, 0], /quantity must be above 0/],
  ['STOCKOUTRISK', [30, -10, 3, 2], /Mean demand must be 0 or more/],
  ['STOCKOUTRISK', [30, 10, -3, 2], /standard deviation of demand must be 0 or more/],
  ['STOCKOUTRISK', [30, 10, null, 2], /standard deviation of demand must be 0 or more/],
  ['STOCKOUTRISK', [30, 10, 3, -2], /number of periods must be 0 or more/],
  ['DAYSOFCOVER', [30, 0], /Demand a day must be above 0/],
  ['DAYSOFCOVER', [30, -4], /Demand a day must be above 0/],
  ['IMBALANCE', [column(-1, 2), column(1, 1)], /Stock must be 0 or more/],
  ['IMBALANCE.INDEX', [column(1, 2), column(1, -1)], /Need must be 0 or more/],
];

describe('a number out of its range', () => {
  it.each(outOfRange)('gives #NUM! in %s%j', (id, args, sentence) => {
    expect(cell(id, ...args)).toMatchObject({
      code: '#NUM!',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('the distribution of STOCKOUTRISK', () => {
  it.each([['weibull'], [1], [true]])('is refused as %p, with the names it takes', (name) => {
    expect(cell('STOCKOUTRISK', 30, 10, 3, 2, name)).toMatchObject({
      code: '#VALUE!',
      message: 'distribution must be one of "normal", "poisson", "gamma", "nbinom".',
    });
  });
});

describe.each(['IMBALANCE', 'IMBALANCE.INDEX'])('%s', (id) => {
  it.each([
    ['text in stock', [column(1, 'x'), column(1, 1)], /stock holds text.*\(row 2, column 1\)/],
    ['TRUE in need', [column(1, 2), column(true, 1)], /need holds TRUE.*\(row 1, column 1\)/],
    ['need of another size', [column(1, 2), column(1, 1, 1)], /as many rows and columns as stock/],
    ['need turned on its side', [column(1, 2), [[1, 1]]], /as many rows and columns as stock/],
  ] as const)('gives #VALUE! for %s', (_, args, sentence) => {
    expect(cell(id, ...args)).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(sentence),
    });
  });

  it.each([
    ['no stock at all', [column(0, null), column(1, 1)], /no stock to share/],
    ['no need at all', [column(1, 2), column(0, 0)], /No location has a need/],
  ] as const)('gives #N/A for %s', (_, args, sentence) => {
    expect(cell(id, ...args)).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(sentence),
    });
  });

  it('passes an Excel error through as itself', () => {
    const error = inError('#REF!');
    expect(cell(id, column(1, error), column(1, 1))).toBe(error);
    expect(cell(id, column(1, 2), column(error, 1))).toBe(error);
  });
});
