import { packValue } from '../valuation/pack-curve';
import type { Site } from '../valuation/site';
import type { SupplyPools } from '../valuation/supply-pools';
import { unitValues, type UnitValues } from '../valuation/unit-values';

/** What moving a quantity from one site to another is worth, with the rest of the plan fixed. Money. */
export interface TransferValue {
  /** Units. */
  readonly quantity: number;
  /** What the origin loses; below 0 if it saves by holding less. */
  readonly loss: number;
  /** What the destination gains if the units arrive on its fastest inbound lane. */
  readonly gain: number;
  /** What the units lose because they arrive on a slower lane. */
  readonly delayCost: number;
  /** Freight and handling of the units, without fixed costs of a line or shipment. */
  readonly freight: number;
  /** Gain − loss − delay cost − freight · caution: what must cover the fixed costs. */
  readonly saving: number;
  /** Where the product has a supply forest: the part of it in the value. */
  readonly echelon?: EchelonPart;
}

/** What a supply forest adds to the value of a transfer. Money, but for the caution. */
export interface EchelonPart {
  /** Part of the loss, and of the gain, at the locations that share the stock of a source. */
  readonly loss: number;
  readonly gain: number;
  /** Multiplies freight on lanes other than from a source to what it supplies. */
  readonly caution: number;
  /** What units from another source pay, because one shortage counts at the destination and at its source. */
  readonly surcharge: number;
}

export interface UnitTransferCosts {
  readonly unitCost: number;
  readonly unitDelayCost: number;
  /** Multiplies freight in decisions. */
  readonly caution: number;
  /** What a unit from another echelon pays besides; 0 if left out. */
  readonly surcharge?: number;
}

/** The pools that both sites' stock belongs to, and where a plan leaves them. */
export interface PooledPair {
  readonly pools: SupplyPools;
  /** Units by which the plan changes the stock of every position of the product. */
  readonly changes: Float64Array;
  /** Indices of the positions of both ends. */
  readonly from: number;
  readonly to: number;
}

/** An origin and a destination at the stock that a plan leaves, and what more may move between them. */
export class OriginDestinationPair {
  private readonly origin: UnitValues;
  private readonly destination: UnitValues;
  /** The same without the pools; null without a supply forest. */
  private readonly local: { readonly origin: UnitValues; readonly destination: UnitValues } | null;

  /** @param change units by which the plan changes the stock at either end */
  constructor(
    from: Site,
    to: Site,
    change: { readonly from: number; readonly to: number },
    private readonly costs: UnitTransferCosts,
    pooled: PooledPair | null = null,
  ) {
    const origin = unitValues({ ...from, firmChange: change.from });
    const destination = unitValues({ ...to, firmChange: change.to });
    this.local = pooled === null ? null : { origin, destination };
    this.origin = pooled === null ? origin : withPools(origin, pooled);
    this.destination = pooled === null ? destination : withPools(destination, pooled);
  }

  /** The value of the first `packs` packs together. */
  valueOf(packs: number, packSize: number): TransferValue {
    const { unitCost, unitDelayCost, caution, surcharge = 0 } = this.costs;
    const quantity = packs * packSize;
    const loss = packValue(this.origin, 'marginalLoss', 1, quantity);
    const gain = packValue(this.destination, 'marginalGain', 1, quantity);
    const delayCost = quantity * unitDelayCost;
    const freight = quantity * unitCost;
    const saving = gain - loss - delayCost - caution * freight - surcharge * quantity;
    const value = { quantity, loss, gain, delayCost, freight, saving };
    if (this.local === null) return value;
    const echelon = {
      loss: loss - packValue(this.local.origin, 'marginalLoss', 1, quantity),
      gain: gain - packValue(this.local.destination, 'marginalGain', 1, quantity),
      caution,
      surcharge: surcharge * quantity,
    };
    return { ...value, echelon };
  }

  /** The number of packs, at most `maxPacks`, that each save by themselves. */
  payingPacks(maxPacks: number, packSize: number): number {
    const { unitCost, unitDelayCost, caution, surcharge = 0 } = this.costs;
    const cost = packSize * (unitDelayCost + caution * unitCost + surcharge);
    let packs = 0;
    while (packs < maxPacks) {
      const loss = packValue(this.origin, 'marginalLoss', packs + 1, packSize);
      const gain = packValue(this.destination, 'marginalGain', packs + 1, packSize);
      if (gain - loss <= cost) break;
      packs += 1;
    }
    return packs;
  }
}

/**
 * Unit values with what the pools lose and gain. The n-th unit leaves after n − 1 have moved, and then
 * arrives: so what stays in one echelon is neither lost nor gained.
 */
function withPools(values: UnitValues, { pools, changes, from, to }: PooledPair): UnitValues {
  const saving = (sent: number, received: number): number => {
    const moved = changes.slice();
    moved[from]! -= sent;
    moved[to]! += received;
    return pools.savingOf(moved);
  };
  return {
    marginalLoss: (n) => values.marginalLoss(n) + saving(n - 1, n - 1) - saving(n, n - 1),
    marginalGain: (n) => values.marginalGain(n) + saving(n, n) - saving(n, n - 1),
  };
}
