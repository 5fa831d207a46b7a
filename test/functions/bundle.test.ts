import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { type RegisteredFunction, runtime } from './custom-functions-global';

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly dimensionality: string };
  }[];
}

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'evenstock-functions-'));
const associated = new Map<string, RegisteredFunction>();
let metadata: Metadata;

beforeAll(async () => {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [webpack, '--config', 'webpack.functions.config.js', '--output-path', folder];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  metadata = JSON.parse(readFileSync(join(folder, 'functions.json'), 'utf8')) as Metadata;
  const associate = (id: string, compute: RegisteredFunction) => associated.set(id, compute);
  runInNewContext(readFileSync(join(folder, 'functions.js'), 'utf8'), {
    CustomFunctions: { ...runtime, associate },
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const signatures = [
  'SAFETYSTOCK(demand, lead_time, [service_level], [lead_time_sd], [review_period])',
  'SAFETYSTOCK.NORM(mean, sd, lead_time, [service_level], [lead_time_sd], [review_period])',
  'SAFETYSTOCK.GAMMA(mean, sd, lead_time, [service_level], [lead_time_sd], [review_period])',
  'SAFETYSTOCK.POISSON(mean, lead_time, [service_level], [lead_time_sd], [review_period])',
  'SAFETYSTOCK.NBINOM(mean, sd, lead_time, [service_level], [lead_time_sd], [review_period])',
  'SAFETYSTOCK.FILL(mean, sd, lead_time, fill_rate, order_quantity, [lead_time_sd], [review_period])',
  'REORDERPOINT(demand, lead_time, [service_level], [lead_time_sd], [review_period])',
  'REORDERPOINT.NORM(mean, sd, lead_time, [service_level], [lead_time_sd], [review_period])',
  'ORDERUPTO(demand, lead_time, review_period, [service_level], [lead_time_sd])',
  'ORDERUPTO.NORM(mean, sd, lead_time, review_period, [service_level], [lead_time_sd])',
  'EOQ(annual_demand, order_cost, holding_cost)',
  'EOQ.COST(annual_demand, order_cost, holding_cost, [quantity])',
  'EOQ.BACKORDER(annual_demand, order_cost, holding_cost, backorder_cost)',
  'EOQ.DISCOUNT(annual_demand, order_cost, holding_rate, breakpoints, unit_prices, [incremental])',
  'EPQ(annual_demand, order_cost, holding_cost, production_rate)',
  'NEWSVENDOR(mean, sd, underage, overage, [distribution])',
  'NEWSVENDOR.COST(mean, sd, underage, overage, [distribution], [quantity])',
  'RQPOLICY(mean, sd, lead_time, order_cost, holding_cost, penalty_cost, [distribution])',
  'SSPOLICY(mean, sd, lead_time, order_cost, holding_cost, penalty_cost, [distribution])',
  'LOTSIZE(demand, order_cost, holding_cost, [unit_cost])',
  'SERVICELEVEL(stock, mean, sd, periods, [distribution])',
  'STOCKOUTRISK(stock, mean, sd, periods, [distribution])',
  'FILLRATE(reorder_point, order_quantity, mean, sd, lead_time)',
  'LOSS.NORM(x, mean, sd)',
  'LOSS.POISSON(x, mean)',
  'LOSS.GAMMA(x, mean, sd)',
  'LOSS.NBINOM(x, mean, sd)',
  'DEMAND.FORECAST(history, periods, [season_length], [method], [interval])',
  'DEMAND.CLASS(demand)',
  'DEMAND.OUTLIERS(history)',
  'IMBALANCE(stock, need)',
  'IMBALANCE.INDEX(stock, need)',
  'ABC(values, [cut_a], [cut_b])',
  'XYZ(demand, [cut_x], [cut_y])',
  'DAYSOFCOVER(stock, demand_per_day)',
  'TURNOVER(cogs, inventory_value)',
  'GMROI(gross_margin, inventory_value)',
  'SELLTHROUGH(sold, received)',
  'INACTIONCOST(stock, mean, sd, underage, overage, [distribution])',
  'TRANSFERPLAN(stock, need, unit_cost, [pack_size], [min_quantity])',
  'SAFETYSTOCK.NETWORK(nodes, links, processing_time, holding_cost, demand_sd, [service_level], [max_service_time], [external_service_time])',
  'SAFETYSTOCK.SERIAL(echelon_holding_costs, lead_times, stockout_cost, mean, sd, [distribution])',
];

describe('the functions alone, with nothing but a global CustomFunctions', () => {
  it('associate every id of their metadata, and no other', () => {
    expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it('compute as in the add-in, with the invocation that Excel appends', () => {
    const eoq = associated.get('EOQ')!;
    expect(eoq([[1300]], [[8]], [[0.225]], { functionName: 'EOQ' })[0]![0]).toBeCloseTo(
      304.0467800264368,
      9,
    );
  });

  it('give errors of the host that loaded them', () => {
    const [[error]] = associated.get('EOQ')!([['many']], [[8]], [[1]], {}) as [[unknown]];
    expect(error).toBeInstanceOf(runtime.Error);
    expect(error).toMatchObject({ code: '#VALUE!' });
  });
});

describe('the metadata', () => {
  it('has the functions with the names and arguments that planners were promised', () => {
    const written = metadata.functions.map(({ name, parameters }) => {
      const list = parameters.map((one) => (one.optional === true ? `[${one.name}]` : one.name));
      return `${name}(${list.join(', ')})`;
    });
    expect(written.sort()).toEqual([...signatures].sort());
  });

  it('has ids that equal the names', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(
      metadata.functions.map(({ name }) => name),
    );
  });

  it('lets every argument be a range with errors in it, and every result spill', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, result } of metadata.functions) {
      expect(result.dimensionality).toBe('matrix');
      for (const { type, dimensionality } of parameters) {
        expect({ type, dimensionality }).toEqual({ type: 'any', dimensionality: 'matrix' });
      }
    }
  });

  it('does not ask for data types beside errors, on which Excel 2021 crashes', () => {
    expect(metadata).not.toHaveProperty('allowCustomDataForDataTypeAny');
  });

  it('explains each function and argument in a line that Excel has room for', () => {
    for (const { description, parameters } of metadata.functions) {
      expect(description).toMatch(/^[A-Z½].{40,253}\d{4}( \([a-z ]+\))?\.$/u);
      for (const argument of parameters) {
        expect(argument.description).toMatch(/^[^\n]{15,128}$/u);
      }
    }
  });

  const list = join(root, '../shared/functions.md');
  (existsSync(list) ? it : it.skip)('agrees with the list of functions of the design', () => {
    const text = readFileSync(list, 'utf8');
    for (const { id } of metadata.functions) {
      // A family of functions shares its line: `SAFETYSTOCK.GAMMA(…)`, `.POISSON(…)`.
      const shared = `.${id.split('.')[1] ?? ''}(`;
      expect([`${id}(`, shared].some((name) => text.includes(name))).toBe(true);
    }
    expect(text).toContain(signatures[0]);
  });
});
