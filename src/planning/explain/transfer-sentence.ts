import { grouped, listOf, money, units } from '../base/figures-in-words';
import type { Network } from '../network/network';
import { rootLocation } from '../network/root-position';
import type { PlanResult, Transfer } from '../network/plan-result';
import type { PlanSettings } from '../network/settings';
import { limitInWords } from './limit-in-words';
import { LinesInWords } from './lines-in-words';
import { lossInWords, weightInWords } from './loss-in-words';
import type { CandidateTransfer, TransferObstacle } from './transfer-explanation';
import type { TransferValue } from './transfer-value';

export interface TransferSentenceInput {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly plan: Pick<PlanResult, 'transfers' | 'objective'>;
  readonly candidate: CandidateTransfer;
  /** The line of the plan; null if there is none. */
  readonly line: Transfer | null;
  readonly obstacle: TransferObstacle;
}

/** Explains in a few short sentences why a transfer is in a plan or not, and why no more moves. */
export function transferSentence(input: TransferSentenceInput): string {
  const { line, obstacle } = input;
  const words = new TransferWords(input);
  if (line === null) return `${words.sentence(words.why(obstacle))}.`;
  const planned = `In the plan: moving ${grouped(line.quantity)} saves ${money(line.benefit)}; freight costs ${money(line.transferCost)}.`;
  if (obstacle.kind === 'set by a planner') {
    return `${planned} ${words.sentence(words.why(obstacle))}.`;
  }
  return `${planned} Not more, because ${words.whyNotMore(obstacle)}.`;
}

/** Phrases without a full stop. They begin in lower case, unless with a name. */
class TransferWords {
  private readonly from: string;
  private readonly to: string;
  private readonly product: string;
  private readonly lines: LinesInWords;
  private readonly settings: PlanSettings;

  constructor(private readonly input: TransferSentenceInput) {
    const { network, plan, candidate, settings } = input;
    this.settings = settings;
    this.from = this.at(candidate.from);
    this.to = this.at(candidate.to);
    this.product = network.products[candidate.product]!.id;
    this.lines = new LinesInWords(network, plan.transfers, candidate);
  }

