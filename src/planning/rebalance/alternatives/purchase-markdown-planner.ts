import { findPosition } from '../../network/find-position';
import type { LaneTerms } from '../../network/lane-terms';
import type { Network } from '../../network/network';
import type { PlanSettings } from '../../network/settings';
import type { AssembledPosition } from '../assemble-position';
import type { CoupledProduct } from '../../lagrangian/coupled-product';
import { joinLimits } from '../../lagrangian/join-limits';
import type { SharedLimits } from '../../lagrangian/shared-limits';
import type { FirmLine } from '../firm-lines';
import type { PlannedLine, ProductOutcome } from '../planned-lines';
import { planProduct } from '../product-plan';
import type { ProductProblem } from '../product-problem';
import type { Site } from '../../valuation/site';
import { bestChoices, planAlternatives, totalSaving, relaxedProblem } from './plan-alternatives';
import { productAlternatives, type ProductAlternatives } from './product-alternatives';
import {
  choicesWithinCapacity,
  usesLimitedCapacity,
  type DeferredPurchases,
} from './storage-capacity';
import { decidedProduct, type DecidedAlternative } from './decided-alternatives';
import type { SiteChoice } from './site-alternatives';

/** What is known of a product once it has been planned by itself. */
export interface AlternativesOutcome {
  /** What any plan of it saves at the most, as far as that is known. */
  readonly savingUpperBound: number;
  /** Its lines, to be planned with others; null where its plan is settled. */
  readonly coupled: CoupledProduct | null;
  /** Its lines at their cost, whose bound is still to come; null where it is in `savingUpperBound`. */
  readonly bounding: CoupledProduct | null;
}

/** Where decisions are recorded. */
export interface DecisionLedger {
  /** Purchases and markdowns, by position. */
  readonly chosen: Map<number, DecidedAlternative>;
  /** Records a product's transfers, after its purchases and markdowns. */
  record(outcome: ProductOutcome): void;
}

/** The inputs of a `PurchaseMarkdownPlanner`. */
export interface PurchaseMarkdownInputs {
  readonly network: Network;
  readonly terms: LaneTerms;
  readonly settings: PlanSettings;
  readonly limits: SharedLimits | null;
  readonly ledger: DecisionLedger;
}

/** A product, its first position in the network, and its positions. */
export interface ProductToPlan {
  readonly start: number;
  readonly sites: readonly Site[];
  readonly positions: readonly AssembledPosition[];
  readonly firm: readonly FirmLine[];
  readonly nodeLimit: number | undefined;
}

/**
 * Plans products that may also be bought or marked down. Products whose transfers share limits are
 * planned with the others, where it is settled who buys; beside the transfers that this gives, each
 * site then chooses anew. The bound on them leaves open who buys.
 */
export class PurchaseMarkdownPlanner {
  private readonly coupled = new Map<number, ProductAlternatives>();
  private readonly waiting: DeferredPurchases[] = [];
  private readonly network: Network;
  private readonly terms: LaneTerms;
  private readonly settings: PlanSettings;
  private readonly limits: SharedLimits | null;
  private readonly ledger: DecisionLedger;

  constructor({ network, terms, settings, limits, ledger }: PurchaseMarkdownInputs) {
    this.network = network;
    this.terms = terms;
    this.settings = settings;
    this.limits = limits;
    this.ledger = ledger;
  }

  /**
   * Plans the product whose first position is `start`.
   *
   * @param nodeLimit nodes of branch and bound; the default if undefined
   */
  plan({ start, sites, positions, firm, nodeLimit }: ProductToPlan): AlternativesOutcome {
    const { network, terms, settings } = this;
    const weighedBy = (weighing: PlanSettings): ProductAlternatives =>
      productAlternatives(network, terms, weighing, start, sites, positions, firm);
    const beside = weighedBy(settings);
    const isTrueCost = settings.caution === 1 && settings.minNetBenefit === 0;
    const atTrueCost = isTrueCost
      ? beside
      : weighedBy({ ...settings, caution: 1, minNetBenefit: 0 });
    const found = planAlternatives(beside, nodeLimit);
    const { problem } = relaxedProblem(
      beside,
      found.choices.map(({ bought }) => (bought > 0 ? 'buys' : 'buys nothing')),
    );
    const joined = this.join(beside.product, problem);
    if (joined !== null && joined !== 'unlimited') {
      this.coupled.set(beside.product, beside);
      return { ...this.boundWithOthers(atTrueCost, nodeLimit), coupled: joined };
    }
    if (joined === 'unlimited') this.settleBeside(beside, found.problem, found.packs);
    else this.settleBeside(beside, problem, new Int32Array(problem!.lines.length));
    const { savingUpperBound } = isTrueCost ? found : planAlternatives(atTrueCost, 0);
    return { savingUpperBound, coupled: null, bounding: null };
  }

  /** Settles a product that was planned with others. */
  decideCoupled(product: number, problem: ProductProblem, packs: Int32Array): void {
    const beside = this.coupled.get(product)!;
    const still = new Int32Array(packs.length);
    const saving = (moved: Int32Array): number =>
      totalSaving(beside, problem, moved, bestChoices(beside, problem, moved));
    this.settleBeside(beside, problem, saving(packs) < saving(still) ? still : packs);
  }

  /**
   * Settles the products that wait for room at a location.
   *
   * @param lines the transfers of all others
   */
  decideDeferred(lines: readonly PlannedLine[]): void {
    const granted = choicesWithinCapacity(this.network, this.waiting, lines);
    this.waiting.forEach(({ beside, problem, packs }, at) => {
      this.settleChoices(beside, problem, packs, granted[at]!);
    });
  }

  private join(
    product: number,
    problem: ProductProblem | null,
  ): CoupledProduct | null | 'unlimited' {
    if (this.limits === null || problem === null) return 'unlimited';
    return joinLimits(this.network, this.limits, product, problem);
  }

  private boundWithOthers(
    atTrueCost: ProductAlternatives,
    nodeLimit: number | undefined,
  ): Omit<AlternativesOutcome, 'coupled'> {
    const { problem, savingWithoutTransfers: savingAtRest } = relaxedProblem(
      atTrueCost,
      atTrueCost.sites.map(() => 'free'),
    );
    const joined = this.join(atTrueCost.product, problem);
    if (joined === 'unlimited' && problem !== null) {
      const { savingUpperBound } = planProduct(problem, nodeLimit);
      return { savingUpperBound: savingAtRest + savingUpperBound, bounding: null };
    }
    return { savingUpperBound: savingAtRest, bounding: joined === 'unlimited' ? null : joined };
  }

  private settleBeside(
    beside: ProductAlternatives,
    problem: ProductProblem | null,
    packs: Int32Array,
  ): void {
    const choices = bestChoices(beside, problem, packs);
    if (usesLimitedCapacity(beside, choices)) {
      const without = bestChoices(beside, problem, packs, false);
      this.waiting.push({ beside, problem, packs, choices, without });
    } else {
      this.settleChoices(beside, problem, packs, choices);
    }
  }

  private settleChoices(
    beside: ProductAlternatives,
    problem: ProductProblem | null,
    packs: Int32Array,
    choices: readonly SiteChoice[],
  ): void {
    const { outcome, chosen } = decidedProduct(beside, problem, packs, choices);
    for (const each of chosen) {
      this.ledger.chosen.set(
        findPosition(this.network.positions, each.product, each.location),
        each,
      );
    }
    this.ledger.record(outcome);
  }
}
