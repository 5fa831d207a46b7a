import { readFunctionHelp } from '../support/function-help';
import { cell, column, formula, inError } from './formula';
import { readExample } from './read-example';

/** Arguments that hold words, not numbers; each has its own tests below. */
const words = ['distribution', 'incremental', 'nodes', 'links', 'method'];

/** Every argument of every function, with arguments that are good as long as they stay. */
const everyArgument = readFunctionHelp().flatMap(({ id, parameters, examples }) => {
  const { args } = readExample(examples[0]!.formula);
  return parameters.map(({ name, isOptional }, position) => ({
    id,
    name,
    position,
    isOptional,
    args,
  }));
});

const numeric = everyArgument.filter(({ name }) => !words.includes(name));

function replaced(args: readonly unknown[], position: number, value: unknown): unknown[] {
  const all = Array.from({ length: Math.max(args.length, position + 1) }, (_, i) => args[i]);
  return all.map((arg, i) => (i === position ? value : arg));
}

/** An argument with its first cell replaced. */
function spoilt(argument: unknown, value: unknown): unknown {
  if (!Array.isArray(argument)) return value;
  return (argument as unknown[][]).map((row, r) =>
    row.map((one, c) => (r === 0 && c === 0 ? value : one)),
  );
}

/** The first cell that a formula shows. */
function firstCell(id: string, args: readonly unknown[]): unknown {
  return formula(id, ...args)[0]![0];
}

describe.each(numeric)('$id, $name', ({ id, name, position, args }) => {
  it.each([
    ['text', 'ten'],
    ['text that looks like a number', '10'],
    ['TRUE', true],
    ['FALSE', false],
  ])('gives #VALUE! with its name for %s', (_, bad) => {
    const given = replaced(args, position, spoilt(args[position] ?? 1, bad));
    expect(firstCell(id, given)).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(new RegExp(`^${name} .+: (replace|select|enter)`)) as string,
    });
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#VALUE!'])(
    'passes %s through as itself',
    (code) => {
      const error = inError(code);
      const given = replaced(args, position, spoilt(args[position] ?? 1, error));
      expect(firstCell(id, given)).toBe(error);
    },
  );
});

/** A missing spread is the core's to refuse, since "poisson" has no need of one. */
const required = numeric.filter(
  ({ id, name, isOptional }) => !isOptional && !(name === 'sd' && takesDistribution(id)),
);

function takesDistribution(id: string): boolean {
  return everyArgument.some((one) => one.id === id && one.name === 'distribution');
}

