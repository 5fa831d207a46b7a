/** Properties that the host keeps and gives back without acting on them. */
export class PropertyBag {
  private readonly values = new Map<string, unknown>();

  get(name: string): unknown {
    return this.values.get(name);
  }

  set(name: string, value: unknown): void {
    this.values.set(name, value);
  }
}
