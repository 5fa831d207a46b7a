import type { Lane, Location } from '../planning/network/network';
import type { NetworkDefaults } from './workbook-settings';

/** A row of the Lanes table. A null `from` or `to` means any location. */
export interface LaneRule extends Omit<Lane, 'from' | 'to'> {
  readonly from: number | null;
  readonly to: number | null;
  readonly isAllowed: boolean;
}

/** A rule with default costs for every pair of locations. */
export function defaultLaneRule(defaults: NetworkDefaults): LaneRule {
  return {
    from: null,
    to: null,
    costPerUnit: defaults.transferCostPerUnit,
    costPerVolume: 0,
    costPerWeight: 0,
    ...(defaults.transferCostShare > 0 && { costPerValue: defaults.transferCostShare }),
    fixedCost: defaults.fixedCostPerShipment,
    lineCost: defaults.lineCost,
    leadTimeDays: defaults.transferLeadTime,
    capacity: null,
    maxShipments: 1,
    isAllowed: true,
  };
}

/** Lane rules by their pair of locations. The first rule of a pair is used. */
export class LaneRules {
  private readonly byPair = new Map<number, LaneRule>();

  /** Adds a rule; false if the pair already has one. */
  add(rule: LaneRule): boolean {
    const key = pairKey(rule.from, rule.to);
    if (this.byPair.has(key)) return false;
    this.byPair.set(key, rule);
    return true;
  }

  /**
   * The allowed lanes from locations that may ship, closed ones too, to open ones that may receive.
   * The most specific rule applies: the pair, then the origin, then the destination, then the rule
   * for all lanes.
   */
  lanesBetween(locations: readonly Location[]): readonly Lane[] {
    const lanes: Lane[] = [];
    for (let from = 0; from < locations.length; from++) {
      if (!locations[from]!.canShip) continue;
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

/** Whether a location may receive stock. */
export function mayReceive(location: Location): boolean {
  return location.isOpen && location.canReceive;
}

/** A unique number for each pair of up to 2^20 − 1 locations; 0 means any location. */
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
    ...(rule.costPerValue !== undefined && { costPerValue: rule.costPerValue }),
    fixedCost: rule.fixedCost,
    lineCost: rule.lineCost,
    leadTimeDays: rule.leadTimeDays,
    capacity: rule.capacity,
    maxShipments: rule.maxShipments,
  };
}
