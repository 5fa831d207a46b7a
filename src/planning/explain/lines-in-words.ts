import { grouped, listOf } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { Transfer } from '../network/plan-result';
import type { CandidateTransfer } from './transfer-explanation';

/** Lines that a sentence names; the sheet lists them all. */
const MAX_NAMED = 3;

/** The planned lines of a candidate's product at its origin and destination. */
export class LinesInWords {
  constructor(
    private readonly network: Network,
    private readonly transfers: readonly Transfer[],
    private readonly candidate: CandidateTransfer,
  ) {}

  /** What the destination receives and the origin sends. */
  atBothEnds(): string {
    const { from, to } = this.candidate;
    const received = this.linesAt('to', to);
    const sent = this.linesAt('from', from);
    const parts = [
      received.length === 0 ? '' : `${this.id(to)} receives ${this.listed(received, 'from')}`,
      sent.length === 0 ? '' : `${this.id(from)} sends ${this.listed(sent, 'to')}`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'The plan changes the stock at both ends' : parts.join('; ');
  }

  /** The lines that leave the origin, in brackets. */
  sentFrom(): string {
    return this.bracketed(this.linesAt('from', this.candidate.from), 'to');
  }

  /** What the origin receives, or what the destination sends, in brackets. */
  atOtherSide(location: number): string {
    return location === this.candidate.from
      ? this.bracketed(this.linesAt('to', location), 'from')
      : this.bracketed(this.linesAt('from', location), 'to');
  }

  private linesAt(end: 'from' | 'to', location: number): readonly Transfer[] {
    return this.transfers.filter(
      (line) => line.product === this.candidate.product && line[end] === location,
    );
  }

  private bracketed(lines: readonly Transfer[], end: 'from' | 'to'): string {
    return lines.length === 0 ? '' : ` (${this.listed(lines, end)})`;
  }

  /** The largest lines first, then how many more there are. */
  private listed(lines: readonly Transfer[], end: 'from' | 'to'): string {
    const largest = [...lines].sort((a, b) => b.quantity - a.quantity);
    const named = largest
      .slice(0, MAX_NAMED)
      .map((line) => `${grouped(line.quantity)} ${end} ${this.id(line[end])}`);
    const more = largest.length - named.length;
    if (more > 0) named.push(`${grouped(more)} more ${more === 1 ? 'line' : 'lines'}`);
    return listOf(named);
  }

  private id(location: number): string {
    return this.network.locations[location]!.id;
  }
}