describe('an argument that has to be there', () => {
  it.each(required)('$id gives #N/A and names $name where it is left out', (one) => {
    expect(firstCell(one.id, replaced(one.args, one.position, null))).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(new RegExp(`^${one.name} is (blank|missing): `)) as string,
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
  ['SAFETYSTOCK.GAMMA', [10, 3, -4], /lead time must be 0 or more/],
  ['SAFETYSTOCK.POISSON', [-1, 4], /Mean demand must be 0 or more/],
  ['SAFETYSTOCK.NBINOM', [1, -1, 4], /standard deviation of demand must be 0 or more/],
  ['SAFETYSTOCK.NBINOM', [1, 1, 4, 1], /between 0 and 1/],
  ['SAFETYSTOCK.FILL', [100, 25, 4, 1, 400], /between 0 and 1/],
  ['SAFETYSTOCK.FILL', [100, 25, 4, 0.99, 0], /order quantity must be above 0/],
  ['ORDERUPTO', [[[5, 6]], 4, -1], /review period must be 0 or more/],
  ['ORDERUPTO.NORM', [10, 3, 4, 1, 2], /between 0 and 1/],
  ['EOQ.BACKORDER', [1000, 50, 2, 0], /backorder cost must be above 0/],
  ['EOQ.DISCOUNT', [1000, 50, 0, [[0]], [[1]]], /holding rate must be above 0/],
  ['EOQ.DISCOUNT', [1000, 50, 0.2, [[5]], [[1]]], /first breakpoint must be 0/],
  ['EOQ.DISCOUNT', [1000, 50, 0.2, [[0, 5]], [[1, 2]]], /prices must not increase/],
  ['EPQ', [1000, 50, 2, 900], /production rate/i],
  ['NEWSVENDOR', [50, 8, 0, 1], /underage cost must be above 0/],
  ['NEWSVENDOR', [50, 8, 1, 0], /overage cost must be above 0/],
  ['NEWSVENDOR', [50, null, 1, 1], /standard deviation of demand must be 0 or more/],
  ['NEWSVENDOR.COST', [50, 8, -1, 1, 'normal', 60], /underage cost must be 0 or more/],
  ['RQPOLICY', [0, 8, 1, 5, 1, 4], /Mean demand must be above 0/],
  ['RQPOLICY', [50, null, 1, 5, 1, 4], /standard deviation of demand must be 0 or more/],
  ['SSPOLICY', [50, 8, -1, 5, 1, 4], /lead time must be/i],
  ['SSPOLICY', [50, 8, 1, 5, 0, 4], /holding cost must be above 0/],
  ['LOTSIZE', [[[5, -6]], 5, 1], /Demand must be 0 or more/],
  ['LOTSIZE', [[[5, 6]], 5, 0], /holding cost must be above 0/],
  ['SERVICELEVEL', [30, 10, 3, -2], /number of periods must be 0 or more/],
  ['FILLRATE', [450, 0, 100, 25, 4], /order quantity must be above 0/],
  ['LOSS.NORM', [110, 100, -1], /standard deviation of demand must be 0 or more/],
  ['LOSS.POISSON', [110, -1], /Mean demand must be 0 or more/],
  ['ABC', [column(1, -2)], /Every value must be 0 or more/],
  ['ABC', [column(1, 2), 0.9, 0.8], /shares in increasing order/],
  ['XYZ', [[[1, 2]], 2, 1], /increasing order/],
  ['TURNOVER', [100, 0], /inventory value must be above 0/],
  ['GMROI', [100, 0], /inventory value must be above 0/],
  ['SELLTHROUGH', [100, 0], /received/i],
  ['INACTIONCOST', [90, 50, 8, -1, 3], /underage cost must be 0 or more/],
  [
    'TRANSFERPLAN',
    [
      column(1, 2),
      column(2, -1),
      [
        [0, 1],
        [1, 0],
      ],
    ],
    /Need must be 0 or more/,
  ],
  [
    'TRANSFERPLAN',
    [
      column(3, 0),
      column(0, 3),
      [
        [0, -1],
        [1, 0],
      ],
    ],
    /unit cost must be 0 or more/,
  ],
  [
    'TRANSFERPLAN',
    [
      column(3, 0),
      column(0, 3),
      [
        [0, 1],
        [1, 0],
      ],
      1.5,
    ],
    /whole number of units/,
  ],
  ['DEMAND.FORECAST', [[[5, 6]], 0], /number of periods must be a whole number/],
  ['DEMAND.FORECAST', [[[5, 6]], 1.5], /number of periods must be a whole number/],
  ['DEMAND.FORECAST', [[[5, 6]], 1, 0], /season length must be a whole number/],
  ['DEMAND.FORECAST', [[[5, 6, 5, 6, 5, 6]], 1, 1, 'auto', 90], /interval must be between 0 and 1/],
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

const distributions = everyArgument.filter(({ name }) => name === 'distribution');

describe.each(distributions)('the distribution of $id', ({ id, args, position }) => {
  it.each([['weibull'], [1], [true]])('is refused as %p, with the names it takes', (name) => {
    expect(firstCell(id, replaced(args, position, name))).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(
        /^distribution must be one of "normal", "poisson"(, "gamma", "nbinom")?\.$/,
      ) as string,
    });
  });
});

describe('the method of DEMAND.FORECAST', () => {
  it.each([['holt'], [1], [true]])('is refused as %p, with the names it takes', (name) => {
    expect(cell('DEMAND.FORECAST', [[5, 6, 7]], 1, 1, name)).toMatchObject({
      code: '#VALUE!',
      message:
        'method must be one of "auto", "theta", "ets", "croston", "sba", "tsb", "croston-r", "sba-r", "naive", "seasonal", "average".',
    });
  });

  it.each([['auto'], ['theta'], ['ets'], ['croston'], ['sba'], ['tsb'], ['naive'], ['Seasonal ']])(
    'may be %p',
    (name) => {
      expect(cell('DEMAND.FORECAST', [[7, 7, 7, 7, 7, 7]], 1, 1, name)).toBeCloseTo(
        name === 'sba' ? 6.65 : 7,
        9,
      );
    },
  );

  it('passes an Excel error through as itself', () => {
    const error = inError('#REF!');
    expect(cell('DEMAND.FORECAST', [[5, 6, 7]], 1, 1, error)).toBe(error);
  });
});

describe.each(['IMBALANCE', 'IMBALANCE.INDEX'])('%s', (id) => {
  it.each([
    ['text in stock', [column(1, 'x'), column(1, 1)], /stock contains text.*\(row 2, column 1\)/],
    ['TRUE in need', [column(1, 2), column(true, 1)], /need contains TRUE.*\(row 1, column 1\)/],
    ['need of another size', [column(1, 2), column(1, 1, 1)], /as many rows and columns as stock/],
    ['need turned on its side', [column(1, 2), [[1, 1]]], /as many rows and columns as stock/],
  ] as const)('gives #VALUE! for %s', (_, args, sentence) => {
    expect(cell(id, ...args)).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(sentence),
    });
  });

  it.each([
    ['no stock at all', [column(0, null), column(1, 1)], /There is no stock/],
    ['no need at all', [column(1, 2), column(0, 0)], /There is no need/],
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

const wrongSize: readonly [string, readonly unknown[], RegExp][] = [
  ['EOQ.BACKORDER', [column(1, 2), 50, 2, 5], /annual_demand must be one cell/],
  ['RQPOLICY', [50, 8, 1, 5, column(1, 2), 4], /holding_cost must be one cell/],
  ['EOQ.DISCOUNT', [1, 5, 0.2, [[0, 5]], [[1]]], /one price for each breakpoint/],
  [
    'EOQ.DISCOUNT',
    [
      1,
      5,
      0.2,
      [
        [0, 5],
        [7, 9],
      ],
      [[1]],
    ],
    /breakpoints must be one row or one column/,
  ],
  ['EOQ.DISCOUNT', [1, 5, 0.2, [[0]], [[1]], 'yes'], /incremental must be TRUE or FALSE/],
  [
    'LOTSIZE',
    [
      [
        [5, 6],
        [7, 8],
      ],
      5,
      1,
    ],
    /demand must be one row or one column/,
  ],
  [
    'TRANSFERPLAN',
    [
      column(1, 2),
      column(2),
      [
        [0, 1],
        [1, 0],
      ],
    ],
    /one need for each stock/,
  ],
  [
    'DEMAND.FORECAST',
    [
      [
        [5, 6],
        [7, 8],
      ],
      5,
    ],
    /history must be one row or one column/,
  ],
  ['DEMAND.FORECAST', [[[5, 6]], column(1, 2)], /periods must be one cell/],
  ['TRANSFERPLAN', [column(1, 2), column(2, 1), [[0, 1]]], /unit_cost must be square/],
  ['ABC', [column(1, 2), column(0.8, 0.9)], /cut_a must be one cell/],
];

describe('an argument of the wrong size', () => {
  it.each(wrongSize)('gives #VALUE! in %s%j', (id, args, sentence) => {
    expect(cell(id, ...args)).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(sentence) as string,
    });
  });
});

describe('TRANSFERPLAN', () => {
  it('gives #N/A where nothing can be transferred', () => {
    expect(
      cell('TRANSFERPLAN', column(1, 2), column(2, 3), [
        [0, 1],
        [1, 0],
      ]),
    ).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/^There is nothing to transfer/) as string,
    });
  });
});
