import { EchelonCurve } from './echelon-curve';
import { LocalCurve } from './local-curve';
import { supplyTerms, type SuppliedPosition, type SupplyTerms } from './supply-terms';
import { UnitCarryingCosts } from './unit-carrying-costs';

/** What stock is worth at one position that supplies others or has a source. */
export interface SupplyValue {
  readonly terms: SupplyTerms;
  /** Index of the root above it, or of itself. */
  readonly root: number;
  /** The value of stock here, and not with the source. */
  readonly local: LocalCurve;
  /** The value of the position's echelon; null if it supplies nobody. */
  readonly echelon: EchelonCurve | null;
  /** own(y) of the position. */
  readonly carrying: UnitCarryingCosts;
  /** Units that count in the echelon of the source; Infinity at a root. */
  readonly usable: number;
}

/**
 * The values of one product's stock in its supply forest, in the order of the positions. A position that
 * supplies nobody and has no source is null: it is valued by itself, by its own cost curve.
 *
 * Source: echelons.md of the workbook contract.
 *
 * @param order all positions, each before its source
 * @param daysInto days on the fastest lane into each root from outside its echelon; 0 if there is none
 */
export function supplyValues(
  positions: readonly SuppliedPosition[],
  order: Int32Array,
  daysInto: (root: number) => number,
): readonly (SupplyValue | null)[] {
  const terms = supplyTerms(positions, order);
  const values: (SupplyValue | null)[] = terms.map(() => null);
  const lastUnitCosts = new Map<SupplyValue, number>();
  // What the last unit of a root costs to carry: one integral for all positions below it.
  const lastUnitCost = (root: SupplyValue): number => {
    const known = lastUnitCosts.get(root);
    if (known !== undefined) return known;
    const cost = root.carrying.only(root.terms.stock);
    lastUnitCosts.set(root, cost);
    return cost;
  };
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const i = order[k]!;
    const own = terms[i]!;
    if (own.source < 0 && !own.isUpstream) continue;
    const carrying = new UnitCarryingCosts(own);
    const above = own.source < 0 ? null : values[own.source]!;
    const root = above === null ? i : above.root;
    const atRoot = values[root];
    values[i] = {
      terms: own,
      root,
      local: new LocalCurve(own),
      echelon: own.isUpstream ? new EchelonCurve(own, above === null ? daysInto(i) : 0) : null,
      carrying,
      usable: atRoot ? carrying.usableUnits(lastUnitCost(atRoot)) : Infinity,
    };
  }
  return values;
}
