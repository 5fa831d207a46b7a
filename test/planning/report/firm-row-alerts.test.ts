import type { FirmTransfer, Lane, Location, Product } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** Sixty units at L0, next to none at L1 and L2, and every lane; changed as a case says. */
interface Case {
  readonly rows: readonly (Pick<FirmTransfer, 'from' | 'to' | 'quantity'> &
    Partial<FirmTransfer>)[];
  readonly product?: Partial<Product>;
  readonly locations?: readonly Partial<Location>[];
  readonly lane?: Partial<Lane>;
  readonly settings?: Partial<PlanSettings>;
  readonly reserved?: number;
}

async function planned({ rows, product, locations, lane, settings, reserved }: Case) {
  const pairs = [0, 1, 2].flatMap((from) => [0, 1, 2].map((to) => ({ from, to })));
  const network = smallNetwork({
    products: [{ ...product }],
    locations: locations ?? [{}, {}, {}],
    lanes: pairs
      .filter(({ from, to }) => from !== to && !(from === 2 && to === 1))
      .map((pair) => ({ ...pair, ...lane })),
    positions: [
      {
        location: 0,
        onHand: 60,
        mean: 0.1,
        sd: 0.4,
        ...(reserved === undefined ? {} : { reserved }),
      },
      { location: 1, onHand: 4, mean: 1, sd: 1, leadTime: 20 },
      { location: 2, onHand: 1, mean: 1, sd: 1, leadTime: 20 },
    ],
  });
  const firmTransfers = rows.map((row, n): FirmTransfer => ({
    ...{ product: 0, id: null, why: 'marked', cell: `Transfers!G${n + 2}` },
    ...row,
  }));
  const result = await plan(
    { ...network, firmTransfers },
    { ...defaultSettings(PLAN_DATE), ...settings },
  );
  const alerts = result.alerts.filter(({ kind }) => kind === 'Firm row');
  return { ...result, alerts };
}

