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
}