  /** Capitalises a phrase that does not begin with a name. */
  sentence(phrase: string): string {
    const isName = [this.from, this.to, this.product].some((name) => phrase.startsWith(`${name} `));
    return isName ? phrase : `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
  }

  /** Why a planned line carries no more. */
  whyNotMore(obstacle: TransferObstacle): string {
    switch (obstacle.kind) {
      case 'would lose':
      case 'served otherwise':
        return this.loss(another(obstacle.value), obstacle.value);
      case 'all sent elsewhere':
        return `${this.from} can spare ${units(obstacle.shippable)} and the plan sends ${obstacle.sent === obstacle.shippable ? 'all of them' : grouped(obstacle.sent)}${this.lines.sentFrom()}`;
      default:
        return this.why(obstacle);
    }
  }

  /** Why a transfer is not in the plan. */
  why(obstacle: TransferObstacle): string {
    const { from, to } = this;
    switch (obstacle.kind) {
      case 'same location':
        return 'choose two different locations';
      case 'set by a planner':
        return obstacle.quantity > 0
          ? `a planner has set this line to ${units(obstacle.quantity)}, so the plan adds nothing`
          : 'a planner has set this line to 0';
      case 'not stocked':
        return `${this.product} is not stocked at ${this.at(obstacle.location)}: the Inventory table has no row for it there`;
      case 'closed':
        return `${this.at(obstacle.location)} is closed`;
      case 'cannot ship':
        return `${from} may not ship`;
      case 'cannot receive':
        return `${to} may not receive`;
      case 'no lane':
        return `no lane leads from ${from} to ${to}: the Lanes table has none, or does not allow it`;
      case 'nothing to spare':
        return this.nothingToSpare(obstacle);
      case 'below minimum transfer':
        return `${from} can spare ${units(obstacle.shippable)}, and the minimum transfer is ${grouped(obstacle.minQuantity)}`;
      case 'would lose':
        return this.loss(quantity(obstacle.value), obstacle.value);
      case 'served otherwise':
        return `${this.lines.atBothEnds()}. Without these lines, ${quantity(obstacle.valueAlone)} from ${from} would save ${money(obstacle.valueAlone.saving)} at ${to}. With them, ${this.loss(quantity(obstacle.value), obstacle.value)}`;
      case 'all sent elsewhere':
        return `${from} can spare ${units(obstacle.shippable)}. The plan sends ${grouped(obstacle.sent)} of them where they save more${this.lines.sentFrom()}. Without these lines, ${quantity(obstacle.valueAlone)} would save ${money(obstacle.valueAlone.saving)} at ${to}`;
      case 'pack too large':
        return `a single unit would save ${money(obstacle.unitValue.saving)}, but ${this.loss(`a pack of ${grouped(obstacle.value.quantity)}`, obstacle.value)}`;
      case 'minimum transfer too large':
        return `${quantity(obstacle.packValue)} would save ${money(obstacle.packValue.saving)}, but ${this.loss(`the minimum transfer of ${grouped(obstacle.value.quantity)}`, obstacle.value)}`;
      case 'costs not covered':
        return this.costsNotCovered(obstacle);
      case 'ships and receives':
        return `${this.at(obstacle.location)} already ${obstacle.location === this.input.candidate.from ? 'receives' : 'ships'} it in this plan${this.lines.atOtherSide(obstacle.location)}. Only a dc or warehouse may both ship and receive a product in one plan`;
      case 'ordered instead':
        return `it would save ${money(obstacle.value.saving)} by itself, but the plan orders ${units(obstacle.quantity)} for ${to} instead, which saves more`;
      case 'marked down instead':
        return `it would save ${money(obstacle.value.saving)} by itself, but the plan marks ${units(obstacle.quantity)} down at ${from} instead, which saves more`;
      case 'expires unsold':
        return obstacle.maxUnits === 0
          ? `the lots that ${from} could send would expire at ${to} before they sell`
          : `${to} can sell only ${units(obstacle.maxUnits)} of the lots from ${from} before they expire`;
      case 'covered for life':
        return `${to} has all the stock that it will probably sell within ${grouped(obstacle.life)} days, so nothing more is sent there`;
      case 'limit reached':
        return `it would save ${money(obstacle.value.saving)} by itself, but ${this.limit(obstacle)} is used up${obstacle.shadowPrice === null ? '' : ` by lines that save more. One more unit of this limit would save about ${money(obstacle.shadowPrice)}`}`;
      case 'limits worth more elsewhere':
        return `it would save ${money(obstacle.value.saving)} by itself, but the limits it would use save other lines about ${money(obstacle.limitCost)}`;
      case 'missed':
        return this.missed(obstacle);
    }
  }

  private nothingToSpare({
    onHand,
    reserved,
    expired,
    minStock,
    isUntried,
  }: Extract<TransferObstacle, { kind: 'nothing to spare' }>): string {
    if (isUntried) {
      return `the product is new and has not had time to sell at ${this.from}, so its stock stays there until it is ${grouped(this.settings.minHistoryDays)} days old (Min history days); a dc or warehouse may send it`;
    }
    const stock = [
      `${grouped(onHand)} on hand`,
      reserved > 0 ? `${grouped(reserved)} reserved` : '',
      expired > 0 ? `${grouped(expired)} expired` : '',
      minStock > 0 ? `${grouped(minStock)} to keep at least` : '',
    ].filter((part) => part !== '');
    return `${this.from} has nothing to spare: ${stock.join(', ')}`;
  }

  private loss(subject: string, value: TransferValue): string {
    const { network, candidate } = this.input;
    const names = {
      from: this.from,
      to: this.to,
      fromRoot: this.at(rootLocation(network, candidate.product, candidate.from)),
      toRoot: this.at(rootLocation(network, candidate.product, candidate.to)),
    };
    return lossInWords(subject, value, names, this.settings.caution);
  }

  private costsNotCovered({
    value,
    lineCost,
    fixedCost,
    minNetBenefit,
  }: Extract<TransferObstacle, { kind: 'costs not covered' }>): string {
    const costs = [
      lineCost > 0 ? `${money(lineCost)} for the line` : '',
      fixedCost > 0 ? `${money(fixedCost)} for a shipment` : '',
      minNetBenefit > 0 ? `the minimum net benefit of ${money(minNetBenefit)}` : '',
    ].filter((part) => part !== '');
    return `${units(value.quantity)} would save ${money(value.saving)} after freight, which does not cover ${listOf(costs)}${weightInWords(value, this.settings.caution)}`;
  }

  private missed({ value, saving }: Extract<TransferObstacle, { kind: 'missed' }>): string {
    const { after, lowerBound } = this.input.plan.objective;
    const caution = this.settings.caution === 1 ? '' : ', or an effect of Caution';
    return `the plan misses it: ${units(value.quantity)} would save ${money(saving)}. The plan may cost up to ${money(after - lowerBound)} more than the best one; this is part of it${caution}`;
  }

  private limit(limit: Extract<TransferObstacle, { kind: 'limit reached' }>): string {
    const at = limit.location === null ? '' : this.at(limit.location);
    return limitInWords({ ...limit, at, from: this.from, to: this.to });
  }

  private at(location: number): string {
    return this.input.network.locations[location]!.id;
  }
}

function quantity({ quantity }: TransferValue): string {
  return quantity === 1 ? 'a unit' : units(quantity);
}

function another({ quantity }: TransferValue): string {
  return quantity === 1 ? 'another unit' : `another ${units(quantity)}`;
}
