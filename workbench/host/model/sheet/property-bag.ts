/** Properties that the host keeps and gives back without acting on them. */
export class PropertyBag {
  private readonly values = new Map<string, unknown>();

  /** @param changed called after each change */
  constructor(private readonly changed: () => void) {}

  get(name: string): unknown {
    return this.values.get(name);
  }

  set(name: string, value: unknown): void {
    this.values.set(name, value);
    this.changed();
  }

  clear(): void {
    this.values.clear();
    this.changed();
  }

  /** Puts other values in the place of those that it holds; tells of it only where one is another. */
  replaceAll(replace: (value: unknown) => unknown): void {
    for (const [name, value] of this.values) {
      const other = replace(value);
      if (other !== value) this.set(name, other);
    }
  }
}
