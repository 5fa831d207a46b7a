/** Packs that trimming could remove from a line. */
export interface TrimCandidate {
  /** Index into the products that are trimmed together. */
  readonly product: number;
  readonly line: number;
  readonly packs: number;
  /** Loss of saving per unit of the violated limit. */
  readonly lossPerUnit: number;
}

/** A binary min-heap of candidates by loss per unit; ties go to the earlier product, then the earlier line. */
export class TrimHeap {
  private readonly items: TrimCandidate[] = [];

  get min(): TrimCandidate | undefined {
    return this.items[0];
  }

  push(candidate: TrimCandidate): void {
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

  pop(): TrimCandidate | undefined {
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

/** The order of the heap: total, so that trimming gives the same plan every time. */
export function comesBefore(a: TrimCandidate, b: TrimCandidate): boolean {
  if (a.lossPerUnit !== b.lossPerUnit) return a.lossPerUnit < b.lossPerUnit;
  return a.product !== b.product ? a.product < b.product : a.line < b.line;
}
