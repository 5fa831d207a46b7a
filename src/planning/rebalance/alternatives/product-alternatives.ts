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

/** One product at all its locations, with its purchases and markdowns. */
export interface ProductAlternatives {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly product: number;
  readonly sites: readonly Site[];
  /** One per site. */
  readonly alternatives: readonly SiteAlternatives[];
  readonly settings: Pick<PlanSettings, 'caution' | 'minNetBenefit'>;
  readonly firm: readonly FirmLine[];
}

/** Whether the settings allow purchases or markdowns. */
export function allowsAlternatives(
  settings: Pick<PlanSettings, 'allowPurchases' | 'allowMarkdowns'>,
): boolean {
  return settings.allowPurchases === true || settings.allowMarkdowns === true;
}

export interface ProductAlternativesInput {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly settings: PlanSettings;
  /** The product's first position. */
  readonly start: number;
  readonly sites: readonly Site[];
  readonly positions: readonly AssembledPosition[];
  readonly firm: readonly FirmLine[];
}

/** Assembles the alternatives of one product. */
export function productAlternatives({
  network,
  terms,
  settings,
  start,
  sites,
  positions,
  firm,
}: ProductAlternativesInput): ProductAlternatives {
  const { planDate } = settings;
  const free = sites.map((_, i) => freeStock(network.positions, planDate, start + i));
  // Firm rows may move units that other lines may not.
  const maxSent = sites.map(({ shippable }, i) => (firm.length > 0 ? free[i]! : shippable));
  const totalSent = maxSent.reduce((sum, units) => sum + units, 0);
  const product = network.positions.product[start]!;
  const purchases = sites.map(({ curve }, i) => {
    const ofPosition = purchaseTerms(network, settings, start + i);
    return ofPosition === null ? null : new PurchaseValue(curve.position, ofPosition);
  });
  const prices = recoursePrices({ network, terms, product, sites, purchases });
  const alternatives = sites.map(({ curve, canReceive }, i) => {
    const limits = {
      freeUnits: Math.max(0, Math.floor(free[i]! - positions[i]!.minStock)),
      maxSent: maxSent[i]!,
      maxReceived: canReceive || firm.length > 0 ? totalSent - maxSent[i]! : 0,
    };
    return new SiteAlternatives({
      curve,
      limits,
      purchase: purchases[i]?.cappedAt(prices[i]!) ?? null,
      allowsMarkdown: settings.allowMarkdowns === true,
      minNetBenefit: settings.minNetBenefit,
    });
  });
  return { network, terms, product, sites, alternatives, settings, firm };
}