describe('a firm row that cannot be done, or breaks a rule', () => {
  it.each<[string, Case, string, number]>([
    [
      'asks for more than is there',
      {
        rows: [
          { from: 0, to: 1, quantity: 50 },
          { from: 0, to: 2, quantity: 25 },
        ],
      },
      'Firm rows Transfers!G2 and Transfers!G3: 75 units asked for, 60 at L0 that can leave and are not reserved, 15 missing. What is there moves, the first row first; the rows are kept.',
      15,
    ],
    [
      'asks for what is reserved',
      { rows: [{ from: 0, to: 1, quantity: 50 }], reserved: 20 },
      'Firm row Transfers!G2: 50 units asked for, 40 at L0 that can leave and are not reserved, 10 missing. What is there moves, the first row first; the rows are kept.',
      10,
    ],
    [
      'goes where no lane leads',
      { rows: [{ from: 2, to: 1, quantity: 1 }] },
      'Firm row Transfers!G2: 1 unit asked for, but no lane from L2 to L1 may be used. Nothing moves; the row is kept.',
      1,
    ],
    [
      'goes to a closed location',
      { rows: [{ from: 0, to: 2, quantity: 9 }], locations: [{}, {}, { isOpen: false }] },
      'Firm row Transfers!G2: 9 units asked for, but L2 is closed. Nothing moves; the row is kept.',
      9,
    ],
    [
      'leaves a location that may not ship',
      { rows: [{ from: 0, to: 2, quantity: 9 }], locations: [{ canShip: false }, {}, {}] },
      'Firm row Transfers!G2: 9 units asked for, but L0 may not ship. Nothing moves; the row is kept.',
      9,
    ],
    [
      'takes what is to stay',
      {
        rows: [{ from: 0, to: 1, quantity: 50 }],
        locations: [{ keepAtLeast: { units: 12 } }, {}, {}],
      },
      'Firm row Transfers!G2: leaves 10 at L0, where 12 are to stay, 2 short. The rows prevail; nothing else leaves.',
      2,
    ],
    [
      'is not in whole packs',
      { rows: [{ from: 0, to: 1, quantity: 10 }], product: { packSize: 6 } },
      'Firm row Transfers!G2: 10 units are not whole packs of 6. The row is kept.',
      4,
    ],
    [
      'is too small to be worth a transfer',
      { rows: [{ from: 0, to: 1, quantity: 3 }], product: { minTransferQuantity: 5 } },
      'Firm row Transfers!G2: 3 units are fewer than the 5 worth a transfer, 2 short. The row is kept.',
      2,
    ],
    [
      'receives where another ships',
      {
        rows: [
          { from: 0, to: 1, quantity: 3 },
          { from: 1, to: 2, quantity: 2 },
        ],
      },
      'Firm rows Transfers!G2 and Transfers!G3: L1 receives and ships the same product, though it is no hub. The rows are kept.',
      2,
    ],
    [
      'is larger than a vehicle holds',
      { rows: [{ from: 0, to: 1, quantity: 30 }], lane: { capacity: 20 } },
      'Firm row Transfers!G2: a volume of 30 where 20 fits on the lane from L0 to L1, 10 too much. The rows are kept, and nothing is added.',
      10,
    ],
    [
      'takes more than may leave',
      { rows: [{ from: 0, to: 1, quantity: 30 }], locations: [{ outboundLimit: 25 }, {}, {}] },
      'Firm row Transfers!G2: 30 units leave L0, where 25 may, 5 too much. The rows are kept, and nothing is added.',
      5,
    ],
    [
      'brings more than may come',
      { rows: [{ from: 0, to: 1, quantity: 30 }], locations: [{}, { inboundLimit: 18 }, {}] },
      'Firm row Transfers!G2: 30 units come to L1, where 18 may, 12 too much. The rows are kept, and nothing is added.',
      12,
    ],
    [
      'brings more than there is room for',
      { rows: [{ from: 0, to: 1, quantity: 30 }], locations: [{}, { volumeCapacity: 14 }, {}] },
      'Firm row Transfers!G2: a volume of 30 comes to L1, which has room for 10, 20 too much. The rows are kept, and nothing is added.',
      20,
    ],
    [
      'costs more than the budget',
      { rows: [{ from: 0, to: 1, quantity: 30 }], settings: { transferBudget: 21 } },
      'Firm row Transfers!G2: 30 of transfer cost, where the budget is 21, 9 too much. The rows are kept, and nothing is added.',
      9,
    ],
    [
      'needs one shipment too many',
      {
        rows: [
          { from: 0, to: 1, quantity: 3 },
          { from: 0, to: 2, quantity: 3 },
        ],
        settings: { maxShipments: 1 },
      },
      'Firm rows Transfers!G2 and Transfers!G3: 2 shipments needed, where 1 may be sent, 1 too much. The rows are kept, and nothing is added.',
      1,
    ],
  ])(
    'because it %s is explained, kept, and counted as far as it can move',
    async (_, given, message, missing) => {
      const { alerts, transfers, shipments } = await planned(given);

      expect(alerts.map((alert) => [alert.message, alert.value])).toEqual([[message, missing]]);
      const rows = transfers.filter(({ isFirm }) => isFirm);
      expect(rows.map(({ quantity }) => quantity).sort()).toEqual(
        given.rows.map(({ quantity }) => quantity).sort(),
      );
      const leaving = shipments.filter(({ from }) => from === 0);
      expect(leaving.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(
        60 - (given.reserved ?? 0),
      );
    },
  );

  it('says nothing of rows that can be done', async () => {
    const { alerts } = await planned({
      rows: [{ from: 0, to: 1, quantity: 12 }],
      product: { packSize: 6, minTransferQuantity: 6 },
      lane: { capacity: 20 },
      settings: { maxShipments: 2, transferBudget: 100 },
    });

    expect(alerts).toEqual([]);
  });

  it('does not lose rows that ask for nothing', async () => {
    const { transfers, alerts } = await planned({ rows: [{ from: 0, to: 1, quantity: 0 }] });

    expect(transfers.filter(({ to }) => to === 1)).toMatchObject([
      { quantity: 0, isFirm: true, transferCost: 0, benefit: 0 },
    ]);
    expect(alerts).toEqual([]);
  });
});
