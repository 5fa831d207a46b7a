import { Refusal } from '../base/refusal';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import {
  withDemandTimes,
  withFreightTimes,
  withLocationClosed,
  withoutLane,
  withSuppliersLate,
} from './changed-network';
import type { ScenarioChange } from './scenario-change';

/** What a scenario plans: a network and settings like those of the workbook, with its changes. */
export interface ScenarioInput {
  readonly network: Network;
  readonly settings: PlanSettings;
}

/**
 * Applies changes one after the other. The given network and settings stay as they are; columns that no change
 * touches are shared. Refuses a place that the network does not have, and figures out of range.
 */
export function applyChanges(
  input: ScenarioInput,
  changes: readonly ScenarioChange[],
): ScenarioInput | Refusal {
  let changed = input;
  for (const change of changes) {
    const next = applied(changed, change);
    if (next instanceof Refusal) return next;
    changed = next;
  }
  return changed;
}

function applied(
  { network, settings }: ScenarioInput,
  change: ScenarioChange,
): ScenarioInput | Refusal {
  switch (change.kind) {
    case 'service level': {
      const { serviceClass, level } = change;
      if (!(level > 0 && level < 1)) return refusals.level;
      const serviceLevel = { ...settings.serviceLevel, [serviceClass]: level };
      return { network, settings: { ...settings, serviceLevel } };
    }
    case 'transfer budget':
    case 'max shipments': {
      const { kind, limit } = change;
      if (limit !== null && !(limit >= 0)) return refusals.limit;
      const key = kind === 'transfer budget' ? 'transferBudget' : 'maxShipments';
      return { network, settings: { ...settings, [key]: limit } };
    }
    case 'lane closed': {
      const from = locationAt(network, change.from);
      const to = locationAt(network, change.to);
      if (from instanceof Refusal) return from;
      if (to instanceof Refusal) return to;
      return { network: withoutLane(network, from, to), settings };
    }
    case 'location closed': {
      const at = locationAt(network, change.location);
      return at instanceof Refusal ? at : { network: withLocationClosed(network, at), settings };
    }
    case 'demand': {
      const { region, factor } = change;
      if (!(factor >= 0 && factor < Infinity)) return refusals.factor;
      const isAt = (location: number): boolean =>
        region === null || network.locations[location]!.region === region;
      if (!network.locations.some((_location, at) => isAt(at))) return unknown('region', region);
      return { network: withDemandTimes(network, factor, isAt), settings };
    }
    case 'suppliers late': {
      const { days } = change;
      if (!(Number.isInteger(days) && days >= 0)) return refusals.days;
      return { network: withSuppliersLate(network, days), settings };
    }
    case 'freight': {
      const { factor } = change;
      if (!(factor >= 0 && factor < Infinity)) return refusals.factor;
      return { network: withFreightTimes(network, factor), settings };
    }
  }
}

const refusals = {
  level: new Refusal('domain', 'A service level must be above 0% and below 100%.'),
  limit: new Refusal('domain', 'A budget or a number of shipments must be 0 or more.'),
  factor: new Refusal('domain', 'A change of demand or freight must be at least −100%.'),
  days: new Refusal('domain', 'A delay must be a whole number of days, 0 or more.'),
};

function locationAt({ locations }: Network, id: string): number | Refusal {
  const at = locations.findIndex((location) => location.id === id);
  return at < 0 ? unknown('location', id) : at;
}

function unknown(what: 'location' | 'region', name: string | null): Refusal {
  return new Refusal('data', `The workbook has no ${what} “${name ?? ''}”: choose another one.`);
}
