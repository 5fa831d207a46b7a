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

describe('a firm row that cannot move or breaks a rule', () => {
  it.each<[string, Case, string, number]>([
    [
      'requests more than the free stock',
      {
        rows: [
          { from: 0, to: 1, quantity: 50 },
          { from: 0, to: 2, quantity: 25 },
        ],
      },
      'Firm rows Transfers!G2 and Transfers!G3: 75 units requested, 60 free at L0, 15 missing. The free units move, first row first. The rows are kept.',
      15,
    ],
    [
      'requests reserved stock',
      { rows: [{ from: 0, to: 1, quantity: 50 }], reserved: 20 },
      'Firm row Transfers!G2: 50 units requested, 40 free at L0, 10 missing. The free units move, first row first. The rows are kept.',
      10,
    ],
    [
      'goes where no lane leads',
      { rows: [{ from: 2, to: 1, quantity: 1 }] },
      'Firm row Transfers!G2: 1 unit requested, but no lane leads from L2 to L1. Nothing moves; the row is kept.',
      1,
    ],
    [
      'goes to a closed location',
      { rows: [{ from: 0, to: 2, quantity: 9 }], locations: [{}, {}, { isOpen: false }] },
      'Firm row Transfers!G2: 9 units requested, but L2 is closed. Nothing moves; the row is kept.',
      9,
    ],
    [
      'leaves a location that may not ship',
      { rows: [{ from: 0, to: 2, quantity: 9 }], locations: [{ canShip: false }, {}, {}] },
      'Firm row Transfers!G2: 9 units requested, but L0 may not ship. Nothing moves; the row is kept.',
      9,
    ],
    [
      'goes below the minimum stock',
      {
        rows: [{ from: 0, to: 1, quantity: 50 }],
        locations: [{ keepAtLeast: { units: 12 } }, {}, {}],
      },
      'Firm row Transfers!G2: 10 left at L0; minimum stock 12, 2 short. The rows take priority; nothing else leaves.',
      2,
    ],
    [
      'is not in whole packs',
      { rows: [{ from: 0, to: 1, quantity: 10 }], product: { packSize: 6 } },
      'Firm row Transfers!G2: 10 units in packs of 6: not whole packs. The row is kept.',
      4,
    ],
    [
      'is below the minimum transfer',
      { rows: [{ from: 0, to: 1, quantity: 3 }], product: { minTransferQuantity: 5 } },
      'Firm row Transfers!G2: 3 units; minimum transfer 5, 2 short. The row is kept.',
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
      'Firm rows Transfers!G2 and Transfers!G3: L1 receives and ships the same product, but is not a hub. The rows are kept.',
      2,
    ],
    [
      'exceeds the lane capacity',
      { rows: [{ from: 0, to: 1, quantity: 30 }], lane: { capacity: 20 } },
      'Firm row Transfers!G2: volume 30 on the lane from L0 to L1; capacity 20, exceeded by 10. The rows are kept; nothing is added.',
      10,
    ],
    [
      'exceeds the outbound limit',
      { rows: [{ from: 0, to: 1, quantity: 30 }], locations: [{ outboundLimit: 25 }, {}, {}] },
      'Firm row Transfers!G2: 30 units leave L0; limit 25, exceeded by 5. The rows are kept; nothing is added.',
      5,
    ],
    [
      'exceeds the inbound limit',
      { rows: [{ from: 0, to: 1, quantity: 30 }], locations: [{}, { inboundLimit: 18 }, {}] },
      'Firm row Transfers!G2: 30 units arrive at L1; limit 18, exceeded by 12. The rows are kept; nothing is added.',
      12,
    ],
    [
      'exceeds the volume capacity',
      { rows: [{ from: 0, to: 1, quantity: 30 }], locations: [{}, { volumeCapacity: 14 }, {}] },
      'Firm row Transfers!G2: volume 30 arrives at L1; free capacity 10, exceeded by 20. The rows are kept; nothing is added.',
      20,
    ],
    [
      'exceeds the budget',
      { rows: [{ from: 0, to: 1, quantity: 30 }], settings: { transferBudget: 21 } },
      'Firm row Transfers!G2: transfer cost 30; budget 21, exceeded by 9. The rows are kept; nothing is added.',
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
      'Firm rows Transfers!G2 and Transfers!G3: 2 shipments; maximum 1, exceeded by 1. The rows are kept; nothing is added.',
      1,
    ],
  ])(
    'because it %s raises an alert, is kept, and counts the units that can move',
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

  it('raises no alert for rows that follow every rule', async () => {
    const { alerts } = await planned({
      rows: [{ from: 0, to: 1, quantity: 12 }],
      product: { packSize: 6, minTransferQuantity: 6 },
      lane: { capacity: 20 },
      settings: { maxShipments: 2, transferBudget: 100 },
    });

    expect(alerts).toEqual([]);
  });

  it('keeps a row of quantity 0', async () => {
    const { transfers, alerts } = await planned({ rows: [{ from: 0, to: 1, quantity: 0 }] });

    expect(transfers.filter(({ to }) => to === 1)).toMatchObject([
      { quantity: 0, isFirm: true, transferCost: 0, benefit: 0 },
    ]);
    expect(alerts).toEqual([]);
  });
});
