import { shadowPriceAlerts } from '../../../src/planning/balance/shadow-price-alerts';
import type { ShadowPrice } from '../../../src/planning/network/plan-result';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  locations: [{ id: 'Hub' }, { id: 'Shop' }],
  positions: [{ location: 0 }, { location: 1 }],
});

function shadowPrice(changes: Partial<ShadowPrice>): ShadowPrice {
  return {
    kind: 'shipments',
    from: null,
    to: null,
    location: null,
    amount: 3,
    price: 12,
    atLeast: 0,
    atMost: 20,
    ...changes,
  };
}

const lane = { from: 0, to: 1 };

describe('an alert on a shadow price', () => {
  it.each<[ShadowPrice['kind'], Partial<ShadowPrice>, RegExp]>([
    ['lane shipments', lane, /^One more shipment from Hub to Shop than the 3 allowed/],
    ['lane capacity', lane, /^One more unit of volume from Hub to Shop, where 3 fits/],
    ['outbound limit', { location: 0 }, /^One more unit out of Hub than its limit of 3/],
    ['inbound limit', { location: 1 }, /^One more unit into Shop than its limit of 3/],
    ['volume capacity', { location: 1 }, /^One more unit of volume at Shop, where 3 is free/],
    ['transfer budget', {}, /^Each 1 more in the transfer budget of 3, net of that 1/],
    ['shipments', {}, /^One more shipment than the 3 allowed, net of its cost/],
  ])('states the saving of one more unit: %s', (kind, changes, words) => {
    const [alert] = shadowPriceAlerts(network, [shadowPrice({ kind, ...changes })]);
    expect(alert).toMatchObject({ severity: 'low', value: 12 });
    expect(alert!.message).toMatch(words);
    expect(alert!.message).toMatch(/ would save about 12 \(an estimate; at most 20\)\.$/);
  });

  it.each([
    [{ price: 506, atLeast: 506, atMost: 507 }, '507'],
    [{ price: 506, atLeast: 506, atMost: 530 }, '506 to 530'],
    [{ price: 12, atLeast: 0, atMost: 12 }, 'at most 12'],
  ])('says how well the saving is known: %j', (changes, words) => {
    const [alert] = shadowPriceAlerts(network, [shadowPrice(changes)]);
    expect(alert!.message).toMatch(` would save ${words}.`);
  });

  it('is not raised on the capacity of a lane with a shadow price on its shipments', () => {
    const alerts = shadowPriceAlerts(network, [
      shadowPrice({ kind: 'lane capacity', ...lane }),
      shadowPrice({ kind: 'lane shipments', ...lane }),
      shadowPrice({ kind: 'lane capacity', from: 1, to: 0 }),
    ]);
    expect(alerts.map(({ message }) => /from (\w+)/.exec(message)![1])).toEqual(['Hub', 'Shop']);
  });
});
