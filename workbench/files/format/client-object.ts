/** Whether a value that a client sent is an object with properties. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of an object that a client sent, as text; null if it is missing. Numbers become text. */
export function textAt(value: unknown, name: string): string | null {
  if (!isRecord(value)) return null;
  const part = value[name];
  if (typeof part === 'string') return part;
  return typeof part === 'number' ? String(part) : null;
}

/** The properties of an object that a client sent; none for any other value. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
