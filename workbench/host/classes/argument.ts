import { Ref } from '../protocol/class-table';
import type { ClassName, HostClasses } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';

/** The model object of an argument. Throws InvalidArgument for another class. */
export function objectOf<K extends ClassName>(className: K, argument: unknown): HostClasses[K] {
  if (!(argument instanceof Ref) || argument.className !== className) {
    throw new HostError('InvalidArgument');
  }
  return (argument as Ref<K>).target;
}

/** An integer. Throws InvalidArgument otherwise. */
export function integerOf(argument: unknown): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) {
    throw new HostError('InvalidArgument');
  }
  return argument;
}

/** A text. Throws InvalidArgument otherwise. */
export function textOf(argument: unknown): string {
  if (typeof argument !== 'string') throw new HostError('InvalidArgument');
  return argument;
}

/** An index into a list of this length, from 0. Throws InvalidArgument otherwise. */
export function indexOf(argument: unknown, count: number): number {
  const index = integerOf(argument);
  if (index < 0 || index >= count) throw new HostError('InvalidArgument');
  return index;
}

/** The index of an addition. Null for the end, which clients can also write as -1 or leave out. */
export function placeOrEnd(argument: unknown): number | null {
  return argument === undefined || argument === null || argument === -1
    ? null
    : integerOf(argument);
}
