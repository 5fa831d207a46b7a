import type { LaneTerms } from '../../network/lane-terms';
import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import type { AssembledPosition } from '../assemble-position';
import type { FirmLine } from '../firm-lines';
import { freeStock } from '../free-stock';
import type { Site } from '../../valuation/site';
import { recoursePrices } from './recourse-price';
import { purchaseTerms } from './purchase-terms';
import { PurchaseValue } from './purchase-value';
import { SiteAlternatives } from './site-alternatives';

/** One product at all its locations, with what else than transfers may be done there. */
export interface ProductAlternatives {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly product: number;
  readonly sites: readonly Site[];
  /** One a site. */
  readonly alternatives: readonly SiteAlternatives[];
  readonly settings: Pick<PlanSettings, 'caution' | 'minNetBenefit'>;
  readonly firm: readonly FirmLine[];
}

/** Whether a scenario allows anything but transfers. */
export function allowsAlternatives(
  settings: Pick<PlanSettings, 'allowPurchases' | 'allowMarkdowns'>,
): boolean {
  return settings.allowPurchases === true || settings.allowMarkdowns === true;
}

/** Puts together what may be done with a product whose first position is `start`. */
export function productAlternatives(
  network: Network,
  terms: LaneTerms,
  settings: PlanSettings,
  start: number,
  sites: readonly Site[],
  positions: readonly AssembledPosition[],
  firm: readonly FirmLine[],
): ProductAlternatives {
  const { planDate } = settings;
  const there = sites.map((_, i) => freeStock(network.positions, planDate, start + i));
  // Firm rows may take and bring what nothing else may.
  const leaving = sites.map(({ shippable }, i) => (firm.length > 0 ? there[i]! : shippable));
  const inAll = leaving.reduce((sum, units) => sum + units, 0);
  const product = network.positions.product[start]!;
  const purchases = sites.map(({ curve }, i) => {
    const buying = purchaseTerms(network, settings, start + i);
    return buying === null ? null : new PurchaseValue(curve.position, buying);
  });
  const prices = recoursePrices(network, terms, product, sites, purchases);
  const alternatives = sites.map(({ curve, canReceive }, i) => {
    const limits = {
      freeUnits: Math.max(0, Math.floor(there[i]! - positions[i]!.minStock)),
      maxSent: leaving[i]!,
      maxReceived: canReceive || firm.length > 0 ? inAll - leaving[i]! : 0,
    };
    return new SiteAlternatives(
      curve,
      limits,
      purchases[i]?.cappedAt(prices[i]!) ?? null,
      settings.allowMarkdowns === true,
      settings.minNetBenefit,
    );
  });
  return { network, terms, product, sites, alternatives, settings, firm };
}
