/** Whether a value that a client sent is an object with parts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of an object that a client sent, as text; null where it is not there. Numbers become text. */
export function textAt(value: unknown, name: string): string | null {
  if (!isRecord(value)) return null;
  const part = value[name];
  if (typeof part === 'string') return part;
  return typeof part === 'number' ? String(part) : null;
}

/** The parts of an object that a client sent; none for anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
