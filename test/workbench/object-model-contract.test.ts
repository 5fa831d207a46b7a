import { objectModel } from '../../src/workbench/host/object-model';
import type { ClassTable, ClassName } from '../../src/workbench/host/protocol/class-table';
import { SimulatedHost } from '../../src/workbench/host/simulated-host';
import { connectClient } from '../../src/workbench/transport/node-bridge';

/** What the client's classes say about themselves. */
interface ClientClass {
  readonly prototype: object;
}

interface ClientReflection {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

/** Parts of the protocol that are not members of the client's classes. */
const protocolMembers = ['_KeepReference', '_RemoveReference', '_ValidateArraySize'];

const classes = Object.entries(objectModel) as [ClassName, ClassTable<ClassName>][];

function clientClass(name: string): ClientClass {
  connectClient(new SimulatedHost());
  const found = (Excel as unknown as Record<string, ClientClass | undefined>)[name];
  if (!found) throw new Error(`The client has no class ${name}`);
  return found;
}

/** The client's own list of what a class has, asked of an object without a context. */
function reflectionOf(name: string): ClientReflection {
  return Object.create(clientClass(name).prototype) as ClientReflection;
}

/** The client's spelling; hidden members keep their capital. */
function camelCase(name: string): string {
  return name.replace(/^[A-Z]/, (first) => first.toLowerCase());
}

describe.each(classes)('the host’s table of %s', (name, table) => {
  it('has only properties that the client has, writable only where the client can write', () => {
    const client = reflectionOf(name);
    const names = client._scalarPropertyOriginalNames ?? [];

    for (const [scalar, { set }] of Object.entries(table.scalars ?? {})) {
      const index = names.indexOf(scalar);
      expect([scalar, index]).not.toEqual([scalar, -1]);
      if (set) expect([scalar, client._scalarPropertyUpdateable?.[index]]).toEqual([scalar, true]);
    }
  });

  it('leads only where the client leads', () => {
    const names = reflectionOf(name)._navigationPropertyNames ?? [];

    expect(names).toEqual(
      expect.arrayContaining(Object.keys(table.navigation ?? {}).map(camelCase)),
    );
  });

  it('answers only methods that the client calls', () => {
    const members = Object.getOwnPropertyNames(clientClass(name).prototype);
    const methods = Object.keys(table.methods ?? {}).filter(
      (method) => !protocolMembers.includes(method),
    );

    expect(members).toEqual(expect.arrayContaining(methods.map(camelCase)));
  });

  it('is a collection exactly where the client has one', () => {
    expect(table.items !== undefined).toBe(reflectionOf(name)._isCollection === true);
  });
});
