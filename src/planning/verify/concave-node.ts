/**
 * The saving of a site as a function of the packs that it gains, net: concave, 0 at no change, defined
 * at whole packs and linear between them.
 */
export interface ConcaveNode {
  /** Packs of its own that may leave. */
  readonly maxShipped: number;
  /** Packs that may arrive. */
  readonly maxReceived: number;
  /** The saving by the `pack`-th pack: of a pack received from 1 on, of a pack kept from 0 down. */
  readonly marginalSaving: (pack: number) => number;
}

/** A tangent of a node's saving: saving ≤ slope · change + intercept for every change. */
export interface Tangent {
  readonly slope: number;
  readonly intercept: number;
}

/** Evaluates a node's saving and its tangents; remembers the marginal savings it has computed. */
export class NodeSaving {
  /** Totals of packs received, from 0, and of packs shipped, from 0. */
  private readonly received = [0];
  private readonly shipped = [0];

  constructor(private readonly node: ConcaveNode) {}

  /** The saving at a net change in packs, linear between whole packs. */
  at(change: number): number {
    const below = Math.floor(change);
    const start = this.total(below);
    return change === below ? start : start + (change - below) * (this.total(below + 1) - start);
  }

  /** The tangent over the segment from `from` packs to one more. */
  tangent(from: number): Tangent {
    const start = this.total(from);
    const slope = this.total(from + 1) - start;
    return { slope, intercept: start - slope * from };
  }

  private total(change: number): number {
    const { received, shipped, node } = this;
    while (received.length <= change) {
      received.push(received.at(-1)! + node.marginalSaving(received.length));
    }
    while (shipped.length <= -change) {
      shipped.push(shipped.at(-1)! - node.marginalSaving(1 - shipped.length));
    }
    return change >= 0 ? received[change]! : shipped[-change]!;
  }
}
