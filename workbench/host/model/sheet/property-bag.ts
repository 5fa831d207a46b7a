/** Properties that the host stores and returns. It does nothing else with them. */
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

  /** Replaces each value by another. Calls `changed` only for a value that differs. */
  replaceAll(replace: (value: unknown) => unknown): void {
    for (const [name, value] of this.values) {
      const other = replace(value);
      if (other !== value) this.set(name, other);
    }
  }
}
