import { Ref } from '../protocol/class-table';
import type { ClassName, HostClasses } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';

/** The model object behind an argument that must be one of a class; InvalidArgument otherwise. */
export function objectOf<K extends ClassName>(className: K, argument: unknown): HostClasses[K] {
  if (!(argument instanceof Ref) || argument.className !== className) {
    throw new HostError('InvalidArgument');
  }
  return (argument as Ref<K>).target;
}

/** A whole number; InvalidArgument otherwise. */
export function integerOf(argument: unknown): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) {
    throw new HostError('InvalidArgument');
  }
  return argument;
}

/** A text; InvalidArgument otherwise. */
export function textOf(argument: unknown): string {
  if (typeof argument !== 'string') throw new HostError('InvalidArgument');
  return argument;
}

/** The place of one of so many items, counted from 0; InvalidArgument otherwise. */
export function indexOf(argument: unknown, count: number): number {
  const index = integerOf(argument);
  if (index < 0 || index >= count) throw new HostError('InvalidArgument');
  return index;
}

/** Where something is to be added; null, for which clients also write -1 or nothing, is the end. */
export function placeOrEnd(argument: unknown): number | null {
  return argument === undefined || argument === null || argument === -1
    ? null
    : integerOf(argument);
}
