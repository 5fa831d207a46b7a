import type { Network } from '../network/network';
import { vehiclesNeeded } from '../network/vehicles-needed';

/** The vehicles that leave on one lane. */
export interface Departure {
  readonly vehicles: number;
  /** Their fixed cost. Money. */
  readonly cost: number;
}

/** The shipments of one day. All products on a lane share its vehicles. */
export class Shipments {
  private readonly laneOf = new Map<number, number>();
  private readonly volume = new Map<number, number>();

  constructor(private readonly network: Network) {
    network.lanes.forEach(({ from, to }, lane) => this.laneOf.set(this.key(from, to), lane));
  }

  /** The lane between two locations. */
  lane(from: number, to: number): number {
    const lane = this.laneOf.get(this.key(from, to));
    if (lane === undefined) throw new Error('A replayed transfer uses a lane that does not exist.');
    return lane;
  }

  load(lane: number, volume: number): void {
    this.volume.set(lane, (this.volume.get(lane) ?? 0) + volume);
  }

  /** Lets the loaded vehicles leave. */
  depart(): readonly Departure[] {
    const departures = [...this.volume].map(([lane, volume]): Departure => {
      const { fixedCost, capacity } = this.network.lanes[lane]!;
      const vehicles = vehiclesNeeded(volume, capacity);
      return { vehicles, cost: vehicles * fixedCost };
    });
    this.volume.clear();
    return departures;
  }

  private key(from: number, to: number): number {
    return from * this.network.locations.length + to;
  }
}
