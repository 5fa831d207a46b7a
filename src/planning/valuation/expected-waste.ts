import type { DemandRate } from '../demand/demand-rate';
import type { ExpectedWaste, Lot } from './stock-position';
import { expectedLeftover } from './time-to-sale';

/**
 * The units of each lot that are expected to expire unsold, in whole units, first expired first out.
 * Demand up to the expiry of a lot takes the units up to its last, but for those that have expired before:
 *
 *   waste up to lot k = max(waste up to lot k − 1, E[(units up to lot k − D(life of lot k))⁺])
 *
 * Source: first-expired-first-out issue with expiry, S. Nahmias, "Perishable Inventory Theory: A Review",
 * Operations Research 30, 1982.
 */
export function expectedWaste(lots: readonly Lot[], rate: DemandRate): readonly ExpectedWaste[] {
  const waste: ExpectedWaste[] = [];
  let before = 0;
  for (const { lastUnit, life } of lots) {
    const upTo = Math.round(expectedLeftover(lastUnit, rate, life));
    if (upTo > before) {
      waste.push({ day: life, units: upTo - before });
      before = upTo;
    }
  }
  return waste;
}
