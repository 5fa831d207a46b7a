import type { Network, Positions } from '../../src/planning/network/network';
import { defaultSettings } from '../../src/planning/network/settings';
import type { Measures, PlanResult, Tier, Transfer } from '../../src/planning/network/plan-result';
import type { DataIssue } from '../../src/workbook/data-issues';
import type { PlannedNetwork } from '../../src/workbook/output/planned-network';

const PLAN_DATE = 46_348;
const PLACES = 'Leeds Bristol Cardiff Glasgow Dublin Lyon Köln Porto Gdańsk Turin Malmö Graz'.split(
  ' ',
);
const TIERS: readonly Tier[] = ['auto', 'manager', 'director', 'executive'];

/**
 * A network with a made-up plan that no planner computed. The figures have realistic sizes, and
 * figures in the same table are consistent.
 */
export function examplePlan(products: number, locations: number): PlannedNetwork {
  const network = exampleNetwork(products, locations);
  return {
    network,
    settings: defaultSettings(PLAN_DATE),
    result: exampleResult(network),
    issues: EXAMPLE_ISSUES,
  };
}

const EXAMPLE_ISSUES: readonly DataIssue[] = [
  {
    severity: 'high',
    table: 'Inventory',
    row: 17,
    column: 'On hand',
    value: 'n/a',
    problem: 'Not a number',
    action: 'The row was left out.',
    sheet: 'Stock',
    address: 'Stock!D17',
  },
  {
    severity: 'low',
    table: 'Lanes',
    row: null,
    column: null,
    value: '',
    problem: 'There is no table Lanes',
    action: 'Every pair of open locations is a lane at the default costs.',
    sheet: null,
    address: null,
  },
];

/** A number from 0 to 1 that depends only on the position and the salt. */
function pseudoRandom(position: number, salt: number): number {
  const wave = Math.sin(position * 12.9898 + salt * 78.233) * 43_758.5453;
  return wave - Math.floor(wave);
}

function exampleNetwork(products: number, locations: number): Network {
  const count = products * locations;
  const column = (value: (p: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_position, p) => value(p));
  const none = { start: new Int32Array(count + 1), quantity: new Float64Array(0) };
  const positions: Positions = {
    count,
    product: Int32Array.from({ length: count }, (_position, p) => Math.floor(p / locations)),
    location: Int32Array.from({ length: count }, (_position, p) => p % locations),
    onHand: column((p) => Math.floor(pseudoRandom(p, 1) ** 3 * 400)),
    reserved: column(() => 0),
    transfersInTransit: column(() => 0),
    lots: { ...none, expiryDay: new Int32Array(0) },
    receipts: { ...none, day: new Int32Array(0) },
    history: {
      ...none,
      day: new Int32Array(0),
      isStockout: new Uint8Array(0),
      isPromotion: new Uint8Array(0),
    },
    forecastMean: column(() => NaN),
    forecastSd: column(() => NaN),
    supplierLeadTime: column(() => 14),
    supplierLeadTimeSd: column(() => 0),
    orderCost: column(() => 50),
    minOrderQuantity: column(() => 0),
    orderMultiple: column(() => 1),
  };
  return {
    products: Array.from({ length: products }, (_product, n) => ({
      id: `${n % 40 === 0 ? '=' : ''}SKU-${String(n + 1).padStart(4, '0')}`,
      description: `Enamel mug, ${['blue', 'red', 'green & white', '“heritage”'][n % 4]!}`,
      family: 'Kitchen',
      unitCost: 2 + Math.round(pseudoRandom(n, 7) * 8_000) / 100,
      price: null,
      salvageValue: 1,
      volume: 0.01,
      weight: 0.4,
      packSize: 1,
      minTransferQuantity: 1,
      serviceClass: 'standard',
      shelfLifeDays: null,
      isPhaseOut: false,
    })),
    locations: Array.from({ length: locations }, (_location, n) => ({
      id: `${PLACES[n % PLACES.length]!}${n < PLACES.length ? '' : ` ${String(n)}`}`,
      type: 'warehouse',
      region: '',
      cluster: '',
      isOpen: true,
      canShip: true,
      canReceive: true,
      handlingCost: 0,
      volumeCapacity: null,
      inboundLimit: null,
      outboundLimit: null,
      keepAtLeast: { units: 0 },
    })),
    lanes: [],
    positions,
  };
}

