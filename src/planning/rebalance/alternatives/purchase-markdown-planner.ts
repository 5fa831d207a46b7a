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
import { choosesAtTrueCost, TRUE_COST } from '../true-cost';
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

/** The outcome of planning a product by itself. */
export interface AlternativesOutcome {
  /** Upper bound on the saving of any plan, as far as it is known. */
  readonly savingUpperBound: number;
  /** Its lines, to be planned with other products; null if its plan is decided. */
  readonly coupled: CoupledProduct | null;
  /** Its lines at true cost, to be bounded with others; null if `savingUpperBound` includes them. */
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
 * Plans products that may also be bought or marked down. Products under shared limits are planned with
 * the others while purchase decisions are fixed. Each site then chooses again for the resulting
 * transfers. Their bound leaves purchase decisions free.
 */
export class PurchaseMarkdownPlanner {
  private readonly coupled = new Map<number, ProductAlternatives>();
  private readonly deferred: DeferredPurchases[] = [];
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
    const under = (used: PlanSettings): ProductAlternatives =>
      productAlternatives({ network, terms, settings: used, start, sites, positions, firm });
    const alternatives = under(settings);
    const isTrueCost = choosesAtTrueCost(settings, network);
    const atTrueCost = isTrueCost ? alternatives : under({ ...settings, ...TRUE_COST });
    const found = planAlternatives(alternatives, nodeLimit);
    const { problem } = relaxedProblem(
      alternatives,
      found.choices.map(({ bought }) => (bought > 0 ? 'buys' : 'buys nothing')),
    );
    const joined = this.join(alternatives.product, problem);
    if (joined !== null && joined !== 'unlimited') {
      this.coupled.set(alternatives.product, alternatives);
      return { ...this.boundWithOthers(atTrueCost, nodeLimit), coupled: joined };
    }
    if (joined === 'unlimited') this.decide(alternatives, found.problem, found.packs);
    else this.decide(alternatives, problem, new Int32Array(problem!.lines.length));
    const { savingUpperBound } = isTrueCost ? found : planAlternatives(atTrueCost, 0);
    return { savingUpperBound, coupled: null, bounding: null };
  }

  /** Whether a product was planned here, to be decided with others. */
  isCoupled(product: number): boolean {
    return this.coupled.has(product);
  }

  /** Decides a product that was planned with others. */
  decideCoupled(product: number, problem: ProductProblem, packs: Int32Array): void {
    const alternatives = this.coupled.get(product)!;
    const noPacks = new Int32Array(packs.length);
    const saving = (candidate: Int32Array): number =>
      totalSaving(alternatives, problem, candidate, bestChoices(alternatives, problem, candidate));
    this.decide(alternatives, problem, saving(packs) < saving(noPacks) ? noPacks : packs);
  }

  /**
   * Decides the products that wait for storage capacity.
   *
   * @param lines the transfers of all other products
   */
  decideDeferred(lines: readonly PlannedLine[]): void {
    const granted = choicesWithinCapacity(this.network, this.deferred, lines);
    this.deferred.forEach(({ alternatives, problem, packs }, at) => {
      this.recordChoices(alternatives, problem, packs, granted[at]!);
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
    const { problem, savingWithoutTransfers } = relaxedProblem(
      atTrueCost,
      atTrueCost.sites.map(() => 'free'),
    );
    const joined = this.join(atTrueCost.product, problem);
    if (joined === 'unlimited' && problem !== null) {
      const { savingUpperBound } = planProduct(problem, nodeLimit);
      return { savingUpperBound: savingWithoutTransfers + savingUpperBound, bounding: null };
    }
    return {
      savingUpperBound: savingWithoutTransfers,
      bounding: joined === 'unlimited' ? null : joined,
    };
  }

  private decide(
    alternatives: ProductAlternatives,
    problem: ProductProblem | null,
    packs: Int32Array,
  ): void {
    const choices = bestChoices(alternatives, problem, packs);
    if (usesLimitedCapacity(alternatives, choices)) {
      const withoutPurchase = bestChoices(alternatives, problem, packs, false);
      this.deferred.push({ alternatives, problem, packs, choices, withoutPurchase });
    } else {
      this.recordChoices(alternatives, problem, packs, choices);
    }
  }

  private recordChoices(
    alternatives: ProductAlternatives,
    problem: ProductProblem | null,
    packs: Int32Array,
    choices: readonly SiteChoice[],
  ): void {
    const { outcome, chosen } = decidedProduct(alternatives, problem, packs, choices);
    for (const each of chosen) {
      this.ledger.chosen.set(
        findPosition(this.network.positions, each.product, each.location),
        each,
      );
    }
    this.ledger.record(outcome);
  }
}
