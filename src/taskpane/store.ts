/** A state that components subscribe to, in the form that React's `useSyncExternalStore` expects. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  /** The present state. It is the same object until something changes. */
  readonly current = (): State => this.state;

  /** Calls the listener after each change. Returns a function that ends the subscription. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Replaces the given fields of the state. */
  change(fields: Partial<State>): void {
    this.state = { ...this.state, ...fields };
    for (const listener of this.listeners) listener();
  }
}