function exampleResult(network: Network): PlanResult {
  const { count, onHand } = network.positions;
  const column = (value: (p: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_position, p) => value(p));
  const mean = column((p) => (p % 97 === 0 ? 0 : 0.2 + pseudoRandom(p, 2) * 6));
  const reorder = column((p) => Math.round(mean[p]! * 18));
  const surplus = column((p) => Math.max(0, onHand[p]! - reorder[p]! * 2));
  const shortage = column((p) => Math.max(0, reorder[p]! - onHand[p]!));
  const risk = column((p) => Math.min(0.99, shortage[p]! / (reorder[p]! + 1)));
  const transfers = exampleTransfers(network, surplus, shortage, risk);
  const transferCost = transfers.reduce((sum, transfer) => sum + transfer.transferCost, 0);
  const saved = transfers.reduce((sum, transfer) => sum + transfer.benefit, 0) * 0.9;
  const before = saved * 3;
  const after = before - saved + transferCost;
  const lowerBound = after - saved * 0.002;
  const measures = measuresOf(network, before);
  const arrivals = column(() => 0);
  for (const { product, to, quantity } of transfers) {
    arrivals[product * network.locations.length + to]! += quantity;
  }
  return {
    objective: { before, after, lowerBound, transferCost, gap: saved === 0 ? 0 : 0.002 },
    transfers,
    shipments: exampleShipments(transfers),
    positions: {
      available: onHand,
      minStock: column(() => 0),
      meanPerDay: mean,
      meanBelow: mean,
      variancePerDay: column((p) => mean[p]! * 2.5),
      levelVariance: column(() => 0),
      postSeasonFactor: column(() => 1),
      tail: new Array<null>(count).fill(null),
      known: new Array<null>(count).fill(null),
      serviceLevel: column(() => 0.95),
      safetyStock: column((p) => Math.round(mean[p]! * 4)),
      reorderPoint: reorder,
      economicOrderQuantity: column((p) => Math.round(Math.sqrt(mean[p]!) * 60)),
      orderUpTo: column((p) => reorder[p]! * 2),
      need: reorder,
      surplus,
      shortage,
      daysOfCover: column((p) => (mean[p] === 0 ? Infinity : onHand[p]! / mean[p]!)),
      stockoutRisk: risk,
      costOfInaction: column((p) => shortage[p]! * 3.17 + surplus[p]! * 0.42),
      imbalance: column((p) => pseudoRandom(p, 5) * 0.4 - 0.2),
      underageCost: column(() => 5),
      holdingPerDay: column(() => 0.01),
      writeOffCost: column(() => 2),
      lifeDays: column(() => 365),
      abc: Array.from({ length: count }, (_position, p) => (['A', 'B', 'C', 'C'] as const)[p % 4]!),
      xyz: Array.from({ length: count }, (_position, p) => (['X', 'Y', 'Z'] as const)[p % 3]!),
      flag: Array.from({ length: count }, (_position, p) =>
        mean[p] === 0
          ? 'No demand'
          : risk[p]! > 0.05
            ? 'Stockout risk'
            : surplus[p]! > 90
              ? 'Overstock'
              : '',
      ),
      availableAfter: column((p) => onHand[p]! + arrivals[p]!),
      daysOfCoverAfter: column((p) =>
        mean[p] === 0 ? Infinity : (onHand[p]! + arrivals[p]!) / mean[p]!,
      ),
      stockoutRiskAfter: column((p) => (arrivals[p]! > 0 ? risk[p]! * 0.1 : risk[p]!)),
    },
    measures: {
      before: measures,
      after: {
        ...measures,
        expectedCost: after,
        lostMargin: measures.lostMargin * 0.5,
        fillRate: 0.964,
        stockoutRiskPositions: 210,
      },
    },
    alerts: [
      {
        severity: 'high',
        kind: 'Critical stock',
        product: 1,
        location: 1,
        message: 'SKU-0002 at Bristol has 2 units left, 0.4 days of demand.',
        value: 2,
      },
      {
        severity: 'medium',
        kind: 'Expiring',
        product: 2,
        location: 0,
        message: '=40 units of SKU-0003 at Leeds expire in 12 days.',
        value: 40,
      },
      {
        severity: 'low',
        kind: 'Short history',
        product: null,
        location: null,
        message: '12 positions have less than 30 days of history.',
        value: null,
      },
    ],
    shadowPrices: [],
    adjustments: {
      start: new Int32Array(count + 1),
      day: new Int32Array(0),
      kind: new Uint8Array(0),
      before: new Float64Array(0),
      after: new Float64Array(0),
    },
    timings: [],
  };
}

