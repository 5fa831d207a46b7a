import type { Network } from '../../../../src/planning/network/network';
import type { PlanSettings } from '../../../../src/planning/network/settings';
import type { Move } from '../exact-model';

/** A factor and the variable that it multiplies. */
type Term = readonly [number, string];

/** The limits that products share, as rows of the exact model in the LP format of CPLEX. */
export function limitRules(
  network: Network,
  settings: PlanSettings,
  moves: readonly Move[],
): readonly string[] {
  const rules: string[] = [];
  const limit = (terms: readonly Term[], most: number | null): void => {
    const used = terms.filter(([factor]) => factor !== 0);
    if (most === null || used.length === 0) return;
    const left = used.map(([factor, name]) => `${signed(factor)} ${name}`).join('\n ');
    rules.push(`${left} <= ${Math.max(0, most)}`);
  };
  const units = (on: readonly Move[]): Term[] => on.map((move) => [move.from.pack, move.name]);
  const volume = (on: readonly Move[]): Term[] =>
    on.map((move) => [move.from.pack * network.products[move.from.product]!.volume, move.name]);
  network.lanes.forEach(({ capacity, maxShipments }, lane) => {
    const carried = volume(moves.filter((move) => move.lane === lane));
    if (capacity === null || carried.length === 0) return;
    if (isCounted(network, settings, lane)) limit([...carried, [-capacity, `f${lane}`]], 0);
    else limit(carried, maxShipments === null ? null : capacity * maxShipments);
  });
  network.locations.forEach(({ outboundLimit, inboundLimit, volumeCapacity }, location) => {
    const into = moves.filter((move) => move.to.location === location);
    limit(units(moves.filter((move) => move.from.location === location)), outboundLimit);
    limit(units(into), inboundLimit);
    if (volumeCapacity !== null) limit(volume(into), volumeCapacity - held(network, location));
  });
  limit(spending(network, moves), settings.transferBudget);
  const used = new Set(moves.map(({ lane }) => lane));
  limit(
    [...used].map((lane) => [1, `f${lane}`]),
    settings.maxShipments,
  );
  return rules;
}

/** Whether a plan has to count the vehicles on a lane. */
export function isCounted({ lanes }: Network, settings: PlanSettings, lane: number): boolean {
  return lanes[lane]!.fixedCost > 0 || settings.maxShipments !== null;
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
    const units = Math.max(0, positions.onHand[p]! + positions.transfersUnderWay[p]!);
    volume += units * products[positions.product[p]!]!.volume;
  }
  return volume;
}
