import { grouped, money, units } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { PlanResult, Transfer } from '../network/plan-result';
import type { CandidateTransfer, TransferObstacle } from './transfer-explanation';
import type { TransferValue } from './transfer-value';

/** Says in one or two plain sentences why a move is in a plan or not, and why no more moves. */
export function transferSentence(
  network: Network,
  settings: PlanSettings,
  plan: Pick<PlanResult, 'transfers' | 'objective'>,
  move: CandidateTransfer,
  line: Transfer | null,
  obstacle: TransferObstacle,
): string {
  const words = new TransferWords(network, settings, plan, move);
  if (line === null) return `${words.why(obstacle)}.`;
  const planned = `In the plan: ${units(line.quantity)}, which saves ${money(line.benefit)} for ${money(line.transferCost)} of transfer cost`;
  if (obstacle.kind === 'set by a planner') return `${planned}. ${words.why(obstacle)}.`;
  return `${planned}. Why no more: ${words.whyNoMore(obstacle)}.`;
}

class TransferWords {
  private readonly from: string;
  private readonly to: string;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly plan: Pick<PlanResult, 'transfers' | 'objective'>,
    private readonly move: CandidateTransfer,
  ) {
    this.from = this.at(move.from);
    this.to = this.at(move.to);
  }

  /** Of a line that is in the plan. */
  whyNoMore(obstacle: TransferObstacle): string {
    switch (obstacle.kind) {
      case 'served otherwise':
        return this.loss(obstacle.worth);
      case 'all sent elsewhere':
        return `${this.from} can spare ${units(obstacle.shippable)}, and the plan sends ${obstacle.sent === obstacle.shippable ? 'all of them' : grouped(obstacle.sent)}${this.destinations()}`;
      default:
        return this.why(obstacle);
    }
  }

  /** Of a move that is not in the plan. */
  why(obstacle: TransferObstacle): string {
    const { from, to, settings } = this;
    switch (obstacle.kind) {
      case 'same location':
        return 'Choose two different locations';
      case 'set by a planner':
        return obstacle.quantity > 0
          ? `A planner has set this line to ${units(obstacle.quantity)}, so that the plan puts nothing else on it`
          : 'A planner has set this line to nothing';
      case 'not kept':
        return `${this.product()} is not kept at ${this.at(obstacle.location)}: the Inventory table has no row for it there`;
      case 'closed':
        return `${this.at(obstacle.location)} is closed`;
      case 'cannot ship':
        return `${from} may not ship`;
      case 'cannot receive':
        return `${to} may not receive`;
      case 'no lane':
        return `No lane leads from ${from} to ${to}: the Lanes table has none, or does not allow it`;
      case 'nothing to spare':
        return this.nothingToSpare(obstacle);
      case 'less than a transfer':
        return `${from} can spare ${units(obstacle.shippable)}, and the smallest transfer is ${grouped(obstacle.least)}`;
      case 'would lose':
        return this.loss(obstacle.worth);
      case 'served otherwise':
        return `${this.otherLines()}. As the stock stands, ${this.quantity(obstacle.before)} from ${from} would save ${money(obstacle.before.saving)} at ${to}; beside those lines, ${lower(this.loss(obstacle.worth))}`;
      case 'all sent elsewhere':
        return `${from} can spare ${units(obstacle.shippable)}, and the plan sends ${grouped(obstacle.sent)} of them where they save more${this.destinations()}. As the stock stands, ${this.quantity(obstacle.before)} would save ${money(obstacle.before.saving)} at ${to}`;
      case 'pack too large':
        return `A single unit would save ${money(obstacle.unit.saving)}, but it travels in packs of ${grouped(obstacle.worth.quantity)}: ${lower(this.loss(obstacle.worth))}`;
      case 'smallest transfer too large':
        return `${capital(this.quantity(obstacle.pack))} would save ${money(obstacle.pack.saving)}, but the smallest transfer is ${grouped(obstacle.worth.quantity)}: ${lower(this.loss(obstacle.worth))}`;
      case 'costs not earned':
        return this.costsNotEarned(obstacle);
      case 'ships and receives':
        return `${this.at(obstacle.location)} already ${obstacle.location === this.move.from ? 'receives' : 'ships'} it in this plan${this.otherLinesAt(obstacle.location)}, and only a dc or warehouse may both ship and receive a product in one plan`;
      case 'ordered instead':
        return `It would save ${money(obstacle.worth.saving)} by itself, but the plan orders ${units(obstacle.quantity)} for ${to} instead, which saves more`;
      case 'marked down instead':
        return `It would save ${money(obstacle.worth.saving)} by itself, but the plan marks ${units(obstacle.quantity)} down at ${from} instead, which saves more`;
      case 'expires unsold':
        return obstacle.most === 0
          ? `What ${from} could send would expire at ${to} before it is sold`
          : `Of the lots that ${from} could send, ${to} sells no more than ${units(obstacle.most)} before they expire`;
      case 'limit reached':
        return `It would save ${money(obstacle.worth.saving)} on its own, but ${this.limit(obstacle)} is used up${obstacle.price === null ? '' : ` by lines that save more: another unit of it would be worth about ${money(obstacle.price)}`}`;
      case 'limits dearer':
        return `It would save ${money(obstacle.worth.saving)} on its own, but what it would use of the limits is worth about ${money(obstacle.charge)} to other lines`;
      case 'missed':
        return `Nothing is in its way: ${units(obstacle.worth.quantity)} would save ${money(obstacle.saving)}. The plan may be ${money(this.plan.objective.after - this.plan.objective.lowerBound)} above the best, and this is part of it${settings.caution === 1 ? '' : ', or of what Caution weighs'}`;
    }
  }

  private nothingToSpare({
    onHand,
    reserved,
    expired,
    keep,
  }: Extract<TransferObstacle, { kind: 'nothing to spare' }>): string {
    const holdings = [
      reserved > 0 ? `${grouped(reserved)} reserved` : '',
      expired > 0 ? `${grouped(expired)} expired` : '',
      keep > 0 ? `${grouped(keep)} to keep at least` : '',
    ].filter((part) => part !== '');
    const taken = holdings.length === 0 ? '' : `, ${holdings.join(', ')}`;
    return `${this.from} has nothing to spare: ${grouped(onHand)} on hand${taken}`;
  }

  private loss(worth: TransferValue): string {
    const { lost, gained, saving, quantity } = worth;
    const [they, them, are] = quantity === 1 ? ['it', 'it', 'is'] : ['they', 'them', 'are'];
    const what = this.quantity(worth);
    const atTo = `${money(Math.abs(gained))} at ${this.to}`;
    const values =
      lost < 0
        ? `${this.from} would save ${money(-lost)} by being rid of ${what}, and ${they} ${gained < 0 ? 'would cost' : `${are} worth`} ${atTo}`
        : `${capital(what)} ${are} worth ${money(lost)} at ${this.from} and ${gained < 0 ? 'would cost ' : ''}${atTo}`;
    return `${values}; with ${this.costs(worth)}, moving ${them} would lose ${money(-saving)}`;
  }

  private costsNotEarned({
    worth,
    lineCost,
    fixedCost,
    minNetBenefit,
  }: Extract<TransferObstacle, { kind: 'costs not earned' }>): string {
    const costs = [
      lineCost > 0 ? `${money(lineCost)} for the line` : '',
      fixedCost > 0 ? `${money(fixedCost)} for a shipment` : '',
      minNetBenefit > 0 ? `the least net benefit of ${money(minNetBenefit)}` : '',
    ].filter((part) => part !== '');
    return `${units(worth.quantity)} would save ${money(worth.saving)} after freight and handling, which does not earn ${listOf(costs)}${this.caution()}`;
  }

  private costs({ freight, delayCost }: TransferValue): string {
    const delay = delayCost > 0 ? ` and ${money(delayCost)} for coming later` : '';
    return `${money(freight)} of freight and handling${delay}${this.caution()}`;
  }

  private caution(): string {
    const { caution } = this.settings;
    return caution === 1 ? '' : ` (transfer costs weighed ${grouped(caution)} times)`;
  }

  private quantity({ quantity }: TransferValue): string {
    return quantity === 1 ? 'a unit' : units(quantity);
  }

  private limit({
    limit,
    location,
    amount,
  }: Extract<TransferObstacle, { kind: 'limit reached' }>): string {
    const at = location === null ? '' : this.at(location);
    switch (limit) {
      case 'lane capacity':
        return `the capacity from ${this.from} to ${this.to}, a volume of ${money(amount)},`;
      case 'outbound limit':
        return `what ${at} may ship, ${units(amount)},`;
      case 'inbound limit':
        return `what ${at} may receive, ${units(amount)},`;
      case 'volume capacity':
        return `the room at ${at}, a volume of ${money(amount)},`;
      case 'transfer budget':
        return `the transfer budget of ${money(amount)}`;
      case 'shipments':
        return `the number of shipments, ${grouped(amount)},`;
      case 'lane shipments':
        return `the number of shipments from ${this.from} to ${this.to}, ${grouped(amount)},`;
    }
  }

  /** What the plan does with the product at either end. */
  private otherLines(): string {
    const received = this.linesAt('to', this.move.to);
    const sent = this.linesAt('from', this.move.from);
    const parts = [
      received.length === 0 ? '' : `${this.to} gets ${this.listed(received, 'from')}`,
      sent.length === 0 ? '' : `${this.from} sends ${this.listed(sent, 'to')}`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'The plan changes the stock at both ends' : parts.join('; ');
  }

  private otherLinesAt(location: number): string {
    const isGiver = location === this.move.from;
    const lines = this.linesAt(isGiver ? 'to' : 'from', location);
    return lines.length === 0 ? '' : ` (${this.listed(lines, isGiver ? 'from' : 'to')})`;
  }

  private destinations(): string {
    const lines = this.linesAt('from', this.move.from);
    return lines.length === 0 ? '' : ` (${this.listed(lines, 'to')})`;
  }

  private linesAt(end: 'from' | 'to', location: number): readonly Transfer[] {
    return this.plan.transfers.filter(
      (line) => line.product === this.move.product && line[end] === location,
    );
  }

  /** The largest lines first, and how many more. */
  private listed(lines: readonly Transfer[], end: 'from' | 'to'): string {
    const largest = [...lines].sort((a, b) => b.quantity - a.quantity);
    const named = largest
      .slice(0, NAMED_LINES)
      .map((line) => `${grouped(line.quantity)} ${end} ${this.at(line[end])}`);
    const more = largest.length - named.length;
    if (more > 0) named.push(`${grouped(more)} more ${more === 1 ? 'line' : 'lines'}`);
    return listOf(named);
  }

  private product(): string {
    return this.network.products[this.move.product]!.id;
  }

  private at(location: number): string {
    return this.network.locations[location]!.id;
  }
}

function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Lines that a sentence names; the sheet has them all. */
const NAMED_LINES = 3;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For what follows a colon; names keep their capital. */
function lower(text: string): string {
  return text.startsWith('A unit') ? `a${text.slice(1)}` : text;
}
