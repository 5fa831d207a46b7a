import { SimulatedHost } from '../../workbench/host/simulated-host';
import { connectClient } from '../../workbench/transport/node-bridge';

/** What the client's classes say about themselves. */
interface Reflection {
  readonly _className?: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

/** An object of the client, with the path by which it asks the host for it. */
interface ClientObject extends Reflection {
  readonly _objectPath?: {
    readonly objectPathInfo: { readonly ObjectPathType: number; readonly Name: string };
  };
}

type Members = Record<string, unknown>;

/** What comes of calling a method in the client: an object of a class, a value, or nothing. */
export type ClientOutcome =
  | { readonly kind: 'object'; readonly className: string; readonly wireName: string }
  | { readonly kind: 'item' | 'value' | 'nothing' };

/** How `getItem` reaches the host: as an indexer, not as a method. */
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

/** Whether the client has a class of this name that stands for something in the workbook. */
export function isClientClass(name: string): boolean {
  const found = client()[name];
  return typeof found === 'function' && reflectionOf(name)._className === name;
}

/** The client's own list of what a class has, asked of an object without a context. */
export function reflectionOf(name: string): Reflection {
  const found = client()[name];
  if (!found) throw new Error(`The client has no class ${name}`);
  return Object.create(found.prototype) as Reflection;
}

/** Every member of a class, hidden ones too. */
export function membersOf(name: string): readonly string[] {
  return Object.getOwnPropertyNames(client()[name]?.prototype ?? {});
}

/** The client's spelling of a name on the wire; hidden members keep their capital. */
export function camelCase(name: string): string {
  return name.replace(/^[A-Z]/, (first) => first.toLowerCase());
}

/** The class of what a navigation property leads to. */
export function classBehind(name: string, navigation: string): string | undefined {
  return ((newObject(name) as unknown as Members)[navigation] as Reflection)._className;
}

/** Calls a method in the client without sending anything. */
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

/** The hidden methods by which a client registers for an event, such as `_RegisterAddedEvent`. */
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
