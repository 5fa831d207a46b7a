import { packValue } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import { unitValues, type UnitValues } from '../valuation/unit-values';

/** What moving a quantity from one site to another is worth, the rest of a plan held fixed. */
export interface TransferValue {
  /** Units. */
  readonly quantity: number;
  /** What the giver loses by them; below 0 where it is better off without. */
  readonly lost: number;
  /** What the receiver gains by them if they come on the fastest lane into it. */
  readonly gained: number;
  /** What they lose by coming on a slower lane. */
  readonly delayCost: number;
  /** Freight and handling of the units, without what a line or a shipment costs once. */
  readonly freight: number;
  /** Gained less lost, delay and freight, caution included: what is weighed against costs that come once. */
  readonly saving: number;
}

/** What a unit costs on the lane of a move. */
export interface UnitTransferCosts {
  readonly unitCost: number;
  readonly unitDelayCost: number;
  readonly caution: number;
}

/** A giver and a receiver as a plan leaves them, and what may still move between them. */
export class OriginDestinationPair {
  private readonly giver: UnitValues;
  private readonly receiver: UnitValues;

  /**
   * @param change units by which a plan changes the stock of each
   */
  constructor(
    from: Site,
    to: Site,
    change: { readonly from: number; readonly to: number },
    private readonly costs: UnitTransferCosts,
  ) {
    this.giver = unitValues({ ...from, firmChange: change.from });
    this.receiver = unitValues({ ...to, firmChange: change.to });
  }

  /** What the first `packs` packs are worth. */
  worth(packs: number, packSize: number): TransferValue {
    const { unitCost, unitDelayCost, caution } = this.costs;
    const quantity = packs * packSize;
    const lost = packValue(this.giver, 'marginalLoss', 1, quantity);
    const gained = packValue(this.receiver, 'marginalGain', 1, quantity);
    const delayCost = quantity * unitDelayCost;
    const freight = quantity * unitCost;
    const saving = gained - lost - delayCost - caution * freight;
    return { quantity, lost, gained, delayCost, freight, saving };
  }

  /** The most packs, up to `most`, each of which saves by itself. */
  packsThatSave(most: number, packSize: number): number {
    const { unitCost, unitDelayCost, caution } = this.costs;
    const cost = packSize * (unitDelayCost + caution * unitCost);
    let packs = 0;
    while (packs < most) {
      const lost = packValue(this.giver, 'marginalLoss', packs + 1, packSize);
      const gained = packValue(this.receiver, 'marginalGain', packs + 1, packSize);
      if (gained - lost <= cost) break;
      packs += 1;
    }
    return packs;
  }
}
