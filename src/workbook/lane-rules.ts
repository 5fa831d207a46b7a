import type { Lane, Location } from '../planning/network/network';
import type { NetworkDefaults } from './workbook-settings';

/** What a row of the Lanes table says of the lanes that it means; null stands for any location. */
export interface LaneRule extends Omit<Lane, 'from' | 'to'> {
  readonly from: number | null;
  readonly to: number | null;
  readonly isAllowed: boolean;
}

/** A lane rule at the default costs, for every pair of locations. */
export function defaultLaneRule(defaults: NetworkDefaults): LaneRule {
  return {
    from: null,
    to: null,
    costPerUnit: defaults.transferCostPerUnit,
    costPerVolume: 0,
    costPerWeight: 0,
    fixedCost: defaults.fixedCostPerShipment,
    lineCost: defaults.lineCost,
    leadTimeDays: defaults.transferLeadTime,
    capacity: null,
    maxShipments: 1,
    isAllowed: true,
  };
}

/** Rules by the pair that they name; of two for the same pair the first counts. */
export class LaneRules {
  private readonly byPair = new Map<number, LaneRule>();

  /** Adds a rule; false where the pair has one already. */
  add(rule: LaneRule): boolean {
    const key = pairKey(rule.from, rule.to);
    if (this.byPair.has(key)) return false;
    this.byPair.set(key, rule);
    return true;
  }

  /**
   * The lanes that may be used: between open locations that may ship and receive. A rule for the
   * pair wins over one for all lanes from a location, that over one for all lanes to a location,
   * and that over one for all lanes.
   */
  lanesBetween(locations: readonly Location[]): readonly Lane[] {
    const lanes: Lane[] = [];
    for (let from = 0; from < locations.length; from++) {
      if (!mayShip(locations[from]!)) continue;
      for (let to = 0; to < locations.length; to++) {
        if (from === to || !mayReceive(locations[to]!)) continue;
        const rule = this.ruleFor(from, to);
        if (rule?.isAllowed) lanes.push(laneOf(rule, from, to));
      }
    }
    return lanes;
  }

  private ruleFor(from: number, to: number): LaneRule | undefined {
    return (
      this.byPair.get(pairKey(from, to)) ??
      this.byPair.get(pairKey(from, null)) ??
      this.byPair.get(pairKey(null, to)) ??
      this.byPair.get(pairKey(null, null))
    );
  }
}

/** Whether stock may leave a location. */
export function mayShip(location: Location): boolean {
  return location.isOpen && location.canShip;
}

/** Whether stock may come to a location. */
export function mayReceive(location: Location): boolean {
  return location.isOpen && location.canReceive;
}

/** One number a pair, for up to a million locations; any location comes before the first. */
function pairKey(from: number | null, to: number | null): number {
  return (from === null ? 0 : from + 1) * 2 ** 20 + (to === null ? 0 : to + 1);
}

function laneOf(rule: LaneRule, from: number, to: number): Lane {
  return {
    from,
    to,
    costPerUnit: rule.costPerUnit,
    costPerVolume: rule.costPerVolume,
    costPerWeight: rule.costPerWeight,
    fixedCost: rule.fixedCost,
    lineCost: rule.lineCost,
    leadTimeDays: rule.leadTimeDays,
    capacity: rule.capacity,
    maxShipments: rule.maxShipments,
  };
}
