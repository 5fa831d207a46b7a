import type { FirmTransfer, Network } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import type { Move } from '../rebalance/exact-model';
import { firmVolume, unitFreight, vehiclesFor } from '../rebalance/firm-model';

/** A factor and the variable that it multiplies. */
type Term = readonly [number, string];

/** The shared limits as constraints of the exact model, in CPLEX LP format. */
export function limitRules(
  network: Network,
  settings: PlanSettings,
  moves: readonly Move[],
): readonly string[] {
  const rules: string[] = [];
  const { firmTransfers = [] } = network;
  const firm = firmTransfers.filter(({ quantity }) => quantity > 0);
  // A limit that firm rows exceed is raised to what they use.
  const limit = (terms: readonly Term[], max: number | null, byFirm = 0): void => {
    const used = terms.filter(([factor]) => factor !== 0);
    if (max === null || used.length === 0) return;
    rules.push(`${sumOf(used)} <= ${Math.max(0, max, byFirm) - byFirm}`);
  };
  const firmUnits = (is: (row: FirmTransfer) => boolean): number =>
    firm.reduce((sum, row) => sum + (is(row) ? row.quantity : 0), 0);
  const volumeInto = (location: number): number =>
    firm.reduce((sum, row) => {
      const units = row.to === location ? row.quantity : 0;
      return sum + units * network.products[row.product]!.volume;
    }, 0);
  const firmVolumes = firmVolume(network);
  const units = (on: readonly Move[]): Term[] => on.map((move) => [move.from.pack, move.name]);
  const volume = (on: readonly Move[]): Term[] =>
    on.map((move) => [move.from.pack * network.products[move.from.product]!.volume, move.name]);
  network.lanes.forEach(({ capacity, maxShipments }, lane) => {
    const carried = volume(moves.filter((move) => move.lane === lane));
    if (capacity === null || carried.length === 0) return;
    const firmUse = firmVolumes.get(lane) ?? 0;
    if (!isCounted(network, settings, lane)) {
      limit(carried, maxShipments === null ? null : capacity * maxShipments, firmUse);
      return;
    }
    const sent = capacity * vehiclesFor(firmVolumes.get(lane), capacity);
    const excess = [...carried, [-capacity, `f${lane}`] as const];
    rules.push(`${sumOf(excess)} <= ${-Math.min(firmUse, sent)}`);
  });
  network.locations.forEach(({ outboundLimit, inboundLimit, volumeCapacity }, location) => {
    const into = moves.filter((move) => move.to.location === location);
    const outOf = units(moves.filter((move) => move.from.location === location));
    limit(
      outOf,
      outboundLimit,
      firmUnits(({ from }) => from === location),
    );
    limit(
      units(into),
      inboundLimit,
      firmUnits(({ to }) => to === location),
    );
    if (volumeCapacity === null) return;
    const room = Math.max(0, volumeCapacity - held(network, location));
    limit(volume(into), room, volumeInto(location));
  });
  const used = new Set(moves.map(({ lane }) => lane));
  const { sent, sentElsewhere, spent, spentElsewhere } = firmSpending(network, used);
  // The variables of lanes count the vehicles of firm rows too; lanes without a variable are added here.
  const remaining = (limited: number | null, all: number, elsewhere: number): number | null =>
    limited === null ? null : Math.max(limited, all) - elsewhere;
  limit(spending(network, moves), remaining(settings.transferBudget, spent, spentElsewhere));
  limit(
    [...used].map((lane) => [1, `f${lane}`]),
    remaining(settings.maxShipments, sent, sentElsewhere),
  );
  return rules;
}

/** Vehicles and money of firm rows: in total, and on lanes without a variable (`elsewhere`). */
function firmSpending(network: Network, used: ReadonlySet<number>) {
  let [sent, sentElsewhere, spent] = [0, 0, 0];
  for (const { product, from, to, quantity } of network.firmTransfers ?? []) {
    if (quantity === 0) continue;
    const lane = network.lanes.find((each) => each.from === from && each.to === to)!;
    spent += quantity * unitFreight(network, lane, network.products[product]!) + lane.lineCost;
  }
  let spentElsewhere = spent;
  for (const [lane, volume] of firmVolume(network)) {
    const { capacity, fixedCost } = network.lanes[lane]!;
    const vehicles = vehiclesFor(volume, capacity);
    sent += vehicles;
    spent += vehicles * fixedCost;
    if (used.has(lane)) continue;
    sentElsewhere += vehicles;
    spentElsewhere += vehicles * fixedCost;
  }
  return { sent, sentElsewhere, spent, spentElsewhere };
}

/** Whether the model has a variable for the vehicles on a lane. */
export function isCounted({ lanes }: Network, settings: PlanSettings, lane: number): boolean {
  return lanes[lane]!.fixedCost > 0 || settings.maxShipments !== null;
}

function sumOf(terms: readonly Term[]): string {
  return terms
    .filter(([factor]) => factor !== 0)
    .map(([factor, name]) => `${signed(factor)} ${name}`)
    .join('\n ');
}

function signed(factor: number): string {
  return `${factor < 0 ? '-' : '+'} ${Math.abs(factor)}`;
}

function spending(network: Network, moves: readonly Move[]): readonly Term[] {
  const lanes = new Set<number>();
  return moves.flatMap((move) => {
    const { lineCost, fixedCost } = network.lanes[move.lane]!;
    const terms: Term[] = [[move.packFreight, move.name]];
    if (lineCost > 0) terms.push([lineCost, `u${move.name}`]);
    if (fixedCost > 0 && !lanes.has(move.lane)) terms.push([fixedCost, `f${move.lane}`]);
    lanes.add(move.lane);
    return terms;
  });
}

function held({ products, positions }: Network, location: number): number {
  let volume = 0;
  for (let p = 0; p < positions.count; p += 1) {
    if (positions.location[p] !== location) continue;
    const units = Math.max(0, positions.onHand[p]! + positions.transfersInTransit[p]!);
    volume += units * products[positions.product[p]!]!.volume;
  }
  return volume;
}
