import type { TableModel } from '../model/sheet-model';
import { BoundObject } from './bound-object';
import { Ref } from './class-table';
import type { ClientSession, ObjectModel } from './class-table';
import { HostError } from './host-error';
import { pathTypes } from './wire';
import type { ArgumentInfo, ObjectPath, RequestBody } from './wire';

/** The objects of one request. Each path is resolved once, at its first use. */
export class ObjectPaths {
  private readonly found = new Map<number, BoundObject | null>();

  constructor(
    private readonly model: ObjectModel,
    private readonly session: ClientSession & { reference(id: string): Ref | undefined },
    private readonly paths: RequestBody['ObjectPaths'],
  ) {}

  /** The last table among the objects found so far. */
  get lastTable(): TableModel | null {
    const tables = [...this.found.values()].filter((object) => object?.ref.className === 'Table');
    return (tables.at(-1)?.ref.target as TableModel | undefined) ?? null;
  }

  /** The object of a path. Null for a null object. */
  resolve(id: number): BoundObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath');
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call. Objects are references to the model. */
  args(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  private follow(path: ObjectPath): BoundObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return this.bind(new Ref('Workbook', this.session.workbook));
      case pathTypes.reference: {
        const stored = this.session.reference(path.Name);
        if (!stored) throw new HostError('InvalidObjectPath');
        return this.bind(stored);
      }
      case pathTypes.nullObject:
        return null;
      case pathTypes.method:
        return this.parent(path)?.callForObject(path.Name, this.args(path.ArgumentInfo)) ?? null;
      case pathTypes.property:
        return this.parent(path)?.navigate(path.Name) ?? null;
      case pathTypes.indexer:
        return this.parent(path)?.item(this.args(path.ArgumentInfo)[0]) ?? null;
      default:
        throw new HostError('ApiNotFound', `simulator: service ${path.Name} is not simulated`);
    }
  }

  private bind(ref: Ref): BoundObject {
    return new BoundObject(this.model, this.session, ref);
  }

  private parent(path: ObjectPath): BoundObject | null {
    return this.resolve(path.ParentObjectPathId ?? 0);
  }

  private withObjects(values: readonly unknown[], ids: readonly unknown[] | undefined): unknown[] {
    return values.map((value, i) => {
      const id = ids?.[i];
      if (Array.isArray(value)) return this.withObjects(value, Array.isArray(id) ? id : undefined);
      return typeof id === 'number' && id !== 0 ? (this.resolve(id)?.ref ?? null) : value;
    });
  }
}
