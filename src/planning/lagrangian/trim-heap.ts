/** A line that could give way, by what that would lose for every unit of a limit that it frees. */
export interface Candidate {
  /** Index of the product among those that share the limits. */
  readonly product: number;
  readonly line: number;
  readonly packs: number;
  readonly lossPerUnit: number;
}

/** Candidates, the least regret first; of equals the earlier product, then line. */
export class TrimHeap {
  private readonly items: Candidate[] = [];

  get min(): Candidate | undefined {
    return this.items[0];
  }

  push(candidate: Candidate): void {
    const { items } = this;
    let at = items.length;
    items.push(candidate);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(candidate, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = candidate;
  }

  pop(): Candidate | undefined {
    const { items } = this;
    const min = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return min;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && comesBefore(items[child + 1]!, items[child]!)) child += 1;
      if (!comesBefore(items[child]!, last)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return min;
  }
}

export function comesBefore(a: Candidate, b: Candidate): boolean {
  if (a.lossPerUnit !== b.lossPerUnit) return a.lossPerUnit < b.lossPerUnit;
  return a.product !== b.product ? a.product < b.product : a.line < b.line;
}