function measuresOf(network: Network, expectedCost: number): Measures {
  const { positions, products } = network;
  return {
    expectedCost,
    lostMargin: expectedCost * 0.7,
    holdingCost: expectedCost * 0.2,
    obsolescence: expectedCost * 0.1,
    inventoryValue: positions.onHand.reduce(
      (sum, units, p) => sum + units * products[positions.product[p]!]!.unitCost,
      0,
    ),
    inventoryTurnover: 5.318,
    gmroi: 2.41,
    fillRate: 0.913,
    sellThrough: 0.62,
    stockoutRiskPositions: 514,
    overstockPositions: 230,
    imbalanceIndex: 0.283,
  };
}

function exampleTransfers(
  network: Network,
  surplus: Float64Array,
  shortage: Float64Array,
  risk: Float64Array,
): Transfer[] {
  const [sites, lines] = [network.locations.length, [] as Omit<Transfer, 'id' | 'rank'>[]];
  network.products.forEach(({ id, unitCost }, product) => {
    const at = Array.from({ length: sites }, (_site, site) => product * sites + site);
    const from = at.reduce((best, p) => (surplus[p]! > surplus[best]! ? p : best));
    const to = at.reduce((best, p) => (shortage[p]! > shortage[best]! ? p : best));
    const quantity = Math.min(surplus[from]!, shortage[to]!);
    if (quantity < 5) return;
    const [value, transferCost] = [quantity * unitCost, 4 + quantity * 0.35];
    const benefit = transferCost + value * (0.05 + pseudoRandom(to, 9) * 0.4);
    const [donor, receiver] = [
      network.locations[from % sites]!.id,
      network.locations[to % sites]!.id,
    ];
    lines.push({
      product,
      from: from % sites,
      to: to % sites,
      quantity,
      value,
      transferCost,
      benefit,
      netBenefit: benefit - transferCost,
      stockoutRiskBefore: risk[to]!,
      stockoutRiskAfter: risk[to]! * 0.1,
      coverFrom: from % 5 === 0 ? Infinity : 40 + pseudoRandom(from, 3) * 60,
      coverTo: 12 + pseudoRandom(to, 3) * 10,
      shipByDay: PLAN_DATE + 1,
      arrivesDay: PLAN_DATE + 3,
      reason: `${receiver} runs short of ${id} within 9 days (risk ${(risk[to]! * 100).toFixed(0)}%) while ${donor} has ${String(quantity)} units to spare.`,
      tier: TIERS[Math.min(3, Math.floor(Math.log10(value + 1) / 1.2))]!,
      isFirm: false,
    });
  });
  return lines
    .sort((a, b) => b.netBenefit - a.netBenefit)
    .map((line, n) => ({
      ...line,
      rank: n + 1,
      id: `T-${String(PLAN_DATE)}-${String(n + 1).padStart(4, '0')}`,
    }));
}

function exampleShipments(transfers: readonly Transfer[]): PlanResult['shipments'] {
  const lanes = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    const lane = `${String(transfer.from)}>${String(transfer.to)}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), transfer]);
  }
  return [...lanes.values()].map((lines) => {
    const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
    return {
      from: lines[0]!.from,
      to: lines[0]!.to,
      lines: lines.length,
      quantity,
      volume: quantity * 0.01,
      shipments: 1,
      fixedCost: 0,
      variableCost: lines.reduce((sum, line) => sum + line.transferCost, 0),
      fill: lines.length % 3 === 0 ? null : Math.min(1, quantity / 200),
    };
  });
}
