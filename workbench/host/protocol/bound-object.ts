import type { ClassName, ClassTable, ClientSession, ObjectModel, Scalar } from './class-table';
import { Ref } from './class-table';
import { HostError } from './host-error';

/** An object of the model with its class table, for the request processor. */
export class BoundObject {
  constructor(
    private readonly model: ObjectModel,
    private readonly session: ClientSession,
    readonly ref: Ref,
  ) {}

  /** The location in an error, such as `Worksheet.getRange`. */
  location(member: string): string {
    return `${this.ref.className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  get identity(): Readonly<Record<string, unknown>> {
    return this.table.identity?.(this.ref.target) ?? {};
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  items(): readonly BoundObject[] {
    return (this.table.items?.(this.ref.target) ?? []).map((ref) => this.bind(ref));
  }

  item(key: unknown): BoundObject {
    return this.at('GetItem', () => {
      const found = this.table.item?.(this.ref.target, key);
      if (!found) throw new HostError('ItemNotFound');
      return this.bind(found);
    });
  }

  /** The name of a scalar in the protocol, for any case of letters. Undefined if there is none. */
  scalarName(name: string): string | undefined {
    return match(this.table.scalars, name);
  }

  navigationName(name: string): string | undefined {
    return match(this.table.navigation, name);
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.table.scalars ?? {});
  }

  get(name: string): unknown {
    return this.at(name, () => this.scalar(name).get(this.ref.target, this.session));
  }

  set(name: string, value: unknown): void {
    this.at(name, () => {
      const { set } = this.scalar(name);
      if (!set) throw this.missing(name);
      set(this.ref.target, value, this.session);
    });
  }

  navigate(name: string): BoundObject | null {
    const follow = this.table.navigation?.[name];
    if (!follow) throw this.missing(name);
    const found = follow(this.ref.target);
    return found && this.bind(found);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = this.table.methods?.[name];
    if (!method) throw this.missing(name);
    return this.at(name, () => method(this.ref.target, args, this.session));
  }

  /** Calls a method that returns an object. Null stands for a null object. */
  callForObject(name: string, args: readonly unknown[]): BoundObject | null {
    const found = this.call(name, args);
    if (found === null) return null;
    if (!(found instanceof Ref)) throw this.missing(name);
    return this.bind(found);
  }

  /** Adds the location to an error that has none. */
  private at<T>(member: string, act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof HostError) error.location ||= this.location(member);
      throw error;
    }
  }

  private scalar(name: string): Scalar<Ref['target']> {
    const found = this.table.scalars?.[name];
    if (!found) throw this.missing(name);
    return found;
  }

  private missing(name: string): HostError {
    return new HostError('ApiNotFound', `simulator: ${this.location(name)} is not simulated`);
  }

  private bind(ref: Ref): BoundObject {
    return new BoundObject(this.model, this.session, ref);
  }

  /** `Ref` guarantees that class and target match, but the compiler cannot see it. */
  private get table(): AnyTable {
    return this.model[this.ref.className] as unknown as AnyTable;
  }
}

/** A class table for any target. */
type AnyTable = ClassTable<ClassName>;

function match(
  declared: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  const wanted = name.toLowerCase();
  return Object.keys(declared ?? {}).find((key) => key.toLowerCase() === wanted);
}
