import { Account } from '../../../src/planning/replay/account';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  locations: [{ type: 'store' }, { type: 'dc' }],
  positions: [{ location: 0 }, { location: 1 }],
});

describe('Account', () => {
  it('adds costs by component and in total', () => {
    const account = new Account(network);
    account.add('freight', 3);
    account.add('freight', 4);
    account.add('ordering', 20);
    const { costs, total } = account.result('A', 1, 0);
    expect([costs.freight, costs.ordering, total]).toEqual([7, 20, 27]);
  });

  it('averages stock over the days', () => {
    const account = new Account(network);
    account.endDay(0, 10, 100);
    account.endDay(1, 20, 200);
    const result = account.result('A', 2, 0);
    expect([result.averageInventory, result.averageInventoryValue]).toEqual([15, 150]);
  });

  it('closes a week after seven days, with the cost of these days', () => {
    const account = new Account(network);
    for (let day = 0; day < 14; day += 1) {
      account.add('holding', day < 7 ? 1 : 2);
      account.endDay(day, 5, 50);
    }
    expect(account.result('A', 14, 0).weeks.map(({ day, cost }) => [day, cost])).toEqual([
      [0, 7],
      [7, 14],
    ]);
  });

  it('counts units that leave a site within four weeks of arriving', () => {
    const account = new Account(network);
    account.arrived(0, 10, 5);
    account.left(0, 4, 33);
    account.left(0, 100, 33);
    expect(account.result('A', 40, 0).returned).toBe(10);
  });

  it('counts no unit that left later, nor any at a hub', () => {
    const account = new Account(network);
    account.arrived(0, 10, 5);
    account.left(0, 4, 34);
    account.arrived(1, 10, 5);
    account.left(1, 10, 6);
    expect(account.result('A', 40, 0).returned).toBe(0);
  });

  it('has a fill rate of 1 without demand', () => {
    expect(new Account(network).result('A', 1, 0).fillRate).toBe(1);
  });
});
