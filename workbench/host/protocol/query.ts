import type { BoundObject } from './bound-object';
import { HostError } from './host-error';
import type { QueryInfo } from './wire';

/** The selected properties of an object, and the selection within each of them. */
type Selection = Map<string, Selection>;

/** The value of a load: only what was selected, so that a missing load is noticed. */
export function runQuery(object: BoundObject, query: QueryInfo): object {
  const selection: Selection = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) select(selection, path);
  return valueOf(object, selection, query);
}

function select(selection: Selection, path: string): void {
  let at = selection;
  for (const step of path.split('/')) {
    const next = at.get(step) ?? new Map<string, Selection>();
    at.set(step, next);
    at = next;
  }
}

function valueOf(object: BoundObject, selection: Selection, paging: QueryInfo): object {
  if (!object.isCollection) return propertiesOf(object, selection);
  const own: Record<string, unknown> = {};
  const ofItems: Selection = new Map();
  for (const [name, below] of selection) {
    const scalar = object.scalarName(name);
    if (scalar) own[scalar] = object.get(scalar);
    else ofItems.set(name, below);
  }
  const from = paging.Skip ?? 0;
  const items = object
    .items()
    .slice(from, paging.Top === undefined ? undefined : from + paging.Top);
  return {
    ...object.identity,
    ...own,
    _Items: items.map((item) => ({ ...item.identity, ...propertiesOf(item, ofItems) })),
  };
}

function propertiesOf(object: BoundObject, selection: Selection): Record<string, unknown> {
  const value: Record<string, unknown> = { ...object.identity };
  const isAll = selection.size === 0 || selection.has('*');
  if (isAll) for (const name of object.scalarNames()) value[name] = object.get(name);
  for (const [name, below] of selection) {
    if (name === '*') continue;
    const scalar = object.scalarName(name);
    const navigation = object.navigationName(name);
    if (scalar) {
      value[scalar] = object.get(scalar);
    } else if (navigation) {
      const next = object.navigate(navigation);
      value[navigation] = next && valueOf(next, below, {});
    } else {
      throw new HostError('ApiNotFound', `simulator: ${object.location(name)} is not simulated`);
    }
  }
  return value;
}
