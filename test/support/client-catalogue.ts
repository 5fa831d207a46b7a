import { SimulatedHost } from '../../workbench/host/simulated-host';
import { connectClient } from '../../workbench/transport/node-bridge';

/** The client's own description of a class. */
interface Reflection {
  readonly _className?: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

/** An object of the client, with its path in requests to the host. */
interface ClientObject extends Reflection {
  readonly _objectPath?: {
    readonly objectPathInfo: { readonly ObjectPathType: number; readonly Name: string };
  };
}

type Members = Record<string, unknown>;

/** The result of a method call in the client: an object of a class, an item, a value or nothing. */
export type ClientOutcome =
  | { readonly kind: 'object'; readonly className: string; readonly wireName: string }
  | { readonly kind: 'item' | 'value' | 'nothing' };

/** The path type of `getItem`: an indexer, not a method. */
const indexer = 5;

type ClientClass = (new (context: unknown, path: unknown) => object) & {
  readonly prototype: object;
};

let excel: Record<string, ClientClass | undefined> | null = null;

function client(): Record<string, ClientClass | undefined> {
  if (!excel) {
    connectClient(new SimulatedHost());
    excel = Excel as unknown as Record<string, ClientClass | undefined>;
  }
  return excel;
}

/** Whether the client has a class of this name for an object of the workbook. */
export function isClientClass(name: string): boolean {
  const found = client()[name];
  return typeof found === 'function' && reflectionOf(name)._className === name;
}

/** The client's description of a class, read from an object without a context. */
export function reflectionOf(name: string): Reflection {
  const found = client()[name];
  if (!found) throw new Error(`The client has no class ${name}`);
  return Object.create(found.prototype) as Reflection;
}

/** Every member of a class, also the hidden ones. */
export function membersOf(name: string): readonly string[] {
  return Object.getOwnPropertyNames(client()[name]?.prototype ?? {});
}

/** The name in requests: the first letter in lower case, except for names that begin with `_`. */
export function camelCase(name: string): string {
  return name.replace(/^[A-Z]/, (first) => first.toLowerCase());
}

/** The class of a navigation property's value. */
export function classBehind(name: string, navigation: string): string | undefined {
  return ((newObject(name) as unknown as Members)[navigation] as Reflection)._className;
}

/** Calls a method in the client. Sends nothing to the host. */
export function outcomeOf(name: string, method: string, args: readonly unknown[]): ClientOutcome {
  const object = newObject(name);
  const call = (object as unknown as Members)[method] as (...args: readonly unknown[]) => unknown;
  const result = call.apply(object, [...args]);
  if (typeof result !== 'object' || result === null) return { kind: 'nothing' };
  const { _className, _objectPath } = result as ClientObject;
  if (_className === undefined || !_objectPath) return { kind: 'value' };
  const { ObjectPathType, Name } = _objectPath.objectPathInfo;
  if (ObjectPathType === indexer) return { kind: 'item' };
  return { kind: 'object', className: _className, wireName: Name };
}

/** The hidden methods that register for an event, such as `_RegisterAddedEvent`. */
export function registrationsOf(name: string, event: string): readonly string[] {
  const object = newObject(name) as unknown as Members;
  const called: string[] = [];
  for (const member of membersOf(name).filter((each) => each.startsWith('_Register'))) {
    Object.defineProperty(object, member, { value: () => called.push(member) });
  }
  const { m_genericEventInfo: info } = object[event] as {
    readonly m_genericEventInfo?: { readonly registerFunc: () => unknown };
  };
  info?.registerFunc();
  if (called.length === 0) throw new Error(`The client registers nothing for ${name}.${event}`);
  return called;
}

function newObject(name: string): ClientObject {
  const found = client()[name];
  if (!found) throw new Error(`The client has no class ${name}`);
  const context = new Excel.RequestContext();
  const { _objectPath } = context.workbook as unknown as ClientObject;
  return new found(context, _objectPath) as ClientObject;
}
