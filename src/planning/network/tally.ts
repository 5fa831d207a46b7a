/** Counts equal findings. */
export class Tally<Finding extends object> {
  private readonly counts = new Map<string, { readonly finding: Finding; products: number }>();

  /** Adds a finding about one product. */
  add(finding: Finding): void {
    const key = JSON.stringify(finding);
    const known = this.counts.get(key);
    if (known) known.products += 1;
    else this.counts.set(key, { finding, products: 1 });
  }

  /** Every finding once, in the order found, with the number of its products. */
  list(): readonly (Finding & { readonly products: number })[] {
    return [...this.counts.values()].map(({ finding, products }) => ({ ...finding, products }));
  }
}
