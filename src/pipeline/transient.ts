import { HostFault } from '../workbook/port';

/** Errors of a network that may be gone a moment later. */
const CODES = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'],
  ...['EPIPE', 'EBUSY', 'EAGAIN'],
]);

/**
 * SQLSTATE classes and codes after which PostgreSQL advises another try (PostgreSQL 18, appendix A): connection
 * exceptions, insufficient resources, a server that stops or starts, serialisation failure and deadlock.
 */
const SQL_STATES = /^(08|53|57P0[123]|40001|40P01)/;

/** Whether another try in a moment can succeed. */
export function isTransient(error: unknown): boolean {
  if (error instanceof HostFault) return error.code === 'offline';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CODES.has(code) || SQL_STATES.test(code)) return true;
  return error instanceof Error && /Connection terminated/.test(error.message);
}
